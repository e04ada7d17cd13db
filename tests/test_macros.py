"""Macros on pages: what they list, how they filter, and what they say when there is nothing."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import (
    ARTICLE_FILE,
    CONFIG,
    COUNCIL,
    DOMAIN,
    REVIEW,
    REVIEW_FILE,
    SECTION_FILE,
    STATEMENT,
    article_with,
    review_with,
    section_with,
)

RECOMMENDATIONS = "reviews/anytown-2025/recommendations/"
ACTION = "actions:\n  - {title: Act, due: "
WORDS = {
    "1": "domain: leadership\nresponse: {status: accepted, date: 2025-06, by: Cabinet}\n" + ACTION + "2026-03}\n",
    "2": "kind: priority action\nresponse: {status: rejected, reasons: Not needed}\n",
    "3": "response: {status: not yet responded}\ncompletion:\n  claimed: {date: 2026-01}\n",
    "4": "section: leadership\ncriteria: clear-lines\n" + ACTION + "Summer 2026}\n",
    "5": "completion:\n  claimed: {date: 2026-01}\n  confirmed: {date: 2026-02}\n",
    "6": "completion:\n  validated: {date: 2026-03, review: othertown-2026}\n",
}  # fmt: skip
FILES = {
    SECTION_FILE: section_with(),
    "docs/councils/othertown.md": COUNCIL.replace("Any", "Other"),
    "docs/domains/voice.md": DOMAIN.replace("Leadership", "Voice").replace("order: 1", "order: 2"),
    "reviews/othertown-2026/index.md": REVIEW.replace("council: any", "council: other")
    .replace("Anytown", "Othertown")
    .replace("2025-03", "2026-02"),
    "reviews/othertown-2026/recommendations/1.md": "Another.\n",
    **{
        f"{RECOMMENDATIONS}{number}.md": f"---\ntitle: Title {number}\n{more}---\nDo it.\n"
        for number, more in WORDS.items()
    },
}


@pytest.fixture
def shown(build_site):
    """Build a site whose article holds a call; return the article's part of the page as text."""

    def build(call, files=FILES, on="2026-11-21"):
        config = CONFIG.replace("2026-11-21", on)
        article = article_with(f"Begin.\n\n{{{{ {call} }}}}\n\nEnd.")
        own = {"docs/accessibility.md": STATEMENT.replace("2026-11-01", on)}
        text = build_site({**files, **own, "mkdocs.yml": config, ARTICLE_FILE: article}).text(
            "about/"
        )
        return text[text.index("Begin.") : text.index("End.")]

    return build


def numbers(text):
    return [number for number in "123456" if f"Title {number}" in text]


FILTERS = {
    "recommendations()": "123456",
    'recommendations(review="anytown-2025")': "123456",
    'recommendations(review="othertown-2026")': "",
    'recommendations(council="anytown")': "123456",
    'recommendations(council="othertown")': "",
    'recommendations(domain="leadership")': "14",
    'recommendations(domain="voice")': "",
    'recommendations(criterion="a-framework/clear-lines")': "4",
    'recommendations(section="anytown-2025/leadership")': "4",
    'recommendations(kind="priority action")': "2",
    'recommendations(response="accepted")': "1",
    'recommendations(response="not yet responded")': "3",
    'recommendations(response="none published")': "456",
    'recommendations(status="open")': "14",
    'recommendations(status="claimed")': "3",
    'recommendations(status="confirmed")': "5",
    'recommendations(status="validated")': "6",
    'recommendations(status="rejected")': "2",
    "recommendations(late=true)": "1",
    "recommendations(late=false)": "23456",
    'recommendations(status="open", late=false)': "4",
    'recommendations(domain="leadership", status="open", council="anytown")': "14",
}


@pytest.mark.parametrize(("call", "expected"), FILTERS.items())
def test_recommendations_are_filtered(shown, call, expected):
    assert numbers(shown(call)) == list(expected)


LATE = [
    ("2026-03", "2026-03-31", False),
    ("2026-03", "2026-04-01", True),
    ("2026", "2026-12-31", False),
    ("2026", "2027-01-01", True),
    ("2026-03-15", "2026-03-15", False),
    ("2026-03-15", "2026-03-16", True),
    ("Summer 2026", "2030-01-01", False),
    ("ongoing", "2030-01-01", False),
]


