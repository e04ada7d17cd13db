"""What search reads: one document for each public record, with that record's own words."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import json
import types
from collections import Counter
from typing import Annotated, Literal, Union, get_args, get_origin

import pytest
from bs4 import BeautifulSoup
from conftest import (
    ARTICLE_FILE,
    FRAMEWORK,
    REGISTER_FILE,
    REPOSITORY,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    register_with,
    review_with,
    section_with,
)

from assay.engines.mkdocs import load_settings
from assay.model.dates import PartialDate, Period
from assay.model.evidence import EvidenceRegister
from assay.model.publishing import Supersedable, Withdrawable
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.preparation import prepare
from assay.search import corpus
from assay.urls import url_of

CANARY = "Zugunruhe"
FILES = {
    SECTION_FILE: section_with(
        "summary: In short.\njudgements:\n"
        "  - {on: clear-roles, grade: met, words: As it should be.}\n",
        "1.1 Before.\n\n## Scrutiny is weak { kind=concern criteria=clear-lines }\n\nNobody asks.",
    ),
    "reviews/anytown-2025/evidence.md": register_with("{id: E1, title: The plan, kind: document}"),
    "reviews/anytown-2025/recommendations/1.md": "---\nsection: leadership\n"
    "response: {status: accepted, reasons: It is right.}\n"
    "updates:\n  - {date: 2026, text: It has begun.}\n---\nAsk more.\n",
    "docs/about.md": article_with("About us."),
    "docs/glossary.md": "---\nterms:\n"
    "  - {term: DCS, stands_for: The director, meaning: A post.}\n---\n",
}


@pytest.fixture
def documents(write_site):
    """Return what search reads of the base site with more files, by URL."""

    def read(files=None):
        root = write_site({**FILES, **(files or {})})
        site = prepare(load_settings(str(root / "mkdocs.yml")))
        found = list(corpus(site.pages, site.view))
        assert len({one.url for one in found}) == len(found)
        return {one.url: BeautifulSoup(one.html, "html.parser") for one in found}

    return read


def facets(document):
    found = [one for one in document.find_all("meta") if one.get("data-pagefind-filter")]
    return {
        (one["data-pagefind-filter"].removesuffix("[content]"), one["content"]) for one in found
    }


def told(document, name):
    one = document.find("meta", {"data-pagefind-meta": f"{name}[content]"})
    return one and one["content"]


def test_every_record_has_one_document_and_no_page_that_gathers_has(documents):
    assert set(documents()) == {
        "reviews/anytown-2025/",
        "reviews/anytown-2025/leadership/",
        "reviews/anytown-2025/evidence/",
        "reviews/anytown-2025/recommendations/1/",
        "frameworks/a-framework/",
        "frameworks/a-framework/leading/",
        "frameworks/a-framework/clear-roles/",
        "frameworks/a-framework/clear-lines/",
        "domains/leadership/",
        "councils/anytown/",
        "glossary/",
        "about/",
        "accessibility/",
    }


SECTION = "reviews/anytown-2025/leadership/"
EXPECTED = {
    "review": ("reviews/anytown-2025/", "Review", "Anytown · March 2025"),
    "section": (SECTION, "Section", "Test of Anytown"),
    "evidence": ("reviews/anytown-2025/evidence/", "Evidence", "Test of Anytown"),
    "recommendation": (
        "reviews/anytown-2025/recommendations/1/",
        "Recommendation",
        "Test of Anytown · Leadership",
    ),
    "criterion": ("frameworks/a-framework/clear-roles/", "Criterion", "A framework · Leading well"),
    "domain": ("domains/leadership/", "Domain", None),
    "article": ("about/", "About this site", None),
}


@pytest.mark.parametrize(("url", "kind", "where"), EXPECTED.values(), ids=EXPECTED)
def test_a_result_says_what_it_is_and_where_it_belongs(documents, url, kind, where):
    document = documents()[url]
    assert document.html["lang"] == "en"
    assert (told(document, "kind"), told(document, "where")) == (kind, where)
    assert ("kind", kind) in facets(document)


def test_a_section_is_found_by_council_domain_year_and_judgement(documents):
    assert facets(documents()[SECTION]) == {
        ("kind", "Section"),
        ("kind", "Review"),
        ("council", "Anytown"),
        ("year", "2025"),
        ("domain", "Leadership"),
        ("judgement", "Met"),
    }


def test_a_section_of_many_equal_judgements_counts_once(documents):
    given = "judgements:\n  - {on: clear-roles, grade: met}\n  - {on: clear-lines, grade: met}\n"
    document = documents({SECTION_FILE: section_with(given)})[SECTION]
    found = document.find_all("meta", {"data-pagefind-filter": "judgement[content]"})
    assert [one["content"] for one in found] == ["Met"]


STATUSES = {
    "answered": ("response: {status: accepted}", {"Open"}),
    "late": ("actions: [{title: Act, due: 2026-03}]", {"Open", "Late"}),
    "without a word": ("", {"Open", "Nothing known"}),
    "done": ("completion: {claimed: {date: 2026}}", {"Done, says the council"}),
    "superseded": ("superseded_by: R2", {"Superseded"}),
    "a committee's": ("kind: recommendation to a committee", set()),
}


@pytest.mark.parametrize(("more", "statuses"), STATUSES.values(), ids=STATUSES)
def test_a_recommendation_is_found_by_its_status_in_the_words_of_the_pages(
    documents, more, statuses
):
    file = "reviews/anytown-2025/recommendations/1.md"
    other = "reviews/anytown-2025/recommendations/2.md"
    written = documents({file: f"---\ntitle: Ask\n{more}\n---\nAsk more.\n", other: "Ask.\n"})
    found = facets(written["reviews/anytown-2025/recommendations/1/"])
    assert {value for name, value in found if name == "status"} == statuses


def test_themes_of_the_crosswalk_are_found_by_their_titles(documents):
    other = FRAMEWORK.replace("A framework", "Another").replace("clear-", "plain-")
    statements = "a-framework/clear-roles, another/plain-roles"
    theme = f"{{id: roles, title: Who does what, note: Not lines., statements: [{statements}]}}"
    files = {
        "docs/frameworks/another.md": other,
        "docs/crosswalk.md": f"---\nthemes:\n  - {theme}\n---\nOurs.\n",
    }
    body = documents(files)["crosswalk/"].body
    assert (body.h2["id"], body.h2.string) == ("roles", "Who does what")
    assert "Ours. Who does what Not lines." in " ".join(body.get_text(" ").split())


def test_a_section_s_own_words_are_read_and_its_findings_keep_their_anchors(documents):
    body = documents()[SECTION].body
    words = " ".join(body.get_text(" ").split())
    assert words == (
        "In short. 1.1 Before. Scrutiny is weak Concern Nobody asks. "
        "Judgements Met As it should be."
    )
    ids = [one["id"] for one in body.find_all(id=True)]
    assert ids == ["scrutiny-is-weak", "judgements"]


def test_what_became_of_a_recommendation_is_read_under_the_headings_of_its_page(documents):
    body = documents()["reviews/anytown-2025/recommendations/1/"].body
    assert [(one["id"], one.find_next("p").text) for one in body.find_all("h2")] == [
        ("response", "It is right."),
        ("updates", "It has begun."),
    ]


def test_each_term_and_each_item_of_evidence_has_a_heading_to_lead_to(documents):
    found = documents()
    for url, anchor in (("glossary/", "dcs"), ("reviews/anytown-2025/evidence/", "E1")):
        assert found[url].body.find(["h2", "h3"])["id"] == anchor


@pytest.mark.parametrize("held", ["draft: yes\n", "publish_from: 2027\n"])
def test_what_is_held_back_has_no_document(documents, held):
    found = documents({SECTION_FILE: section_with(held, CANARY)})
    assert SECTION not in found
    assert CANARY not in "".join(map(str, found.values()))


HELD_BACK = {
    "exempt: {paragraphs: 1, reason: Staff, public_interest: It outweighs.}\n": "Not published. Staff It outweighs.",
    "withdrawn: {date: 2026-01-05, reason: It was wrong}\n": "Withdrawn. It was wrong",
}


@pytest.mark.parametrize(("held", "shown"), HELD_BACK.items(), ids=["exempt", "withdrawn"])
def test_what_leaves_only_a_page_that_says_so_is_found_by_that(documents, held, shown):
    document = documents({SECTION_FILE: section_with(f"{held}summary: {CANARY}\n", CANARY)})[
        SECTION
    ]
    assert " ".join(document.body.get_text(" ").split()) == shown
    assert CANARY not in str(document)


def test_a_withdrawn_article_is_found_by_what_its_page_says(documents):
    withdrawn = "withdrawn: {date: 2026-01-05, reason: It was wrong}\n---"
    article = article_with(CANARY).replace("\n---", f"\n{withdrawn}", 1)
    words = documents({ARTICLE_FILE: article})["about/"].body.get_text(" ")
    assert " ".join(words.split()) == "Withdrawn. It was wrong"


WRITTEN = {
    "council": "anytown",
    "framework": "a-framework",
    "on": "clear-roles",
    "of": "criteria",
    "grade": "met",
    "review": "anytown-2024",
    "section": "leadership",
    "domain": "leadership",
    "criteria": "clear-lines",
    "id": "E1",
    "item": "E1",
    "url": "https://example.org/",
}
"""What stands under a key that names a record or an address, in place of words."""

NOT_WRITTEN = {
    "scale": "names a record",
    "continues": "names a record",
    "also_serves": "names a record",
    **dict.fromkeys(
        (*Withdrawable.model_fields, *Supersedable.model_fields), "whether it is public"
    ),
}
NOT_READ = {
    "where": "a place in the source",
    "paragraph": "a place in the source",
    "see": "a place in the source",
    "number": "a place in the source",
}
"""Texts without words that anyone searches for."""


def filled(model, *path):
    """Return front matter with every key that a model has, each text a word of its own."""
    return {
        field.alias or name: WRITTEN.get(name) or content(field.annotation, *path, name)
        for name, field in model.model_fields.items()
        if name not in NOT_WRITTEN
    }


def content(annotation, *path):
    """Return what an author could write for an annotation such as `tuple[Judgement, ...]`."""
    simple = {
        str: f"{CANARY}-{'-'.join(path)}",
        bool: True,
        int: 1,
        PartialDate: "2025",
        Period: "2025",
    }
    if annotation in simple:
        return simple[annotation]
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is tuple:
        return [content(arguments[0], *path)]
    if origin is Literal:
        return arguments[0]
    if origin in (Union, types.UnionType, Annotated):
        return content(arguments[0], *path)
    return {} if origin is dict else filled(annotation, *path)


def texts_in(value):
    """Yield every text of front matter that was filled, by its path."""
    for one in value.values() if isinstance(value, dict) else value:
        if isinstance(one, str) and one.startswith(CANARY):
            yield one
        elif isinstance(one, dict | list):
            yield from texts_in(one)


FULL = {
    "a review": (Review, REVIEW_FILE, "reviews/anytown-2025/"),
    "a section": (Section, SECTION_FILE, SECTION),
    "a register": (EvidenceRegister, REGISTER_FILE, "reviews/anytown-2025/evidence/"),
    "a recommendation": (Recommendation, "reviews/anytown-2025/recommendations/1.md", "reviews/anytown-2025/recommendations/1/"),
}  # fmt: skip


@pytest.mark.parametrize(("model", "file", "url"), FULL.values(), ids=FULL)
def test_every_text_that_an_author_can_write_is_found(documents, model, file, url):
    front_matter = filled(model) | ({"kind": "audit"} if model is Review else {})
    files = {
        "reviews/anytown-2024/index.md": review_with().replace("2025-03", "2024-03"),
        file: f"---\n{json.dumps(front_matter)}\n---\nWords.\n",
    }
    words = set(documents(files)[url].get_text(" ").split())
    missing = {one for one in texts_in(front_matter) if one not in words}
    assert {one for one in missing if one.rpartition("-")[2] not in NOT_READ} == set()


@pytest.fixture(scope="module")
def site():
    return prepare(load_settings(str(REPOSITORY / "mkdocs.yml")))


def test_each_anchor_of_the_demonstration_s_corpus_is_on_its_page(site):
    missing = Counter()
    for document in corpus(site.pages, site.view):
        anchors = [
            one["id"] for one in BeautifulSoup(document.html, "html.parser").body.find_all(id=True)
        ]
        html = site.main(site.by_url[document.url])
        missing.update((document.url, one) for one in anchors if f'id="{one}"' not in html)
    assert missing == Counter()


def test_every_recommendation_of_the_demonstration_is_read(site):
    urls = {one.url for one in corpus(site.pages, site.view)}
    assert {url_of(one) for one in site.view.library.recommendations} <= urls
