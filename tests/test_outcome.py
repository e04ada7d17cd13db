"""A review's page says its outcome first, and a recommendation's how far it has come."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import datetime

import pytest
from conftest import REVIEW_FILE, SECTION_FILE, review_with, section_with

from assay.library.time.age import age
from assay.model.dates import PartialDate
from assay.source.words import first_sentence

URL = "reviews/anytown-2025/"
FIRST = "reviews/anytown-2025/recommendations/1.md"
DAY = datetime.date(2026, 11, 21)

AGES = {
    "2026-11-21": "this month",
    "2026-11-22": "",
    "2026-11": "this month",
    "2026-10-22": "this month",
    "2026-10-21": "1 month ago",
    "2026-10": "1 month ago",
    "2025-11": "12 months ago",
    "2024-12": "23 months ago",
    "2024-11": "2 years ago",
    "2018-06-28": "8 years ago",
    "2017-12": "8 years ago",
    "2026": "this year",
    "2025": "1 year ago",
    "2016": "10 years ago",
    "2027": "",
}


@pytest.mark.parametrize(("date", "words"), AGES.items())
def test_how_long_ago_something_was_is_said_as_people_say_it(date, words):
    assert age(PartialDate.parse(date), DAY) == words


SENTENCES = [
    ("It is met. More follows.", "It is met."),
    ("It is met", "It is met"),
    ("Is it? Yes.", "Is it?"),
    ("St. Helens is good. Good.", "St. Helens is good."),
    ("They met Mr. Smith and J. Jones. Then they left.", "They met Mr. Smith and J. Jones."),
    ("It is 1.5 times as much. More.", "It is 1.5 times as much."),
    ("“It is met.” So they said.", "“It is met.”"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "sentence"), SENTENCES)
def test_the_first_sentence_ends_where_a_reader_ends_it(text, sentence):
    assert first_sentence(text) == sentence


CONCLUDED = {
    "as its author says": ("conclusion: All is well. It passes.\n", "Other words.", "All is well. It passes."),
    "as the summary begins": ("", "All *is* [well](https://example.org/). More.", "All is well."),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "body", "said"), CONCLUDED.values(), ids=CONCLUDED)
def test_a_review_begins_with_what_was_concluded(build_site, keys, body, said):
    page = build_site({REVIEW_FILE: review_with(keys, body)}).page(URL)
    conclusion = page.find("p", class_="conclusion")
    assert conclusion.get_text() == said
    assert [one.name for one in conclusion.find_all_previous(["h1", "h2"])][:1] == ["h1"]


BY = {
    "outsiders": ("reviewers: [{name: A, organisation: Othertown Council}]\n", "test of assurance", "by reviewers from outside: Othertown Council"),
    "nobody who is named": ("", "test of assurance", "(20 months ago)"),
    "the council": ("", "self-assessment", "by the council itself"),
    "its chief executive": ("reviewers: [{name: A, organisation: Anytown Council}]\n", "opinion", "by the council itself"),
    "inspectors": ("reviewers: [{organisation: Ofsted}]\n", "inspection", "by reviewers from outside: Ofsted"),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "kind", "said"), BY.values(), ids=BY)
def test_it_says_who_spoke_and_how_long_ago(build_site, keys, kind, said):
    review = review_with(keys).replace("kind: test of assurance", f"kind: {kind}")
    lead = build_site({REVIEW_FILE: review}).page(URL).find("p", class_="lead")
    words = " ".join(lead.get_text().split())
    assert words.startswith(f"{kind.capitalize()} of Anytown, March 2025 (20 months ago)")
    assert words.endswith(said)


def figures(page):
    found = page.find("dl", class_="glance").find_all("div")
    return {one.dt.get_text(): [dd.get_text() for dd in one.find_all("dd")] for one in found}


def test_its_figures_count_what_was_graded_found_and_recommended(build_site):
    graded = "judgements: [{on: clear-roles, grade: met}, {on: clear-lines, grade: not-met, basis: inferred}, {grade: narrative only}]\n"
    body = "## A { kind=strength }\n\nA.\n\n## B { kind=strength }\n\nB.\n\n## C { kind=concern }\n\nC."
    files = {
        REVIEW_FILE: review_with(graded),
        SECTION_FILE: section_with(body=body),
        FIRST: "---\nplan: A plan\n---\nDo it.\n",
        FIRST.replace("1.md", "2.md"): "Do that.\n",
    }
    page = build_site(files).page(URL)
    assert figures(page) == {
        "Graded": ["2", "1 Met, 1 Not met (inferred)"],
        "Strengths": ["2"],
        "Concerns": ["1"],
        "Recommendations": ["2", "1 open, nothing known; 1 open, said to be in a plan"],
    }
    areas = " ".join(page.find(id="contents").find_next("ol").get_text().split())
    assert "2 strengths, 1 concern" in areas


def test_a_sparse_review_has_no_heading_without_a_text(build_site):
    page = build_site({}).page(URL)
    headings = [h2.get_text() for h2 in page.main.find_all("h2")]
    assert "Recommendations" not in headings
    assert "Judgements" not in headings
    assert "Related reviews" not in headings
    assert figures(page) == {"Graded": ["None", "described in words"]}


def test_a_later_review_of_the_same_council_is_named(build_site):
    later = review_with().replace("2025-03", "2026-01").replace("Test of Anytown", "Newer test")
    site = build_site({"reviews/anytown-2026/index.md": later})
    [notice] = site.page(URL).main.find_all("p", class_="notice")
    assert (
        " ".join(notice.get_text().split()) == "There is a later review: Newer test, January 2026."
    )
    assert "There is a later review" not in site.text("reviews/anytown-2026/")


STEPS = {
    "nothing": ("kind: recommendation", ["Recommended"]),
    "not yet responded": ("response: {status: not yet responded}", ["Recommended"]),
    "answered": ("response: {status: accepted, date: 2025-05-01}", ["Recommended", "Answered"]),
    "acted on": ("actions: [{title: A, owner: Head of Service, due: 2026-01}]", ["Recommended", "Acted on"]),
    "claimed": ("completion: {claimed: {date: 2026-02}}", ["Recommended", "Council says done"]),
    "confirmed": ("completion: {claimed: {date: 2026-02}, confirmed: {date: 2026-03}}", ["Recommended", "Council says done", "Scrutiny agrees"]),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "reached"), STEPS.values(), ids=STEPS)
def test_a_glance_tells_how_far_a_recommendation_has_come(build_site, keys, reached):
    page = build_site({FIRST: f"---\n{keys}\n---\nDo it.\n"}).page(f"{URL}recommendations/1/")
    steps = page.find("ol", class_="course").find_all("li")
    assert len(steps) == 6
    assert [one.strong.get_text() for one in steps if one.get("class") == ["reached"]] == reached
    if "owner" in keys:
        assert (
            " ".join(steps[2].span.get_text().split()) == "Head of Service, due January 2026 Late"
        )
