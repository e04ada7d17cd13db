"""Editions: what a newer judgement makes history, and grades on areas and wholes, wherever shown."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import json
from itertools import count

import pytest
from conftest import (
    BASE,
    FRAMEWORK_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    build_folder,
    review_with,
    section_with,
    write_files,
)
from hypothesis import given, settings
from hypothesis import strategies as st
from real_browser import headers_of, served

from assay.comparison.in_force import ended_by, in_force, line_of, replaces
from assay.library.links import Links
from assay.model.council import Council
from assay.model.dates import PartialDate
from assay.model.framework import Framework
from assay.model.judgement import Judgement
from assay.model.review import Review
from assay.model.statement import Criterion

GRADES = """\
scales:
  - id: four
    title: Four grades
    grades:
      - {id: outstanding, label: Outstanding, tone: good}
      - {id: good, label: Good, tone: good}
      - {id: middling, label: Middling, tone: mixed}
      - {id: inadequate, label: Inadequate, tone: poor}
"""
OTHER_GRADES = """\
scales:
  - id: three
    title: Three grades
    grades:
      - {id: strong, label: Strong, tone: good}
      - {id: fair, label: Fair, tone: mixed}
      - {id: good, label: Weak, tone: poor}
"""
OLD, NEW = "docs/frameworks/old.md", "docs/frameworks/new.md"


def edition(year, *criteria, more="", grades=GRADES, title="Inspection"):
    """Return an edition of a framework of one domain, `leaders`, with these criteria in braces."""
    items = "".join(f"      - {{{one}}}\n" for one in criteria)
    below = f"    criteria:\n{items}" if criteria else ""
    return (
        f'---\ntitle: {title}\nedition: "{year}"\n{more}{grades}'
        f"domains:\n  - id: leaders\n    title: Leaders\n    spine: leadership\n{below}---\n"
    )


def review(framework, date, *judgements, kind="inspection", more="", council="anytown"):
    """Return a review by a framework with judgements in braces."""
    items = "".join(f"  - {{{one}}}\n" for one in judgements)
    return (
        f"---\ntitle: Review of {date}\ncouncil: {council}\nkind: {kind}\ndate: {date}\n"
        f"framework: {framework}\n{more}{'judgements:' if items else ''}\n{items}---\nThe summary.\n"
    )


VISION, ROLES = "id: vision, title: A vision", "id: roles, title: Clear roles"
SIGHT = "id: sight, title: A long sight, replaces: vision"
EDITIONS = {
    FRAMEWORK_FILE: None,
    REVIEW_FILE: None,
    OLD: edition(2015, VISION, ROLES),
    NEW: edition(2020, SIGHT, more="replaces: old\n"),
}


def files_of(*reviews, **frameworks):
    """Return a site of two editions with reviews; `old` and `new` are written otherwise."""
    more = {f"docs/frameworks/{name}.md": text for name, text in frameworks.items()}
    return {
        **EDITIONS,
        **more,
        **{f"reviews/review-{n}/index.md": text for n, text in enumerate(reviews)},
    }


def words(element):
    return " ".join(element.get_text(" ").split())


def in_force_on(site, column="Leadership", of="anytown", url="compare/councils/"):
    """Return what the comparison says in a row, paragraph by paragraph, or without any."""
    table = site.page(url).select_one("table.compared")
    heads = [words(one) for one in table.thead.find_all("th")]
    cells = table.find("tr", attrs={"data-of": of}).find_all(["th", "td"], recursive=False)
    return [words(one) for one in cells[heads.index(column)].find_all("p")]


def row(site, url, head):
    """Return the cells of the first row on a page whose head begins so."""
    rows = (one for one in site.page(url).main.select("tbody tr") if words(one.th).startswith(head))
    return [words(cell) for cell in next(rows).find_all("td")]


# What takes whose place.

BY_OLD, BY_NEW = (
    review("old", "2018-01", "on: vision, grade: good"),
    review("new", "2022-01", "on: sight, grade: outstanding"),
)
AGAIN = "Judged again in a newer edition"


def test_a_newer_edition_makes_the_grade_of_an_older_one_history(build_site):
    site = build_site(files_of(BY_OLD, BY_NEW))
    assert in_force_on(site) == ["Outstanding Review of 2022-01 Up from Good , January 2018"]
    older = row(site, "frameworks/old/vision/", "Review of 2018-01")
    assert older[0] == "Good History: newer is Outstanding , January 2022"
    newer = row(site, "frameworks/new/sight/", "Review of 2022-01")
    assert newer[0] == "Outstanding Up from Good , January 2018"
    for url in ("frameworks/old/", "domains/leadership/"):
        assert row(site, url, "A vision")[0] == AGAIN
    listed = site.page("criteria/").main.select_one("table")
    assert [words(one) for one in listed.select("tbody tr") if "A vision" in words(one)] == [
        f"A vision Inspection (2015) Leadership {AGAIN} 0 0"
    ]
    assert row(site, "domains/leadership/", "A long sight")[0].startswith("Outstanding")
    assert "Continued by A long sight Inspection (2020)" in site.text("frameworks/old/vision/")
    assert "Continues A vision Inspection (2015)" in site.text("frameworks/new/sight/")


def test_each_review_keeps_its_own_grade_in_the_comparison_of_reviews(build_site):
    site = build_site(files_of(BY_OLD, BY_NEW))
    assert in_force_on(site, of="review-0", url="compare/") == ["Good"]
    assert in_force_on(site, of="review-1", url="compare/") == ["Outstanding"]


def test_what_nobody_judged_again_stays_in_force(build_site):
    by_old = review("old", "2018-01", "on: vision, grade: good", "on: roles, grade: middling")
    site = build_site(files_of(by_old, BY_NEW))
    assert in_force_on(site) == [
        "Outstanding Review of 2022-01 Up from Good , January 2018",
        "Middling Review of 2018-01",
    ]
    assert row(site, "frameworks/old/", "Clear roles")[0].startswith("Middling")


def test_a_later_date_wins_although_its_edition_is_the_older(build_site):
    late = review("old", "2024-01", "on: vision, grade: good")
    site = build_site(files_of(BY_NEW, late))
    assert in_force_on(site) == ["Good Review of 2024-01 Down from Outstanding , January 2022"]
    assert row(site, "frameworks/old/", "A vision")[0].startswith("Good")
    listed = row(site, "frameworks/new/", "A long sight")[0]
    assert listed == "Judged again later, by an earlier edition"
    past = row(site, "frameworks/new/sight/", "Review of 2022-01")[0]
    assert past == "Outstanding History: newer is Good , January 2024"


def test_a_judgement_on_one_council_is_no_history_for_another(build_site):
    other = {"docs/councils/othertown.md": "---\nname: Othertown\n---\n"}
    newer = review("new", "2022-01", "on: sight, grade: good", council="othertown")
    site = build_site({**files_of(BY_OLD, newer), **other})
    assert in_force_on(site) == ["Good Review of 2018-01"]
    assert in_force_on(site, of="othertown") == ["Good Review of 2022-01"]
    assert row(site, "frameworks/old/", "A vision")[0].startswith("Good")


MIDDLE = {
    "docs/frameworks/middle.md": edition(
        2018, "id: view, title: A view, replaces: vision", more="replaces: old\n"
    )
}


def test_a_grade_is_history_through_an_edition_that_nobody_used(build_site):
    new = edition(2020, "id: sight, title: A long sight, replaces: view", more="replaces: middle\n")
    site = build_site({**files_of(BY_OLD, BY_NEW, new=new), **MIDDLE})
    assert in_force_on(site) == ["Outstanding Review of 2022-01 Up from Good , January 2018"]
    assert row(site, "frameworks/old/", "A vision")[0] == AGAIN


DIRECTIONS = {
    "better": ("good", "outstanding", GRADES, "Up from Good"),
    "worse": ("good", "inadequate", GRADES, "Down from Good"),
    "the same": ("good", "good", GRADES, "As before: Good"),
    "another scale": ("good", "strong", OTHER_GRADES, "Before, on another scale: Good"),
    "another scale that gives the id another name": ("good", "good", OTHER_GRADES, "Before, on another scale: Good"),
    "a scale of the same names": ("good", "outstanding", GRADES.replace("id: four", "id: fourfold"), "Up from Good"),
    "no grade before": ("narrative only", "good", GRADES, "Before: Described, not graded"),
    "no grade now": ("good", "narrative only", GRADES, "Before: Good"),
    "not assessed now": ("good", "not assessed", GRADES, "Before: Good"),
}  # fmt: skip


@pytest.mark.parametrize(("then", "now", "grades", "said"), DIRECTIONS.values(), ids=DIRECTIONS)
def test_words_say_in_which_direction_a_grade_went(build_site, then, now, grades, said):
    files = files_of(
        review("old", "2018-01", f"on: vision, grade: {then}"),
        review("new", "2022-01", f"on: sight, grade: {now}"),
        new=edition(2020, SIGHT, more="replaces: old\n", grades=grades),
    )
    site = build_site(files)
    [told] = in_force_on(site)
    assert told.endswith(f"Review of 2022-01 {said} , January 2018")
    assert f"{said} , January 2018" in row(site, "frameworks/new/sight/", "Review of 2022-01")[0]


def test_one_old_statement_became_two(build_site):
    new = edition(
        2020,
        "id: near, title: A near view, replaces: vision",
        "id: far, title: A far view, replaces: vision",
        more="replaces: old\n",
    )
    one = review("new", "2022-01", "on: near, grade: outstanding")
    site = build_site(files_of(BY_OLD, one, new=new))
    assert in_force_on(site) == ["Outstanding Review of 2022-01 Up from Good , January 2018"]
    later = review("new", "2023-01", "on: far, grade: inadequate")
    site = build_site(files_of(BY_OLD, one, later, new=new))
    assert in_force_on(site) == [
        "Outstanding Review of 2022-01 Up from Good , January 2018",
        "Inadequate Review of 2023-01 Down from Good , January 2018",
    ]
    told = row(site, "frameworks/old/vision/", "Review of 2018-01")[0]
    assert "newer is Outstanding , January 2022" in told
    assert "newer is Inadequate , January 2023" in told


def test_two_old_statements_became_one(build_site):
    new = edition(
        2020, "id: sight, title: A sight, replaces: [vision, roles]", more="replaces: old\n"
    )
    by_old = review("old", "2018-01", "on: vision, grade: good", "on: roles, grade: inadequate")
    site = build_site(files_of(by_old, BY_NEW, new=new))
    [told] = in_force_on(site)
    assert told.startswith("Outstanding Review of 2022-01 Up from ")
    for statement, title in {"vision": "A vision", "roles": "Clear roles"}.items():
        assert row(site, "frameworks/old/", title)[0] == AGAIN
        past = row(site, f"frameworks/old/{statement}/", "Review of 2018-01")[0]
        assert past.endswith("History: newer is Outstanding , January 2022")


# How an edition names what it continues.

NAMED = {
    "its id": ("replaces: old\n", "vision"),
    "its address": ("replaces: old\n", "old/vision"),
    "its address alone": ("", "old/vision"),
    "its earlier id": ("replaces: old\n", "seeing"),
    "its id, by an earlier name of the edition": ("replaces: elder\n", "vision"),
    "its address by an earlier name of the edition": ("", "elder/vision"),
    "one of several": ("replaces: old\n", "[roles, old/vision]"),
}


@pytest.mark.parametrize(("more", "name"), NAMED.values(), ids=NAMED)
def test_a_statement_names_what_it_continues(build_site, more, name):
    files = files_of(
        BY_OLD,
        BY_NEW,
        old=edition(2015, f"{VISION}, aliases: seeing", ROLES, more="aliases: elder\n"),
        new=edition(2020, f"id: sight, title: Sight, replaces: {name}", more=more),
    )
    assert in_force_on(build_site(files)) == [
        "Outstanding Review of 2022-01 Up from Good , January 2018"
    ]


def old_that_replaces(name, framework=""):
    return edition(2015, f"{VISION}, replaces: {name}", ROLES, more=framework)


FAULTS = {
    "each other": ({"old": old_that_replaces("new/sight")}, "would replace each other", "Only the later"),
    "frameworks each other": ({"old": edition(2015, VISION, more="replaces: new\n")}, "`old` and `new` would replace each other", "Only the later"),
    "a framework itself": ({"old": edition(2015, VISION, more="replaces: old\n")}, "`old` and `old` would replace each other", "Only the later"),
    "one of its own edition": ({"new": edition(2020, VISION, "id: sight, title: Sight, replaces: new/vision", more="replaces: old\n")}, "`new/vision` belongs to this same edition", "`earlier-framework/its-statement`"),
    "itself": ({"old": old_that_replaces("old/vision")}, "`old/vision` belongs to this same edition", "`earlier-framework/its-statement`"),
    "an unknown name": ({"new": edition(2020, "id: sight, title: Sight, replaces: visoin", more="replaces: old\n")}, "there is no statement of an earlier edition `visoin`", "Did you mean `vision` or `old/vision`?"),
    "an id without an edition": ({"new": edition(2020, SIGHT)}, "there is no statement of an earlier edition `vision`", ""),
    "an unknown framework": ({"new": edition(2020, more="replaces: odl\n")}, "there is no framework `odl`", "Did you mean `old`?"),
    "an unknown domain": ({"old": edition(2015, VISION, more="spine: leadershp\n")}, "there is no domain `leadershp`", "Did you mean `leadership`?"),
}  # fmt: skip


@pytest.mark.parametrize(("frameworks", "message", "remedy"), FAULTS.values(), ids=FAULTS)
def test_an_edition_that_continues_nothing_is_a_problem_at_its_place(
    problems_of, frameworks, message, remedy
):
    files = files_of(review("old", "2018-01"), **frameworks)
    [problem] = problems_of(files)
    assert message in problem.message
    assert remedy in problem.remedy
    written = files[problem.place.file].splitlines()[problem.place.line - 1]
    assert "replaces" in written or "spine" in written


def test_a_circle_of_three_editions_is_one_problem(problems_of):
    more = {
        "docs/frameworks/middle.md": edition(
            2018, "id: view, title: A view, replaces: old/vision", more="replaces: old\n"
        )
    }
    new = edition(2020, "id: sight, title: Sight, replaces: view", more="replaces: middle\n")
    found = problems_of({**files_of(BY_OLD, old=old_that_replaces("new/sight"), new=new), **more})
    assert ["would replace each other" in one.message for one in found] == [True]


# The judgement on the whole.

WHOLE_OLD, WHOLE_NEW = (
    review("old", "2018-01", "grade: good"),
    review("new", "2022-01", "grade: outstanding"),
)
NO_WHOLE = edition(2020, SIGHT, more="replaces: old\noverall_grade: no\n")
ENDED = "This edition gives no grade to the whole"


def test_a_newer_edition_makes_the_grade_of_the_whole_history(build_site):
    site = build_site(files_of(WHOLE_OLD, WHOLE_NEW))
    said = ["Outstanding Review of 2022-01 Up from Good , January 2018"]
    assert in_force_on(site, "As a whole") == said
    assert "As a whole: Outstanding Up from Good , January 2018" in site.text("reviews/review-1/")
    assert row(site, "frameworks/old/", "Review of 2018-01")[3] == "Good"


def test_an_edition_without_a_grade_for_the_whole_ends_the_older_ones(build_site):
    site = build_site(files_of(WHOLE_OLD, BY_NEW, new=NO_WHOLE))
    assert in_force_on(site, "As a whole") == [ENDED]
    assert in_force_on(site, "As a whole", "review-0", "compare/") == ["Good"]
    assert in_force_on(site, "As a whole", "review-1", "compare/") == [ENDED]
    assert row(site, "reviews/", "Review of 2022-01")[3] == "None in this edition"
    assert row(site, "reviews/", "Review of 2018-01")[3] == "Good"
    assert in_force_on(site, "The review as a whole", "review-0", "compare/old/") == ["Good"]
    assert "Reviews of this edition give no grade to the whole." in site.text("reviews/review-1/")
    assert "Grade on the whole This edition gives none" in site.text("frameworks/new/")
    assert "This edition gives none" not in site.text("frameworks/old/")


ENDS = {
    "an earlier review by the newer edition": ([review("new", "2016-01")], ["Good Review of 2018-01"]),
    "a later review by the newer edition": ([review("new", "2022-01")], [ENDED]),
    "a later one, and an unrelated one after it": ([review("new", "2022-01"), review("none", "2024-01")], [ENDED]),
    "an unrelated one": ([review("none", "2024-01")], ["Good Review of 2018-01"]),
    "the council's own": ([review("new", "2022-01", kind="self-assessment")], ["Good Review of 2018-01"]),
}  # fmt: skip


@pytest.mark.parametrize(("others", "said"), ENDS.values(), ids=ENDS)
def test_the_grade_of_the_whole_ends_by_a_later_review_from_outside(build_site, others, said):
    unrelated = edition(2024, title="Something else")
    files = files_of(WHOLE_OLD, *others, new=NO_WHOLE, none=unrelated)
    assert in_force_on(build_site(files), "As a whole") == said


def test_the_whole_of_one_framework_is_no_history_by_another(build_site):
    new = edition(2020, SIGHT.replace(", replaces: vision", ""), title="Another inspection")
    site = build_site(files_of(WHOLE_OLD, WHOLE_NEW, new=new))
    assert in_force_on(site, "As a whole") == [
        "Outstanding Review of 2022-01",
        "Good Review of 2018-01",
    ]


TWO_DOMAINS = (
    edition(2015, VISION).replace("---\n---", "---").removesuffix("---\n")
    + "  - {id: money, title: Money, spine: money}\n---\n"
)
REACHES = {
    "the one domain of all statements": (edition(2015, VISION), ["Good"], ["No judgement published"]),
    "none of several": (TWO_DOMAINS, ["No judgement published"], ["No judgement published"]),
    "what the framework names": (TWO_DOMAINS.replace("scales:", "spine: money\nscales:"), ["No judgement published"], ["Good"]),
    "each that it names": (TWO_DOMAINS.replace("scales:", "spine: [leadership, money]\nscales:"), ["Good"], ["Good"]),
}  # fmt: skip
MONEY = {"docs/domains/money.md": "---\ntitle: Money\norder: 2\nmeaning: Who pays.\n---\n"}


@pytest.mark.parametrize(("framework", "leading", "money"), REACHES.values(), ids=REACHES)
def test_a_judgement_on_the_whole_reaches_the_domain_of_its_framework(
    build_site, framework, leading, money
):
    site = build_site({**files_of(WHOLE_OLD, old=framework), **MONEY})
    assert in_force_on(site, "Leadership", "review-0", "compare/") == leading
    assert in_force_on(site, "Money", "review-0", "compare/") == money
    assert in_force_on(site, "As a whole", "review-0", "compare/") == ["Good"]


# The council's own grades.

OWN = {
    "self-rated": ("inspection", "on: sight, grade: outstanding, self_rated: yes"),
    "a self-assessment": ("self-assessment", "on: sight, grade: outstanding"),
}


@pytest.mark.parametrize(("kind", "judgement"), OWN.values(), ids=OWN)
def test_a_council_s_own_later_grade_never_hides_the_reviewer_s(build_site, kind, judgement):
    site = build_site(files_of(BY_OLD, review("new", "2022-01", judgement, kind=kind)))
    assert in_force_on(site) == [
        "Good Review of 2018-01",
        "Outstanding (self-rated) Review of 2022-01",
    ]
    table = site.page("compare/councils/").select_one("table.compared")
    shapes = [(one["class"][1], "sign--own" in one["class"]) for one in table.select("td .sign")]
    assert shapes == [("sign--good", False), ("sign--best", True)]
    assert row(site, "frameworks/old/vision/", "Review of 2018-01")[0] == "Good"
    assert row(site, "frameworks/old/", "A vision")[0].startswith("Good")


def test_a_reviewer_s_grade_is_not_compared_with_the_council_s_own(build_site):
    own = review("old", "2018-01", "on: vision, grade: good", kind="self-assessment")
    site = build_site(files_of(own, BY_NEW))
    assert in_force_on(site) == ["Outstanding Review of 2022-01"]


# Grades above criteria, and what stands below them.

ON_AREA = review_with("judgements:\n  - {on: leading, grade: not-met}\n")
BELOW = """\
## Roles are blurred { kind=concern criteria=clear-roles }