@pytest.mark.parametrize(("due", "on", "late"), LATE)
def test_what_is_due_is_late_on_the_day_after(shown, due, on, late):
    files = {f"{RECOMMENDATIONS}1.md": f"---\ntitle: Title 1\n{ACTION}{due}}}\n---\nDo.\n"}
    assert ("Late" in shown("recommendations()", files, on)) is late
    assert (numbers(shown("recommendations(late=true)", files, on)) == ["1"]) is late


NOT_LATE = {
    "done": ACTION + "2026-03, done: 2026-05}\n",
    "moved": ACTION + "2026-03, revisions: [{due: 2027-03}]}\n",
    "claimed": ACTION + "2026-03}\ncompletion: {claimed: {date: 2026-01}}\n",
    "rejected": ACTION + "2026-03}\nresponse: {status: rejected}\n",
}


@pytest.mark.parametrize("more", NOT_LATE.values(), ids=NOT_LATE)
def test_what_is_done_moved_or_rejected_is_not_late(shown, more):
    files = {f"{RECOMMENDATIONS}1.md": f"---\ntitle: Title 1\n{more}---\nDo.\n"}
    assert "Late" not in shown("recommendations()", files)


def test_a_revision_keeps_the_first_due_date_and_gives_its_reason(build_site):
    more = (
        "actions:\n  - title: Act\n    due: 2026-03\n    revisions:\n"
        "      - {due: 2026-06, date: 2026-02-10, reason: Staff left}\n      - {due: 2027-01}\n"
    )
    site = build_site({f"{RECOMMENDATIONS}1.md": f"---\n{more}---\nDo.\n"})
    cells = [
        " ".join(cell.get_text(" ").split())
        for cell in site.page("reviews/anytown-2025/recommendations/1/").main.tbody.find_all(
            ["th", "td"]
        )
    ]
    assert cells[2] == "March 2026"
    assert cells[3].startswith("January 2027")
    assert "Moved to June 2026 on 10 February 2026 : Staff left" in cells[3].replace(
        "2026:", "2026 :"
    )
    assert "no reason published" in cells[3]


def test_an_action_that_also_serves_another_recommendation_makes_it_due_and_late_too(shown):
    files = {
        f"{RECOMMENDATIONS}1.md": "---\n" + ACTION + "2026-03, also_serves: R2}\n---\nDo.\n",
        f"{RECOMMENDATIONS}2.md": "---\ntitle: Title 2\n---\nDo.\n",
    }
    assert numbers(shown("recommendations(late=true)", files)) == ["2"]
    row = shown("recommendations()", files).partition("Title 2")[2]
    assert "March 2026" in row


RESPONSES = {
    "": "None published",
    "response: {status: not yet responded}\n": "Not yet responded",
    "response: {status: accepted}\n": "Accepted",
    "response: {status: partly accepted}\n": "Partly accepted",
}


@pytest.mark.parametrize(("more", "words"), RESPONSES.items())
def test_no_response_published_is_not_the_same_as_not_yet_responded(build_site, more, words):
    site = build_site({f"{RECOMMENDATIONS}1.md": f"---\ntitle: A\n{more}---\nDo.\n"})
    text = site.text("reviews/anytown-2025/recommendations/1/")
    assert f"Answered {words if more else 'Nothing known'} " in text
    assert ("The response Response" in text) is bool(more)
    cells = site.page("recommendations/").select(".index tbody td")
    assert words in [" ".join(cell.get_text(" ").split()) for cell in cells]


STATUSES = {
    "1": "Open Late",
    "2": "Rejected",
    "3": "Done, says the council",
    "5": "Done, scrutiny agrees",
    "6": "Done, a later review found",
}


def test_a_status_is_always_a_word(build_site):
    site = build_site(FILES)
    for number, words in STATUSES.items():
        text = site.text(f"reviews/anytown-2025/recommendations/{number}/")
        assert f"How far it has come {words} Recommended" in text


