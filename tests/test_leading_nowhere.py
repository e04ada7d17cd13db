"""A public text that leads to what is not public: nothing dead is published, nothing is silent."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import (
    ARTICLE_FILE,
    SECTION_FILE,
    article_with,
    build_folder,
    review_with,
    section_with,
)

from assay.engines.mkdocs import load_settings
from assay.preparation import prepare

EXEMPT = "exempt: {paragraphs: 3, reason: Business affairs, public_interest: It outweighs.}\n"
PASSAGE = "3.2 A paragraph.\n\n## Roles are clear { kind=strength #roles }\n\nThey are."
WITHDRAWN = "withdrawn: {date: 2026-01-01, reason: It was wrong}\n"
OTHER = "reviews/anytown-2024/index.md"

LEADING = {
    "to a paragraph of an exempt section": (EXEMPT, "[it](../reviews/anytown-2025/leadership.md#3.2)", "leads to a place in a text that is not public"),
    "to a finding of an exempt section": (EXEMPT, "[it](../reviews/anytown-2025/leadership.md#roles)", "leads to a place in a text that is not public"),
    "to a paragraph of a withdrawn section": (WITHDRAWN, "[it](../reviews/anytown-2025/leadership.md#3.2)", "leads to a place in a text that is not public"),
    "by its URL": (EXEMPT, "[it](/reviews/anytown-2025/leadership/#3.2)", "leads to a place in a text that is not public"),
    "a macro about a draft": ("draft: yes\n", '{{ findings(review="anytown-2025", domain="other") }}', "shows nothing: the domain `other` is not public"),
    "a macro about a review that is a draft": ("", '{{ recommendations(review="anytown-2024") }}', "shows nothing: the review `anytown-2024` is not public"),
}  # fmt: skip


def files_with(front_matter, words):
    return {
        SECTION_FILE: section_with(front_matter, PASSAGE),
        OTHER: review_with("draft: yes\n"),
        "docs/domains/other.md": "---\ntitle: Other\norder: 2\nmeaning: Other.\ndraft: yes\n---\n",
        ARTICLE_FILE: article_with(words),
    }


@pytest.mark.parametrize(("front_matter", "words", "told"), LEADING.values(), ids=LEADING)
def test_it_is_told_where_it_stands_and_the_site_is_published(
    write_site, front_matter, words, told
):
    root = write_site(files_with(front_matter, words))
    warnings = prepare(load_settings(str(root / "mkdocs.yml"))).warnings
    assert [(str(one.place), told in one.message) for one in warnings] == [
        (f"{ARTICLE_FILE}:4:{1 if words.startswith('{') else 6}", True)
    ]


def test_such_a_link_leads_to_the_page_that_says_so(write_site):
    words = "[it](../reviews/anytown-2025/leadership.md#3.2)"
    site = build_folder(write_site(files_with(EXEMPT, words)), strict=False)
    link = site.page("about/").find("main").find("a", string="it")
    assert link["href"] == "../reviews/anytown-2025/leadership/"
    assert "Not published. Business affairs" in site.text("reviews/anytown-2025/leadership/")


@pytest.mark.parametrize(
    "words", ["[it](/reviews/anytown-2024/)", "[it](../reviews/anytown-2024/index.md)"]
)
def test_a_link_to_a_draft_is_only_its_words(build_site, words):
    site = build_site(files_with("", words))
    main = site.page("about/").find("main")
    assert "it" in main.get_text()
    assert main.find("a", string="it") is None
