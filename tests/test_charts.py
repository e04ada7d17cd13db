"""Pictures: their geometry and their figures, as tables of examples, and as a reader meets them."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import datetime
from itertools import pairwise

import pytest
from conftest import (
    BASE,
    CONFIG,
    COUNCIL,
    FRAMEWORK,
    FRAMEWORK_FILE,
    REVIEW_FILE,
    build_folder,
    review_with,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from probes import axe_finds
from real_browser import headers_of, served

from assay.charts.axis import TimeAxis
from assay.charts.blocks import bar, levels, share, steps
from assay.charts.lanes import Span, placed
from assay.library.links import Links
from assay.library.time.status import status_on
from assay.macros.outcomes import moves_of, states_after
from assay.model.dates import PartialDate
from assay.model.followup import Completion, Response, Step, Update, Validation
from assay.model.recommendation import Recommendation
from assay.model.review import Review

day = datetime.date.fromisoformat

TICKS = [
    ("2014-01-01", "2018-09-19", ["2014", "2015", "2016", "2017", "2018"]),
    ("2017-07-01", "2026-11-21", ["2018", "2020", "2022", "2024", "2026"]),
    ("2015-11-19", "2016-07-20", ["Jan 2016", "Apr 2016", "Jul 2016"]),
    ("2025-01-02", "2025-02-10", ["Feb 2025"]),
    ("2025-01-02", "2025-01-20", ["Jan 2025"]),
    ("2023-06-01", "2026-01-01", ["2024", "2025", "2026"]),
    ("1900-01-01", "2020-01-01", ["1900", "1950", "2000"]),
]


@pytest.mark.parametrize(("first", "last", "labels"), TICKS)
def test_an_axis_labels_years_or_months(first, last, labels):
    assert [tick.label for tick in TimeAxis(day(first), day(last)).ticks] == labels


@settings(deadline=None)
@given(st.dates(datetime.date(1800, 1, 1), datetime.date(2200, 1, 1)), st.integers(0, 60_000))
def test_labels_stand_in_the_picture_with_room_between_them(first, days):
    ticks = TimeAxis(first, first + datetime.timedelta(days)).ticks
    assert 1 <= len(ticks) <= 5
    assert all(0 <= tick.x <= 100 for tick in ticks)
    assert all(later.x - earlier.x >= 15 for earlier, later in pairwise(ticks))


def test_a_bar_is_filled_by_its_parts_in_order():
    blocks = bar({"a": 1, "b": 0, "c": 3}, 20)
    assert [(one.name, one.x, one.width, one.height) for one in blocks] == [
        ("a", 0, 25, 20),
        ("c", 25, 75, 20),
    ]
    assert bar({"a": 0}, 20) == ()


@settings(deadline=None)
@given(st.lists(st.integers(0, 500), min_size=1, max_size=6))
def test_a_bar_has_no_gap(numbers):
    blocks = bar({str(i): number for i, number in enumerate(numbers)}, 20)
    assert all(left.right == right.x for left, right in pairwise(blocks))
    assert not blocks or (blocks[0].x, blocks[-1].right) == (0, 100)


SHARES = [
    (0, 9, "0%"), (2, 9, "22%"), (7, 9, "78%"), (9, 9, "100%"), (1, 1000, "under 1%"),
    (999, 1000, "over 99%"), (1, 200, "1%"), (1, 8, "13%"), (0, 0, "0%"),
]  # fmt: skip


@pytest.mark.parametrize(("number", "of", "words"), SHARES)
def test_a_share_is_rounded_but_never_to_nothing_or_all(number, of, words):
    assert share(number, of) == words


LEVELS = [
    (1, [0, 1]),
    (5, [0, 1, 2, 3, 4, 5]),
    (9, [0, 2, 4, 6, 8]),
    (33, [0, 10, 20, 30]),
    (120, [0, 50, 100]),
]


@pytest.mark.parametrize(("most", "numbers"), LEVELS)
def test_a_scale_has_few_whole_numbers(most, numbers):
    assert list(levels(most)) == numbers


AXIS = TimeAxis(day("2025-01-01"), day("2025-04-11"))
STATES = [
    ([("2025-01-01", {"a": 2, "b": 0})], [("a", 0, 0, 100, 100)]),
    (
        [("2025-01-01", {"a": 2, "b": 0}), ("2025-02-20", {"a": 1, "b": 3})],
        [("a", 0, 50, 50, 50), ("a", 50, 75, 50, 25), ("b", 50, 0, 50, 75)],
    ),
    (
        [("2025-01-01", {"a": 1, "b": 0}), ("2025-02-20", {"a": 1, "b": 1})],
        [("a", 0, 50, 100, 50), ("b", 50, 0, 50, 50)],
    ),
    (
        [("2025-01-01", {"a": 1}), ("2025-02-20", {"a": 2}), ("2025-02-20", {"a": 4})],
        [("a", 0, 75, 50, 25), ("a", 50, 0, 50, 100)],
    ),
    (
        [("2025-01-01", {"a": 1}), ("2025-04-11", {"a": 2})],
        [("a", 0, 50, 99, 50), ("a", 99, 0, 1, 100)],
    ),
    ([], []),
]


@pytest.mark.parametrize(("states", "expected"), STATES)
def test_steps_show_what_stood_from_each_date_to_the_next(states, expected):
    blocks = steps([(day(when), parts) for when, parts in states], AXIS, 100)
    assert [(one.name, one.x, one.y, one.width, one.height) for one in blocks] == expected


def test_marks_that_would_cover_each_other_stand_in_rows():
    days = ["2025-01-01", "2025-01-03", "2025-01-10", "2025-03-01"]
    found = placed([Span("event", day(one), day(one)) for one in days], AXIS)
    assert [(one.x, one.row) for one in found] == [(0, 0), (2, 1), (9, 0), (59, 0)]
    [long] = placed([Span("fieldwork", day("2025-01-11"), day("2025-01-21"))], AXIS)
    assert (long.x, long.width) == (10, 10)


DATES = st.builds(
    lambda year, month, day: PartialDate(year, month, day if month else 0),
    st.integers(2020, 2024),
    st.integers(0, 12),
    st.integers(0, 28),
)
STEPS = st.one_of(st.none(), DATES)


@st.composite
def recommendations(draw):
    """A recommendation whose every change has a date, in any order of dates."""
    claimed, confirmed, validated = draw(STEPS), draw(STEPS), draw(STEPS)
    rejected, told = draw(STEPS), draw(st.booleans())
    done = Completion(
        claimed=claimed and Step(date=claimed),
        confirmed=confirmed and Step(date=confirmed),
        validated=validated and Validation(date=validated),
    )
    one = Recommendation(
        response=rejected and Response(status="rejected", date=rejected),
        updates=(Update(date=draw(DATES), text="News"),) if told else (),
        completion=done,
    )
    review = Review(title="A", council=("a",), kind="opinion", date=draw(DATES))
    Links().set(one, review=review, successor=None)
    return one


@settings(deadline=None)
@given(
    st.lists(recommendations(), max_size=12),
    st.dates(datetime.date(2019, 1, 1), datetime.date(2026, 1, 1)),
)
def test_what_the_chart_shows_last_is_what_every_list_says_on_that_day(pool, on):
    made = [one for one in pool if one.review.date.first_day <= on]
    states = states_after(move for one in made for move in moves_of(one, on))
    assert [one.when for one in states] == sorted({one.when for one in states})
    assert [one.total for one in states] == sorted(one.total for one in states)
    assert all(one.when.first_day <= on for one in states)
    parts = [status_on(one, on).part for one in made]
    counted = states[-1].counts if states else {}
    assert counted == {name: parts.count(name) for name in counted}
    assert sum(counted.values()) == len(made)


FOLDER = "reviews/anytown-2025/recommendations/"
HISTORY = {
    "1": "",
    "2": "response: {status: rejected, date: 2025-06-10}\n",
    "3": "completion: {claimed: {date: 2025-06}, confirmed: {date: 2026-01-15}, validated: {date: 2026-02}}\n",
    "4": "completion: {claimed: {date: 2025}}\n",
    "5": "completion: {claimed: {date: 2026-01-15}}\nactions:\n  - {title: Act, due: 2025-12}\n",
    "6": "response: {status: accepted}\nactions:\n  - {title: Act, due: 2025-12}\n",
    "7": "completion: {claimed: {date: 2027}}\n",
}
FILES = {
    f"{FOLDER}{number}.md": f"---\ntitle: Title {number}\n{more}---\nDo it.\n"
    for number, more in HISTORY.items()
}
# The columns: nothing known, open, claimed, confirmed, validated, rejected, in all.
STOOD = [
    ["March 2025", "2", "4", "1", "0", "0", "0", "7"],
    ["June 2025", "2", "3", "2", "0", "0", "0", "7"],
    ["10 June 2025", "2", "2", "2", "0", "0", "1", "7"],
    ["15 January 2026", "2", "1", "2", "1", "0", "1", "7"],
    ["February 2026", "2", "1", "2", "0", "1", "1", "7"],
]


def rows(page, caption):
    """Return the words of a table's body, row by row."""
    [table] = [one for one in page.find_all("table") if one.caption.get_text().endswith(caption)]
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"])]
        for row in table.tbody.find_all("tr")
    ]