def test_open_means_the_same_on_every_page(build_site):
    site = build_site(FILES)
    rows = site.page("recommendations/").select(".index tbody tr")
    tagged = {
        row.th.a["href"]: [tag.string for tag in row.select(".tag")]
        for row in rows
        if "Open" in [tag.string for tag in row.select(".tag")]
    }
    assert sorted(tagged.values()) == [["Open"], ["Open", "Late"], ["Open", "Nothing known"]]
    listed = site.page("recommendations/open/").select(".index tbody tr")
    assert len(listed) == len(tagged)


NONE_LATE = {
    "no due date": ("", "None is known to be late: of 1 open recommendation, none has a published due date."),
    "words for one": (ACTION + "Summer 2026}\n", "of 1 open recommendation, none has a published due date."),
    "one to come": (ACTION + "2027-01}\n", "None"),
}  # fmt: skip


@pytest.mark.parametrize(("more", "words"), NONE_LATE.values(), ids=NONE_LATE)
def test_none_late_is_no_good_news_where_no_due_date_is_known(build_site, more, words):
    site = build_site({f"{RECOMMENDATIONS}1.md": f"---\ntitle: A\n{more}---\nDo.\n"})
    assert site.text("recommendations/late/").endswith(words)


def test_progress_counts_every_status_and_the_late_ones(shown):
    counted = shown("progress()")
    for words in (
        "Open, nothing known 1", "Open, answered 2", "Done, says the council 1", "Done, scrutiny agrees 1",
        "Done, a later review found 1", "Rejected 1", "Open and late 1", "In all 7",
    ):  # fmt: skip
        assert words in counted


ON_PAGES = {
    "review": (REVIEW_FILE, review_with, "reviews/anytown-2025/"),
    "section": (SECTION_FILE, lambda _, body: section_with(body=body), "reviews/anytown-2025/leadership/"),
    "council": ("docs/councils/anytown.md", lambda _, body: COUNCIL.lstrip("\n") + body, "councils/anytown/"),
    "domain": ("docs/domains/leadership.md", lambda _, body: DOMAIN.lstrip("\n") + body, "domains/leadership/"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "written", "url"), ON_PAGES.values(), ids=ON_PAGES)
def test_all_looks_beyond_the_page_itself(build_site, file, written, url):
    all_of = {"councils/anytown/": "council", "domains/leadership/": "domain"}.get(url, "review")
    body = f'Begin.\n\n{{{{ recommendations({all_of}="all") }}}}\n\nFinis.\n'
    text = build_site({**FILES, file: written("", body)}).text(url)
    text = text[text.index("Begin.") : text.index("Finis.")]
    assert numbers(text) == list("123456")
    assert "Another." in text


@pytest.mark.parametrize(
    ("file", "written", "url", "expected"),
    [
        (*ON_PAGES["review"], "123456"),
        (*ON_PAGES["section"], "4"),
        (*ON_PAGES["council"], "123456"),
        (*ON_PAGES["domain"], "14"),
    ],
    ids=list(ON_PAGES),
)
def test_a_macro_without_arguments_is_about_its_page(build_site, file, written, url, expected):
    body = "Begin.\n\n{{ recommendations() }}\n\nFinis.\n"
    text = build_site({**FILES, file: written("", body)}).text(url)
    text = text[text.index("Begin.") : text.index("Finis.")]
    assert numbers(text) == list(expected)
    assert "Another." not in text


EMPTY = {
    "recommendations()": "No recommendation is published.",
    "findings()": "No finding is marked.",
    'judgements(review="anytown-2025")': "No judgement was published.",
    'timeline(review="anytown-2025")': "No dated event was published.",
    'decisions(review="anytown-2025")': "No decision was published.",
    'evidence(review="anytown-2025")': "No document is listed.",
    'people(review="anytown-2025")': "The source lists no interview or focus group.",
    'related(review="anytown-2025")': "No related review is published here.",
}


@pytest.mark.parametrize(("call", "words"), EMPTY.items())
def test_what_is_empty_says_so(shown, call, words):
    assert words in shown(call, {})


@pytest.mark.parametrize("call", ["glossary()", "domains()", "frameworks()", "councils()"])
def test_no_list_is_ever_silent(shown, call):
    assert shown(call, {}).removeprefix("Begin.").strip()


