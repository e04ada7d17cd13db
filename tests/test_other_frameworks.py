"""Frameworks of other people: new scales, trees and councils need files, and no Python."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import COUNCIL, REVIEW_FILE, SECTION_FILE

OFSTED = "docs/frameworks/four-grades.md"
TREE = "docs/frameworks/tree.md"

FOUR_GRADES = """
---
title: Inspection of local authority children's services
edition: "2018"
scales:
  - id: ofsted
    title: Ofsted's four grades
    grades:
      - {id: outstanding, label: Outstanding, tone: good}
      - {id: good, label: Good, tone: good}
      - {id: requires-improvement, label: Requires improvement to be good, also: RI, tone: mixed}
      - {id: inadequate, label: Inadequate, tone: poor}
domains:
  - {id: impact-of-leaders, title: The impact of leaders, spine: leadership}
  - {id: help-and-protection, title: Help and protection}
  - {id: care-leavers, title: The experiences of care leavers, introduced: In January 2023}
---
"""

TREE_OF_JUDGEMENTS = """
---
title: Inspection before 2017
nouns: {domain: part, domains: parts, criterion: judgement, criteria: judgements}
scales:
  - id: grades
    title: Grades
    grades:
      - {id: good, label: Good, tone: good}
      - {id: requires-improvement, label: Requires improvement, tone: mixed}
      - {id: inadequate, label: Inadequate, tone: poor}
criteria:
  - {id: protection, number: "1", title: Children who need help and protection}
  - id: looked-after
    number: "2"
    title: Children looked after and achieving permanence
    criteria:
      - {id: adoption, number: "2.1", title: Adoption performance}
      - {id: leavers, number: "2.2", title: Experiences and progress of care leavers}
  - {id: governance, number: "3", title: "Leadership, management and governance", spine: leadership}
---
"""

GRADED_REVIEW = """
---
title: Inspection of Anytown and Othertown
council: [anytown, othertown]
kind: inspection
date: 2022-05
framework: four-grades
judgements:
  - {grade: inadequate, by: Ofsted, council: anytown, words: Overall}
  - {grade: good, by: Ofsted, council: othertown}
  - {on: impact-of-leaders, grade: Good, council: anytown}
  - {on: impact-of-leaders, grade: RI, council: othertown}
  - {on: help-and-protection, grade: good, council: anytown}
  - {on: help-and-protection, grade: not assessed, council: othertown}
  - {on: care-leavers, grade: did not exist in this edition}
---
"""

TREE_REVIEW = """
---
title: Inspection of Anytown in 2016
council: anytown
kind: inspection
date: 2016
framework: tree
judgements:
  - {grade: inadequate}
  - {on: protection, grade: good}
  - {on: looked-after, grade: requires-improvement}
  - {on: adoption, grade: good}
  - {on: leavers, grade: narrative only}
