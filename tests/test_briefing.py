"""Briefings: two sheets of paper on a review, a council or a domain, to take to a meeting."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import datetime

import pytest
from conftest import REVIEW_FILE, SECTION_FILE, review_with, section_with
from real_browser import headers_of, served
from test_council_pages import FULL, NO_REVIEW, WITHDRAWN
from test_editions import words
from test_print import letters, printed_from

from assay.library.time.asking import most_pressing, questions_on
from assay.pages.briefings import MOST_QUESTIONS, Briefing

DAY = datetime.date(2026, 11, 21)
MADE = "reviews/anytown-2025/recommendations/"
SUBJECTS = ["reviews/anytown-2025/", "councils/anytown/", "domains/leadership/"]
BARNSLEY = ["reviews/barnsley-2018/", "councils/barnsley/", "domains/protection/"]
every_subject = pytest.mark.parametrize("url", SUBJECTS)


def recommendation(front_matter="", title="Title", body="Do it."):
    return f"---\ntitle: {title}\n{front_matter}---\n{body}\n"


# What a member may ask.

ACCEPTED = "response: {status: accepted}\n"
ASKED = "Did the council accept this, and where is its answer published?"
PLAN = "May members see the plan that takes this up, with its owner and its date?"
WHAT = "What will the council do about it, who leads, and by when?"
SINCE = "What has been done since the council answered?"
SO_FAR = "What has been done so far?"
SEEN = "The council says that this is done. What did scrutiny see that shows it?"
DIFFERENT = "Scrutiny agreed that this is done. What is different now for children?"
QUESTIONS = {
    "nothing known": ("", [ASKED]),
    "only a plan": ("plan: The improvement plan\n", [PLAN]),
    "accepted, and no more": (ACCEPTED, [WHAT, SINCE]),
    "partly accepted": ("response: {status: partly accepted}\n", [WHAT, SINCE]),
    "an answer that is owed": ("response: {status: not yet responded}\n", [ASKED]),
    "an answer that is to come": ("response: {status: accepted, date: 2027-01}\n", [ASKED]),
    "an action without owner or date": (
        f"{ACCEPTED}actions: [{{title: Act}}]\n",
        ["Who is responsible for “Act”?", "By when will “Act” be done?", SINCE],
    ),
    "an action in time": (f"{ACCEPTED}actions: [{{title: Act, owner: Head, due: 2027-01}}]\n", [SINCE]),
    "an action without an answer": ("actions: [{title: Act, owner: Head, due: 2027-01}]\n", [SO_FAR]),
    "a late action": (
        f"{ACCEPTED}actions: [{{title: Act, owner: Head, due: 2026-01}}]\n",
        ["“Act” was due January 2026. What holds it up, and when will it be done?", SINCE],
    ),
    "one late by its moved date": (
        f"{ACCEPTED}actions: [{{title: Act, owner: Head, due: 2026-01, revisions: [{{due: 2026-03-31}}]}}]\n",
        ["“Act” was due 31 March 2026. What holds it up, and when will it be done?", SINCE],
    ),
    "one that is done": (f"{ACCEPTED}actions: [{{title: Act, done: 2026-03}}]\n", [SINCE]),
    "an update": (f"{ACCEPTED}updates: [{{date: 2026-03, text: It goes on.}}]\n", [WHAT]),
    "an update without an answer": ("updates: [{date: 2026-03, text: It goes on.}]\n", [WHAT]),
    "claimed": ("completion: {claimed: {date: 2026-03}}\n", [SEEN]),
    "claimed in days to come": ("completion: {claimed: {date: 2026-12}}\n", [ASKED]),
    "confirmed": ("completion: {claimed: {date: 2026-03}, confirmed: {date: 2026-04}}\n", [DIFFERENT]),
    "rejected": ("response: {status: rejected}\n", []),
    "for a committee": ("kind: recommendation to a committee\n", []),
    "withdrawn": (WITHDRAWN, []),
}  # fmt: skip


@pytest.mark.parametrize(("front_matter", "asked"), QUESTIONS.values(), ids=QUESTIONS)
def test_what_is_missing_or_late_is_what_to_ask(library_of, front_matter, asked):
    library = library_of({f"{MADE}1.md": recommendation(front_matter)})
    assert list(questions_on(library.recommendations[0], DAY)) == asked


def test_of_what_a_later_review_found_done_or_took_over_nothing_is_asked(library_of):
    done = "completion: {validated: {date: 2026-03, review: anytown-2026}}\n"
    library = library_of(
        {
            "reviews/anytown-2026/index.md": review_with().replace("2025-03", "2026-03"),
            f"{MADE}1.md": recommendation(done),
            f"{MADE}2.md": recommendation("superseded_by: anytown-2025/R1\n"),
        }
    )
    assert [questions_on(one, DAY) for one in library.recommendations] == [(), ()]


def test_what_is_late_is_asked_first(library_of):
    late = f"{ACCEPTED}actions: [{{title: Act, owner: Head, due: 2026-01}}]\n"
    library = library_of(
        {
            f"{MADE}1.md": recommendation(),
            f"{MADE}2.md": recommendation(late),
            f"{MADE}3.md": recommendation("response: {status: rejected}\n"),
        }
    )
    pressing = most_pressing(library.recommendations, DAY)
    assert [one.id for one, _ in pressing] == ["R2", "R1"]


SHOWN = {
    "open": ("", [ASKED]),
    "rejected": ("response: {status: rejected}\n", None),
    "for a committee": ("kind: recommendation to a committee\n", None),
}


@pytest.mark.parametrize(("front_matter", "asked"), SHOWN.values(), ids=SHOWN)
def test_a_recommendation_s_page_says_what_to_ask_only_if_something_is_open(
    build_site, front_matter, asked
):
    page = build_site({f"{MADE}1.md": recommendation(front_matter)}).page(f"{MADE}1/")
    heading = page.find("h2", string="What a member may ask")
    found = heading and [words(one) for one in heading.find_next_sibling("ul").find_all("li")]
    assert found == asked


# The questions of a briefing: at most three.

LINES = "docs/frameworks/a-framework.md"
WITH_LINES = """\
---
title: A framework
domains:
  - id: leading
    title: Leading well
    spine: leadership
    questions: [Who leads?, Who follows?]
  - id: hearing
    title: Hearing well
    spine: leadership
    questions: [Who is heard?]