def test_the_table_says_what_stood_at_each_date_and_nothing_of_the_future(build_site):
    page = build_site(FILES).page("councils/anytown/")
    found = rows(page, "at each date on which something changed")
    assert found == STOOD
    assert "drawn at its beginning" in page.main.get_text()


UNDATED = {
    "one": ({"2": "response: {status: rejected}\n"}, "1 change has no date and can't be drawn: Title 2 , Test of Anytown (rejected)."),
    "two": (dict.fromkeys("12", "response: {status: rejected}\n"), "2 changes have no date"),
    "none": (HISTORY, None),
}  # fmt: skip


@pytest.mark.parametrize(("history", "words"), UNDATED.values(), ids=UNDATED)
def test_what_has_no_date_is_named(build_site, history, words):
    files = {
        f"{FOLDER}{n}.md": f"---\ntitle: Title {n}\n{more}---\nDo.\n" for n, more in history.items()
    }
    text = build_site(files).text("recommendations/")
    assert words in text if words else "no date" not in text


FEW = {
    "one date": ({f"{FOLDER}1.md": "Do it.\n"}, "all that is dated begins in one place, March 2025 , with 1 open, nothing known."),
    "the future": ({f"{FOLDER}1.md": "Do it.\n", REVIEW_FILE: review_with().replace("2025-03", "2027-03")}, "No recommendation has a date yet."),
}  # fmt: skip