---
"""

FILES = {
    OFSTED: FOUR_GRADES,
    TREE: TREE_OF_JUDGEMENTS,
    "docs/councils/othertown.md": COUNCIL.replace("Any", "Other"),
    "reviews/inspection-2022/index.md": GRADED_REVIEW,
    "reviews/inspection-2016/index.md": TREE_REVIEW,
}


@pytest.fixture
def site(build_site):
    return build_site(FILES)


def rows(site, url, caption):
    """Return a table's rows as the texts of their cells, the column heads first."""
    table = next(
        one for one in site.page(url).find_all("table") if caption in one.caption.get_text(" ")
    )
    return [
        [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"])]
        for row in table.find_all("tr")
    ]


def column(site, url, caption, *numbers):
    return [tuple(row[number] for number in numbers) for row in rows(site, url, caption)[1:]]


def compared(site, framework):
    """Return heads and cells of a comparison that has one review, without the one on the whole."""
    heads, only = rows(site, f"compare/{framework}/", "reviews and what each judged")
    assert heads[:2] == ["Review", "The review as a whole"]
    return list(zip(heads[2:], only[2:], strict=True))


def test_a_review_of_two_councils_shows_the_judgements_of_each(site):
    judged = [
        (subject, grade.replace(" Overall", ""))
        for subject, grade in column(site, "reviews/inspection-2022/", "Judgements", 0, 1)
    ]
    assert sorted(judged) == sorted(
        [
            ("The review as a whole (Anytown)", "Inadequate"),
            ("The review as a whole (Othertown)", "Good"),
            ("The impact of leaders (Anytown)", "Good"),
            ("The impact of leaders (Othertown)", "Requires improvement to be good"),
            ("Help and protection (Anytown)", "Good"),
            ("Help and protection (Othertown)", "Not assessed"),
            ("The experiences of care leavers", "Did not exist in this edition"),
        ]
    )


def test_an_overall_judgement_stays_worse_than_its_parts(site):
    judged = column(site, "reviews/inspection-2016/", "Judgements", 0, 1)
    assert judged[0] == ("The review as a whole", "Inadequate")
    assert "Inadequate" not in [grade for _, grade in judged[1:]]


def test_a_tree_of_judgements_keeps_its_order_and_its_numbers(site):
    titles = [
        "1 Children who need help and protection",
        "2 Children looked after and achieving permanence",
        "2.1 Adoption performance",
        "2.2 Experiences and progress of care leavers",
        "3 Leadership, management and governance",
    ]
    assert [name.removesuffix(" judgement") for name, _ in compared(site, "tree")] == titles
    judged = [cell for (cell,) in column(site, "reviews/inspection-2016/", "Judgements", 0)]
    assert judged[1:] == titles[:4]


def test_the_comparison_tells_apart_what_is_no_grade(site):
    assert [cell for _, cell in compared(site, "tree")] == [
        "Good",
        "Requires improvement",
        "Good",
        "Described, not graded",
        "No judgement published",
    ]


def test_the_comparison_names_the_council_of_each_judgement(site):
    assert [cell for _, cell in compared(site, "four-grades")] == [
        "Good Anytown Requires improvement to be good Othertown",
        "Good Anytown Not assessed Othertown",
        "Did not exist in this edition",
    ]


def test_what_is_no_grade_looks_like_no_grade(site):
    tags = {
        tag.get_text(" ", strip=True): " ".join(tag["class"])
        for url in ("compare/four-grades/", "compare/tree/")
        for tag in site.page(url).main.find_all(class_="tag")
    }
    assert tags["Good"] == "tag tag--good"
    assert tags["Requires improvement to be good"] == "tag tag--mixed"
    for words in ("Not assessed", "Described, not graded", "Did not exist in this edition"):
        assert tags[words] == "tag tag--none"


def test_the_page_of_a_criterion_shows_each_council(site):
    url = "frameworks/four-grades/impact-of-leaders/"
    assert sorted(column(site, url, "Judgements", 0, 1)) == [
        ("Inspection of Anytown and Othertown (Anytown)", "Good"),
        ("Inspection of Anytown and Othertown (Othertown)", "Requires improvement to be good"),
    ]


def test_the_page_of_a_nested_criterion_names_its_number_and_what_it_is_part_of(site):
    text = site.text("frameworks/tree/adoption/")
    assert "Judgement 2.1 of Inspection before 2017" in text
    assert "Part of Children looked after and achieving permanence" in text
    assert "Adoption performance" in site.text("frameworks/tree/looked-after/")


@pytest.mark.parametrize(
    ("council", "overall"), [("anytown", "Inadequate Anytown"), ("othertown", "Good Othertown")]
)
def test_the_page_of_a_council_shows_its_own_overall_judgement(site, council, overall):
    found = dict(column(site, f"councils/{council}/", "Reviews of", 0, 4))
    assert overall in found["Inspection of Anytown and Othertown"]


def test_the_register_names_the_council_of_each_overall_judgement(site):
    found = dict(column(site, "reviews/", "Reviews", 0, 4))
    both = found["Inspection of Anytown and Othertown"]
    assert both == "Inadequate Anytown Good Othertown"
    assert found["Inspection of Anytown in 2016"] == "Inadequate"
    assert found["Test of Anytown"] == "None published"


def test_the_domain_shows_the_newest_judgement_of_each_council(site):
    judged = {
        row[0]: row[1]
        for table in site.page("domains/leadership/").find_all("table")
        for row in rows(site, "domains/leadership/", table.caption.get_text())
        if len(row) > 1
    }
    leaders = next(cell for name, cell in judged.items() if "The impact of leaders" in name)
    first, second = leaders.split("Requires improvement to be good")
    assert first.startswith("Good ")
    assert "Anytown" in first
    assert "Othertown" in second
    assert not [name for name in judged if "governance" in name]
    assert "No judgement published on: 3 Leadership, management" in site.text("domains/leadership/")


def test_a_live_process_is_a_dated_series(build_site):
    review = """
    ---
    title: Live monitoring
    council: anytown
    kind: follow-up
    date: 2024
    framework: a-framework
    judgements:
      - {on: clear-roles, grade: not-met, date: 2024-01, ongoing: yes}
      - {on: clear-roles, grade: met, date: 2024-06, ongoing: yes}
    ---
    """
    site = build_site({REVIEW_FILE: review})
    assert column(site, "reviews/anytown-2025/", "Judgements", 0, 1, 3) == [
        ("Roles are clear", "Not met (ongoing)", "January 2024"),
        ("Roles are clear", "Met (ongoing)", "June 2024"),
    ]


def test_a_framework_without_a_scale_takes_words_only(build_site, problems_of):
    framework = "---\ntitle: No grades\ndomains:\n  - {id: leading, title: Leading}\n---\n"
    section = "---\ntitle: Leading\ndomain: leading\njudgements:\n  - {grade: narrative only, words: Fine}\n---\n"
    files = {"docs/frameworks/a-framework.md": framework, SECTION_FILE: section}
    assert "Described, not graded Fine" in build_site(files).text(
        "reviews/anytown-2025/leadership/"
    )
    [problem] = problems_of({**files, SECTION_FILE: section.replace("narrative only", "Good")})
    assert "`Good` is not a grade here" in problem.message


def test_a_grade_of_another_framework_is_no_grade_here(problems_of):
    review = TREE_REVIEW.replace("grade: inadequate", "grade: outstanding")
    [problem] = problems_of({**FILES, "reviews/inspection-2016/index.md": review})
    assert "`outstanding` is not a grade here" in problem.message
    assert "`requires-improvement`" in problem.remedy