---
"""
OLD = review_with().replace("2025-03", "2016-03")
LEADS, HEARS, NEXT = "Who leads?", "Who is heard?", "The newest review was 10 years ago. When is the next one?"  # fmt: skip
GAPS = {"": ASKED, "plan: A plan\n": PLAN, ACCEPTED: WHAT, f"{ACCEPTED}updates: [{{date: 2026-03, text: On.}}]\n": WHAT}  # fmt: skip
BRIEFED = {
    "nothing": ({}, []),
    "an old review": ({REVIEW_FILE: OLD}, [NEXT]),
    "lines of enquiry": ({LINES: WITH_LINES}, [LEADS, HEARS]),
    "lines of an old review": ({REVIEW_FILE: OLD, LINES: WITH_LINES}, [LEADS, HEARS, NEXT]),
    "those of what is of concern first": (
        {LINES: WITH_LINES, SECTION_FILE: section_with(body="## No { kind=concern criteria=a-framework/hearing }\n\nNo.\n")},
        [LEADS, HEARS],
    ),
    "gaps before lines, of which one stays": (
        {LINES: WITH_LINES, **{f"{MADE}{n}.md": recommendation(more) for n, more in enumerate(GAPS, 1)}},
        [ASKED, PLAN, LEADS],
    ),
    "three gaps": (
        {f"{MADE}{n}.md": recommendation(more) for n, more in enumerate(GAPS, 1)},
        [ASKED, PLAN, WHAT],
    ),
    "one gap of several is asked once": (
        {f"{MADE}{n}.md": recommendation() for n in range(1, 4)},
        [ASKED],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "asked"), BRIEFED.values(), ids=BRIEFED)
def test_a_briefing_has_three_questions_at_most(library_of, files, asked):
    library = library_of(files)
    for of in (library.reviews[0], library.councils[0]):
        found = [question for question, _ in Briefing(of, DAY).questions]
        assert found == asked
        assert len(found) <= MOST_QUESTIONS


def test_a_question_names_every_recommendation_that_it_is_asked_of(build_site):
    files = {f"{MADE}{n}.md": recommendation(title=f"Title {n}") for n in range(1, 4)}
    page = build_site(files).page("reviews/anytown-2025/briefing/")
    [asked] = page.select_one("#questions").find_next("ol").find_all("li", recursive=False)
    assert words(asked) == f"{ASKED} R1 , R2 , R3"
    assert [one["href"].rpartition("reviews/")[2] for one in asked.find_all("a")] == [
        f"anytown-2025/recommendations/{n}/" for n in (1, 2, 3)
    ]


def test_of_many_recommendations_a_question_names_a_dozen(build_site):
    files = {f"{MADE}{n}.md": recommendation(title=f"Title {n}") for n in range(1, 16)}
    page = build_site(files).page("reviews/anytown-2025/briefing/")
    asked = page.select_one("#questions").find_next("li")
    assert len(asked.find_all("a")) == 12
    assert words(asked).endswith("R12 and 3 more")


# The page.


@every_subject
def test_a_briefing_says_the_day_the_result_and_its_age(build_site, url):
    text = build_site(FULL).text(f"{url}briefing/")
    assert "What is known on 21 November 2026 , for printing on two sheets." in text
    assert (
        "Review of 2025-03 : test of assurance, March 2025 (20 months ago), by reviewers from"
        " outside. As a whole: Met . The test is met."
    ) in text


@every_subject
def test_a_briefing_holds_each_recommendation_in_full_the_late_one_first(build_site, url):
    files = dict(FULL)
    for name, body in FULL.items():
        if "/recommendations/" in name:
            files[name] = body.replace("---\nDo it.", "domain: leadership\n---\nDo *all* of it.")
    page = build_site(files).page(f"{url}briefing/")
    briefed = page.select(".briefed")
    assert [words(one.h3) for one in briefed] == [
        "R1 Write a plan Open Late",
        "R2 Meet more often Open Nothing known",
        "R3 Train members Done, says the council",
    ]
    for one in briefed:
        assert words(one.select_one(".passage")) == "Do all of it."
        assert len(one.select("ol.course > li")) == 6
    assert "Head of Service, due January 2026 Late" in words(briefed[0].select_one(".course"))
    assert words(page.select_one("#recommendations")) == "2 of 3 recommendations open, 1 late"


@every_subject
def test_a_briefing_names_concerns_and_no_strengths(build_site, url):
    page = build_site(FULL).page(f"{url}briefing/")
    assert words(page.select_one("#concerns")) == "1 concern"
    assert "Nobody has a plan" in words(page.select_one("#concerns").find_next("ul"))
    assert "It is led well" not in words(page.main)


SHORT = {
    "reviews/anytown-2025/": "https://example.org/r/anytown-2025/",
    "councils/anytown/": "https://example.org/r/anytown/",
    "domains/leadership/": "https://example.org/r/leadership/",
}


@pytest.mark.parametrize(("url", "address"), SHORT.items())
def test_a_briefing_gives_addresses_that_can_be_typed(build_site, url, address):
    site = build_site(FULL)
    page = site.page(f"{url}briefing/")
    found = [words(one) for one in page.select(".briefing .address")]
    assert found[0] == address
    made = page.select(".briefed")
    assert found[1:] == [
        f"https://example.org/r/anytown-2025/R{n}/" for n in range(1, len(made) + 1)
    ]
    for one in found:
        target = one.removeprefix("https://example.org/")
        assert f"{target}index.html" in site.files


@every_subject
def test_a_briefing_is_one_click_away_and_in_no_menu_and_no_search(build_site, url):
    site = build_site(FULL)
    links = site.page(url).main.find_all("a", href=lambda href: href.endswith("briefing/"))
    assert len(links) == 1
    page = site.page(f"{url}briefing/")
    assert page.title.get_text().startswith("Briefing: ")
    assert page.select("[data-pagefind-body]") == []
    assert not any("briefing" in one["href"] for one in page.select("header nav a, footer a"))


STUBS = {
    "a withdrawn review": {REVIEW_FILE: review_with(WITHDRAWN)},
    "no review": NO_REVIEW,
}


@pytest.mark.parametrize("files", STUBS.values(), ids=STUBS)
def test_of_what_is_not_told_there_is_no_briefing(build_site, files):
    site = build_site(files)
    assert [url for url in site.urls() if "briefing" in url] == []
    for url in site.urls():
        assert 'briefing/"' not in site.html(url), url


def test_a_review_without_anything_has_a_briefing_without_empty_headings(build_site):
    page = build_site({}).page("reviews/anytown-2025/briefing/")
    assert page.main.find_all(["h2", "h3"]) == []


# On paper.

TWO_SHEETS = 2


def is_a4(sheet):
    return [round(float(one)) for one in sheet.mediabox[2:]] == [595, 842]


def test_every_briefing_of_the_demonstration_is_two_sheets_at_most(
    browser, address, demonstration, tmp_path
):
    urls = sorted(url for url in demonstration.urls() if url.endswith("/briefing/"))
    assert len(urls) > 10
    sheets = {url: printed_from(browser, f"{address}/{url}", tmp_path).pdf.pages for url in urls}
    assert {url: len(some) for url, some in sheets.items() if len(some) > TWO_SHEETS} == {}
    assert all(is_a4(one) for some in sheets.values() for one in some)


WORD = "Make sure that every member of the committee knows what is meant. "
LATE = f"{ACCEPTED}actions:\n  - {{title: Act at once and tell the committee, owner: Head of Service, due: 2026-01}}\n"
TITLE = "Make sure that every councillor and every officer of the whole council can find the plan"
LENGTHS = {
    "a paragraph": 4,
    "most of a page": 40,
    "four pages": 240,
}


def long_site(times):
    """Return a review with 40 recommendations of so many sentences, and twenty concerns."""
    found = "".join(
        f"## {TITLE} of the {n}th concern {{ kind=concern }}\n\nText.\n\n" for n in range(20)
    )
    return {
        REVIEW_FILE: review_with(f"conclusion: {WORD * 4}\n"),
        SECTION_FILE: section_with(body=found),
        **{
            f"{MADE}{n}.md": recommendation(
                (LATE if n % 2 else ACCEPTED) + "domain: leadership\n", f"{TITLE} {n}", WORD * times
            )
            for n in range(1, 41)
        },
    }


@pytest.mark.parametrize("times", LENGTHS.values(), ids=LENGTHS)
def test_however_much_there_is_a_briefing_is_two_sheets(browser, build_site, tmp_path, times):
    folder = build_site(long_site(times)).folder
    with served(folder, headers_of(folder)) as address:
        sheets = {
            url: printed_from(browser, f"{address}/{url}briefing/", tmp_path) for url in SUBJECTS
        }
    assert all(len(paper.pages) <= TWO_SHEETS for paper in sheets.values())
    for paper in sheets.values():
        assert "40recommendationsopen,20late" in paper.letters
        assert "more,onthissite" in paper.letters
        assert letters(WORD * times) in paper.letters or times > 100
        assert "https://example.org/r/" in paper.letters