@pytest.mark.parametrize(("files", "words"), FEW.values(), ids=FEW)
def test_without_two_dates_there_is_a_sentence_and_no_picture(build_site, files, words):
    page = build_site(files)
    assert words in page.text("recommendations/")
    assert "over time" not in [
        one.get_text() for one in page.page("recommendations/").find_all("figcaption")
    ]
    assert not page.page("recommendations/").select(".plot--counted")


def test_progress_says_in_words_what_its_bar_shows(build_site):
    page = build_site(FILES).page("recommendations/")
    label = page.find(role="img")["aria-label"]
    assert label == (
        "7 recommendations: 2 open, nothing known; 1 open, answered; 2 done, says the council; "
        "1 done, a later review found; 1 rejected."
    )
    assert rows(page, "Recommendations by status")[:5] == [
        ["Open, nothing known", "2", "29%"],
        ["Open, said to be in a plan", "0", "0%"],
        ["Open, answered", "1", "14%"],
        ["Open and late", "1", "counted in the line above"],
        ["Done, says the council", "2", "29%"],
    ]
    assert ["Done, scrutiny agrees", "0", "0%"] in rows(page, "Recommendations by status")


GRADES = """judgements:
  - {on: leading, grade: met, self_rated: yes}
  - {on: clear-lines, grade: not-met}
  - {on: second, grade: not assessed}
  - {on: third-a, grade: met}
  - {on: third-b, grade: met}
  - {grade: not-met, date: 2024}
  - {grade: met, date: 2025, ongoing: yes}
"""
MORE_DOMAINS = """
  - {id: second, title: Second, spine: leadership}
  - id: third
    title: Third
    spine: leadership
    criteria: [{id: third-a, title: Third A}, {id: third-b, title: Third B}]
  - {id: fourth, title: Fourth}
---
"""
GLANCE = {
    FRAMEWORK_FILE: FRAMEWORK.rstrip().removesuffix("---").rstrip() + MORE_DOMAINS,
    REVIEW_FILE: review_with(GRADES),
}


