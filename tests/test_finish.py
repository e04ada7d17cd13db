"""What only a whole page can know: its headings skip no level and each id stands once."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import re

import pytest
from conftest import (
    ARTICLE_FILE,
    FRAMEWORK,
    FRAMEWORK_FILE,
    REGISTER_FILE,
    article_with,
    register_with,
)

from assay.finish.headings import without_skipped_levels
from assay.finish.ids import with_unique_ids

OUTLINES = [
    ("123234", "123234"),
    ("133", "122"),
    ("1343", "1232"),
    ("1443", "1222"),
    ("12443", "12333"),
    ("1524", "1223"),
    ("2", "1"),
    ("", ""),
]


@pytest.mark.parametrize(("levels", "expected"), OUTLINES)
def test_headings_skip_no_level_and_siblings_stay_siblings(levels, expected):
    html = "".join(f'<h{one} class="a">Words</h{one}><p>h2</p><hr>' for one in levels)
    moved = without_skipped_levels(html)
    assert "".join(re.findall(r"<h([1-6])", moved)) == expected
    assert "".join(re.findall(r"</h([1-6])", moved)) == expected
    assert re.sub(r"h[1-6]", "", moved) == re.sub(r"h[1-6]", "", html)


IDS = [
    ('<p id="a"></p><p id="b"></p>', '<p id="a"></p><p id="b"></p>'),
    ('<p id="a"></p><p id="a"></p><p id="a"></p>', '<p id="a"></p><p id="a-2"></p><p id="a-3"></p>'),
    ('<p id="a"></p><p id="a"></p><p id="a-2"></p>', '<p id="a"></p><p id="a-3"></p><p id="a-2"></p>'),
    ('<p id="a">Write id="a" &lt;p id="a"></p>', '<p id="a">Write id="a" &lt;p id="a"></p>'),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), IDS)
def test_an_id_stands_once(html, expected):
    assert with_unique_ids(html) == expected


OTHER = {
    "reviews/anytown-2026/index.md": "---\ntitle: Second\ncouncil: anytown\nkind: opinion\ndate: 2026\n---\n",
    "reviews/anytown-2026/evidence.md": register_with("{id: E1, title: Other plan, kind: document}"),
    REGISTER_FILE: register_with("{id: E1, title: Plan, kind: document}"),
    FRAMEWORK_FILE: FRAMEWORK.replace(
        "domains:\n  - id: leading",
        "stages: [{title: Scoping}]\nreading: [{title: Law, items: [An act]}]\n"
        "domains:\n  - id: leading\n    questions: [Who leads?]",
    ),
    "docs/glossary.md": "---\nterms:\n  - {term: C&I, meaning: One}\n  - {term: C/I, meaning: Two}\n---\n",
}  # fmt: skip

CALLS = [
    ['evidence(review="anytown-2025")', 'evidence(review="anytown-2026")'],
    ['stages(framework="a-framework")'] * 2,
    ['questions(framework="a-framework")'] * 2,
    ["glossary()"],
    ["domains()"],
    ['criteria(framework="a-framework")'],
    ['facts(review="anytown-2025")', 'fields(of="council")'],
]


@pytest.mark.parametrize("calls", CALLS, ids=lambda calls: calls[0])
def test_macros_on_one_page_share_no_id_and_skip_no_level_of_headings(build_site, calls):
    body = "\n\n".join(f"{{{{ {call} }}}}" for call in calls)
    page = build_site({**OTHER, ARTICLE_FILE: article_with(body)}).page("about/")
    ids = [one["id"] for one in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    levels = [int(one.name[1]) for one in page.main.find_all(re.compile("^h[1-6]$"))]
    assert set(levels) <= {1, 2}
    assert page.main.select("p:has(table, dl, ol, ul, p)") == []


def test_two_terms_that_differ_in_signs_alone_have_an_anchor_each(build_site):
    page = build_site(OTHER).page("glossary/")
    assert [one["id"] for one in page.find_all("dt")] == ["c-i", "c-i-2"]


def test_a_summary_list_without_rows_is_left_out(build_site):
    site = build_site(OTHER)
    for url in ("councils/anytown/", "frameworks/a-framework/"):
        assert all(one.find("dt") for one in site.page(url).main.find_all("dl"))
    assert site.page("councils/anytown/").main.find("dl", class_="summary") is None
    assert site.page("frameworks/a-framework/").main.select("ol.stages dl") == []