FALSE_WORDS = {
    'recommendations(status="rejected")': "No recommendation is published",
    "recommendations(late=true)": "No recommendation is published",
    'reviews(kind="peer challenge")': "No review has been published yet",
    'reviews(council="othertown")': "No review has been published yet",
    'findings(kind="concern")': "No finding is marked",
}  # fmt: skip


@pytest.mark.parametrize(("call", "false"), FALSE_WORDS.items())
def test_a_filter_that_finds_nothing_does_not_say_that_there_is_nothing(shown, call, false):
    files = {
        f"{RECOMMENDATIONS}1.md": "Do.\n",
        SECTION_FILE: section_with(body="## A { kind=strength }"),
        "docs/councils/othertown.md": COUNCIL,
    }
    text = shown(call, files)
    assert text.removeprefix("Begin.").strip()
    assert false not in text


UNKNOWN = ['reviews(kind="peer chalenge")', 'findings(kind="strenght")', "reviews(latest=-1)"]


@pytest.mark.parametrize("call", UNKNOWN)
def test_a_value_that_means_nothing_is_a_problem(problems_of, call):
    [problem] = problems_of({ARTICLE_FILE: article_with(f"{{{{ {call} }}}}")})
    assert call in problem.message
    assert "islice" not in problem.message


def test_findings_show_their_passages_where_asked(shown):
    files = {
        SECTION_FILE: section_with(
            body="## Strong { kind=strength criteria=clear-lines }\n\nThe passage.\n\n"
            "### Inside\n\nMore.\n\n## Weak { kind=concern }\n\nOther.\n"
        )
    }
    assert "The passage." not in shown("findings()", files)
    text = shown('findings(criterion="a-framework/clear-lines", passages=true)', files)
    assert "Strength Strong" in text
    assert "The passage. Inside More." in text
    assert "Weak" not in text
    assert "Concern Weak" in shown('findings(kind="concern")', files)


def test_the_latest_reviews_come_first(shown):
    assert "Test of Othertown" in shown("reviews(latest=1)")
    assert "Test of Anytown" not in shown("reviews(latest=1)")


def test_a_text_that_shows_itself_is_a_problem(problems_of):
    finding = "## A { kind=strength }\n\n{{ findings(passages=true) }}\n"
    [problem] = problems_of({SECTION_FILE: section_with(body=finding)})
    assert "shows a text that shows this one" in problem.message


def test_the_fields_of_every_kind_of_file_are_described(shown):
    for kind in (
        "review",
        "section",
        "evidence register",
        "recommendation",
        "framework",
        "council",
    ):
        text = shown(f'fields(of="{kind}")', {})
        assert "publish_from" in text


ESTIMATED = {
    REVIEW_FILE: review_with("date_note: The source has no date.\njudgements: [{on: clear-roles, grade: met}]\n"),
    SECTION_FILE: section_with(body="## Members ask { kind=strength criteria=clear-roles }\n\nThey do."),
    "reviews/anytown-2026/index.md": review_with("related: [{review: anytown-2025}]\n").replace("2025-03", "2026-03"),
}  # fmt: skip
TELLING = {
    "its own citation": ("reviews/anytown-2025/", "Test of Anytown , March 2025 (estimated)"),
    "that of a section": ("reviews/anytown-2025/leadership/", "Test of Anytown , March 2025 (estimated)"),
    "its judgements": ("reviews/anytown-2025/", "Not stated March 2025 (estimated)"),
    "a criterion's judgements": ("frameworks/a-framework/clear-roles/", "Not stated March 2025 (estimated)"),
    "a domain's findings": ("domains/leadership/", "Members ask Test of Anytown, Leadership, March 2025 (estimated)"),
    "a related review": ("reviews/anytown-2026/", "Follows Test of Anytown , March 2025 (estimated) ."),
}  # fmt: skip


@pytest.mark.parametrize(("url", "words"), TELLING.values(), ids=TELLING)
def test_an_estimated_date_is_nowhere_printed_as_certain(build_site, url, words):
    assert words in build_site(ESTIMATED).text(url)


def test_machines_hear_too_that_a_date_is_estimated(build_site):
    page = build_site(ESTIMATED).page("reviews/anytown-2025/")
    description = page.find("meta", {"name": "description"})["content"]
    assert "March 2025 (estimated)" in description