def cells(page, table=0):
    """Return each cell of a comparison: its marks with their words, or what it says without any."""
    return [
        [
            (
                *(one.svg["class"][1:] if one.svg else ["no mark"]),
                " ".join(one.get_text(" ").split()),
            )
            for one in cell.find_all("p", recursive=False)
        ]
        or cell.get_text(" ").strip()
        for cell in page.select("table.compared")[table].select("tbody td")
    ]


def test_a_cell_has_the_judgement_or_those_on_the_parts_and_computes_none(build_site):
    site = build_site(GLANCE)
    page = site.page("compare/a-framework/")
    assert cells(page) == [
        [("sign--good", "Met (ongoing)")],
        [("sign--good", "sign--own", "Met (self-rated)")],
        [("no mark", "Not assessed")],
        "Judged in its parts",
        "No judgement published",
    ]
    assert cells(page, 1) == ["No judgement published", [("sign--poor", "Not met")]]
    assert cells(page, 2) == [[("sign--good", "Met")]] * 2
    assert cells(site.page("compare/")) == [
        [("sign--good", "Met")],
        [
            ("sign--good", "Met 2 times"),
            ("no mark", "Not assessed"),
            ("sign--good", "sign--own", "Met (self-rated)"),
        ],
    ]


def test_a_framework_of_more_than_eight_columns_has_a_table_for_each_part(build_site):
    page = build_site(GLANCE).page("compare/a-framework/")
    captions = [one.caption.get_text().split(":") for one in page.select("table.compared")]
    assert [": ".join(one.strip() for one in parts[:-1]) for parts in captions] == [
        "A framework",
        "A framework: Leading well",
        "A framework: Third",
    ]
    assert [one.get_text() for one in page.select("main h2")][:3] == [
        "A framework",
        "A framework: Leading well",
        "A framework: Third",
    ]
    [one] = build_site({}).page("compare/a-framework/").select("table.compared")
    assert len(one.thead.find_all("th")) == 1 + 4


SHADES = """
---
title: A framework
scales:
  - id: ofsted
    title: Ofsted's grades
    grades:
      - {id: outstanding, label: Outstanding, tone: good}
      - {id: good, label: Good, tone: good}
      - {id: middling, label: Middling, tone: mixed}
      - {id: poor, label: Poor, tone: poor}
      - {id: dire, label: Dire, tone: poor}
      - {id: odd, label: Odd, tone: neutral}
criteria:
  - {id: on-outstanding, title: outstanding}
  - {id: on-good, title: good}
  - {id: on-middling, title: middling}
  - {id: on-poor, title: poor}
  - {id: on-dire, title: dire}
  - {id: on-odd, title: odd}
---
"""
SHAPES = {
    "outstanding": "best", "good": "good", "middling": "mixed", "poor": "poor", "dire": "worst",
    "odd": "neutral",
}  # fmt: skip
MARKED = [("sign--" + shape, grade.capitalize()) for grade, shape in SHAPES.items()]
FILLED = "a filled mark: graded by an outside reviewer. a hollow mark: the council graded itself."
HANDS = {
    "reviewers": ([], None),
    "both": (["good"], FILLED),
    "the council": (list(SHAPES), "Every mark is hollow: the council graded itself."),
}