Text.
"""
ON_ROLES = "---\ntitle: Say who leads\nsection: leadership\ncriteria: clear-roles\n---\nSay it.\n"


def test_a_grade_on_an_area_is_shown_wherever_the_area_is(build_site):
    site = build_site({REVIEW_FILE: ON_AREA, SECTION_FILE: section_with(body="Text.")})
    judged = site.page("reviews/anytown-2025/leadership/").find(id="judgements").find_next("table")
    assert words(judged.tbody.tr).startswith("Leading well Not met")
    contents = site.page("reviews/anytown-2025/").select("main ol.plain > li")
    assert [words(one) for one in contents][:1] == ["Leadership Not met"]
    assert row(site, "frameworks/a-framework/", "Leading well")[0].startswith("Not met")
    own = row(site, "frameworks/a-framework/leading/", "Test of Anytown")
    assert own[0] == "Not met"


def test_a_grade_on_a_criterion_is_no_grade_of_its_section(build_site):
    on_roles = review_with("judgements:\n  - {on: clear-roles, grade: not-met}\n")
    site = build_site({REVIEW_FILE: on_roles, SECTION_FILE: section_with(body="Text.")})
    judged = site.page("reviews/anytown-2025/leadership/").find(id="judgements").find_next("table")
    assert words(judged.tbody.tr).startswith("Roles are clear Not met")
    contents = site.page("reviews/anytown-2025/").select("main ol.plain > li")
    assert [words(one) for one in contents][:1] == ["Leadership"]


def test_what_was_found_on_criteria_counts_for_their_area(build_site):
    files = {
        REVIEW_FILE: ON_AREA,
        SECTION_FILE: section_with(body=BELOW),
        "reviews/anytown-2025/recommendations/1.md": ON_ROLES,
    }
    site = build_site(files)
    for url, head in {
        "frameworks/a-framework/": "Leading well",
        "domains/leadership/": "Leading",
    }.items():
        assert row(site, url, head)[1:] == ["1", "1"], url
    for url in ("frameworks/a-framework/leading/", "frameworks/a-framework/clear-roles/"):
        text = site.text(url)
        assert "Roles are blurred" in text
        assert "Say who leads" in text
    other = site.text("frameworks/a-framework/clear-lines/")
    assert "Roles are blurred" not in other
    assert "Say who leads" not in other


NAMES = {
    "a year": ("Inspection", "Inspection 2015", "Inspection (2015)"),
    "a year that the title says": ("Inspection of 2015", "Inspection of 2015", "Inspection of 2015"),
}  # fmt: skip


@pytest.mark.parametrize(("title", "beside", "name"), NAMES.values(), ids=NAMES)
def test_the_edition_stands_beside_the_name_of_its_framework(build_site, title, beside, name):
    site = build_site(files_of(BY_OLD, old=edition(2015, VISION, ROLES, title=title)))
    assert f"Framework {beside} Carried out by" in site.text("reviews/review-0/")
    assert f"Criterion of {beside} Part of" in site.text("frameworks/old/vision/")
    assert f"Replaces {beside} " in site.text("frameworks/new/")
    assert words(site.page("compare/old/").h1) == f"Compare: {name}"
    assert row(site, "criteria/", "A vision")[0] == name
    assert site.page("domains/leadership/").find("h3", id="old")
    assert words(site.page("domains/leadership/").find("h3", id="old")) == beside


# The order of grades.

GIVEN = ["inadequate", "outstanding", "good", "middling"]


def graded_reviews():
    """Return reviews whose grades are not in the order of their dates or letters."""
    return [
        review("old", f"20{18 + n}-01", f"grade: {grade}", f"on: vision, grade: {grade}").replace(
            "council: anytown", f"council: town-{n}"
        )
        for n, grade in enumerate(GIVEN)
    ]


ORDERED = {
    **files_of(*graded_reviews()),
    **{f"docs/councils/town-{n}.md": f"---\nname: Town {n}\n---\n" for n in range(len(GIVEN))},
}
IN_ORDER = ["Outstanding", "Good", "Middling", "Inadequate"]


@pytest.mark.parametrize("url", ["reviews/", "criteria/"])
def test_grades_of_a_list_are_known_in_the_order_of_their_scale(build_site, url):
    heads = build_site(ORDERED).page(url).select("th[data-order]")
    assert [(one["data-key"], json.loads(one["data-order"])) for one in heads] == [
        ("judgement", IN_ORDER)
    ]


@pytest.mark.parametrize("url", ["reviews/", "criteria/"])
def test_a_reader_chooses_among_grades_in_the_order_of_their_scale(browser, tmp_path, url):
    folder = build_folder(write_files(tmp_path / "source", {**BASE, **ORDERED})).folder
    with served(folder, headers_of(folder)) as address:
        page = browser.new_page()
        page.goto(f"{address}/{url}")
        page.locator(".index summary", has_text="judgement").click()
        page.locator(".index fieldset label").first.wait_for()
        labels = page.locator(".index fieldset label").all_inner_texts()
        page.close()
    found = [grade for label in labels for grade in IN_ORDER if label.startswith(grade)]
    assert found == IN_ORDER


def test_the_grades_of_the_comparison_are_offered_in_the_order_of_their_scale(build_site):
    options = build_site(ORDERED).page("compare/").select("select[name=only] option")
    assert [(one["value"], words(one)) for one in options] == [
        ("", "Everything"),
        *((f"grade-{grade.lower()}", f"Only what has “{grade}”") for grade in IN_ORDER),
        ("concern", "Only what has a concern"),
        ("not-assessed", "Only what has “Not assessed”"),
        ("unpublished", "Only what has “No judgement published”"),
    ]


# Whatever the dates and editions are.

DATES = st.builds(
    lambda year, month, day: PartialDate(year, month, day if month else 0),
    st.integers(2018, 2021),
    st.sampled_from([0, 1, 2]),
    st.sampled_from([0, 1, 2]),
)


def editions_of(draw, make, links):
    """Return editions of one or more lines: each may continue any of those before it."""
    made, earlier, lines, replaced = [], {}, {}, {}
    for n in range(draw(st.integers(1, 4))):
        one = make(n)
        of = draw(st.lists(st.sampled_from(made), max_size=2, unique=True)) if made else []
        earlier[one] = dict.fromkeys(each for older in of for each in (older, *earlier[older]))
        joined = {lines[older] for older in of}
        lines = {each: f"line {n}" if line in joined else line for each, line in lines.items()}
        lines[one], replaced[one] = f"line {n}", tuple(of)
        made.append(one)
    for one in made:
        links.set(
            one, earlier_editions=tuple(earlier[one]), line=lines[one], replaced=replaced[one]
        )
    return made


@st.composite
def judgements(draw):
    """Judgements on statements and wholes of several editions, for two councils, of any dates."""
    links, number = Links(), count()
    councils = [Council(name=name) for name in ("Anytown", "Othertown")]
    frameworks = editions_of(
        draw, lambda n: Framework(title=f"F{n}", overall_grade=draw(st.booleans())), links
    )
    statements = editions_of(draw, lambda n: Criterion(id=f"s{n}", title=f"S{n}"), links)
    made = []
    for _ in range(draw(st.integers(1, 6))):
        of = draw(st.lists(st.sampled_from(councils), min_size=1, unique=True))
        kind = draw(st.sampled_from(["inspection", "self-assessment", "opinion"]))
        review = Review(title=f"R{next(number)}", council=("a",), kind=kind, date=draw(DATES))
        used = draw(st.lists(st.sampled_from(frameworks), max_size=2, unique=True))
        links.set(review, councils=tuple(of), frameworks=tuple(used))
        for council in of:
            links.add(council, "reviews", review)
        given = []
        for _ in range(draw(st.integers(0, 3))):
            judgement = Judgement(
                grade="met",
                date=draw(st.none() | DATES),
                self_rated=draw(st.booleans()),
                ongoing=draw(st.booleans()),
            )
            subject = draw(st.none() | st.sampled_from(statements))
            named = draw(st.none() | st.sampled_from(of))
            links.set(judgement, review=review, subject=subject, of_council=named)
            given.append(judgement)
        made += given
    links.seal()
    return councils, made


@settings(deadline=None, max_examples=200)
@given(judgements())
def test_something_is_in_force_on_each_line_unless_it_ended_and_nothing_with_a_replacing_one(pool):
    councils, given_ = pool
    held = {one.judgement: one.councils for one in in_force(given_)}
    assert list(held) == [one for one in given_ if one in held]
    for council in councils:
        lines = {}
        for judgement in given_:
            if council in judgement.councils:
                lines.setdefault(line_of(judgement), []).append(judgement)
        for alike in lines.values():
            standing = [one for one in alike if council in held.get(one, ())]
            ended = [one for one in alike if ended_by(one, council)]
            assert standing or ended
            assert not set(standing) & set(ended)
            for one in standing:
                assert not [other for other in alike if replaces(other, one)]
            for one in set(alike) - set(standing) - set(ended):
                assert [other for other in alike if replaces(other, one)]
            outside = [one for one in alike if not one.is_own]
            assert not outside or [one for one in standing if not one.is_own] or ended


@settings(deadline=None, max_examples=200)
@given(judgements())
def test_no_two_judgements_replace_each_other(pool):
    _, given_ = pool
    for one in given_:
        assert not replaces(one, one)
        for other in given_:
            if line_of(one) == line_of(other):
                assert not (replaces(one, other) and replaces(other, one))