@pytest.mark.parametrize(("own", "key"), HANDS.values(), ids=HANDS)
def test_each_grade_has_a_mark_of_its_own_hollow_where_the_council_gave_it(build_site, own, key):
    given = "".join(
        f"  - {{on: on-{one}, grade: {one}{', self_rated: yes' if one in own else ''}}}\n"
        for one in SHAPES
    )
    files = {
        FRAMEWORK_FILE: SHADES,
        REVIEW_FILE: review_with(f"judgements:\n{given}"),
    }
    page = build_site(files).page("compare/a-framework/")
    _, *found = cells(page)
    assert found == [
        [(shape, "sign--own", f"{word} (self-rated)") if word.lower() in own else (shape, word)]
        for shape, word in MARKED
    ]
    said = page.select_one("p.key")
    assert (said and " ".join(said.get_text(" ").split())) == key


def test_reviews_without_judgements_have_no_marks(build_site):
    site = build_site({})
    for url in ("compare/", "compare/a-framework/", "compare/councils/"):
        assert site.page(url).select("table.compared")
        assert not site.page(url).select(".sign")


TIMELINES = {
    "two entries": ("events:\n  - {date: 2020, title: A}\n  - {date: 2024, title: B}\n", False),
    "one month": (
        "events:\n" + "".join(f"  - {{date: 2025-03-{n:02}, title: A}}\n" for n in (1, 9, 31)),
        False,
    ),
    "more": (
        "events:\n" + "".join(f"  - {{date: 2025-0{n}-05, title: A}}\n" for n in (1, 2, 3)),
        True,
    ),
}


@pytest.mark.parametrize(("more", "is_drawn"), TIMELINES.values(), ids=TIMELINES)
def test_a_timeline_is_drawn_where_it_says_more_than_its_list(build_site, more, is_drawn):
    page = build_site({REVIEW_FILE: review_with(more)}).page("reviews/anytown-2025/")
    assert bool(page.select(".plot--lanes")) is is_drawn


LONG = """dates: {fieldwork: 2025-01-06 to 2025-01-17, report: 2025-03, next_due: 2027}
decisions: [{body: Cabinet, date: 2025-06-11, paper: The report}]
events: [{date: 2024-11, title: A letter}]
"""


def test_a_timeline_says_what_it_marks(build_site):
    other = {
        "reviews/other-2026/index.md": review_with("events: [{date: 2026-02, title: B}]\n").replace(
            "Test of", "Other test of"
        )
    }
    page = build_site({REVIEW_FILE: review_with(LONG), **other}).page("councils/anytown/")
    [plot] = page.select(".plot--lanes")
    assert (
        plot["aria-label"]
        == "6 entries from November 2024 to 2027, of 2 reviews. The list below has each."
    )
    assert [one.get_text() for one in plot.select(".plot__name")] == [
        "Test of Anytown",
        "Other test of Anytown",
    ]
    key = [one.get_text().strip() for one in plot.find_next(class_="key").find_all("li")]
    assert key == ["Event", "Fieldwork", "Report or publication", "Meeting", "Next review due"]
    assert len(page.select("ol.timeline > li")) == 6


TWICE = "{{ progress() }}\n\n{{ progress() }}\n\n{{ outcomes() }}\n\n{{ outcomes() }}\n\n{{ compare_domains() }}\n\n{{ compare_domains() }}\n"
RICH = {
    **FILES,
    **GLANCE,
    "reviews/other-2026/index.md": review_with(LONG),
    "docs/councils/anytown.md": COUNCIL + TWICE,
    "mkdocs.yml": CONFIG,
}


@pytest.fixture(scope="module")
def rich(tmp_path_factory):
    """A site in miniature with every picture, some of them twice on one page."""
    root = tmp_path_factory.mktemp("rich")
    for name, content in {**BASE, **RICH}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.lstrip("\n"), encoding="utf-8")
    folder = build_folder(root).folder
    with served(folder, headers_of(folder)) as address:
        yield address


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("url", ["councils/anytown/", "compare/a-framework/", "recommendations/"])
def test_pictures_are_accessible_fit_and_keep_the_policy(browser, rich, url, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    refused = []
    page.on("console", lambda message: refused.append(message.text))

    page.goto(f"{rich}/{url}")
    assert refused == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
    assert len(ids) == len(set(ids))
    small = page.evaluate(
        "[...document.querySelectorAll('.picture text')].filter("
        "one => one.getBoundingClientRect().height < 12).length"
    )
    assert small == 0
    assert axe_finds(page) == []
    page.close()
