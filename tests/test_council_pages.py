"""Councils: a page that says first how a council stands, their index, regions, and a finder."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import itertools
import re

import pytest
from conftest import REVIEW_FILE, SECTION_FILE, section_with
from probes import axe_finds, sideways
from test_editions import EDITIONS, files_of, review, words

COUNCIL_FILE = "docs/councils/anytown.md"
PAGE = "councils/anytown/"
NO_REVIEW = {REVIEW_FILE: None, "reviews/.gitkeep": ""}
WITHDRAWN = "withdrawn: {date: 2026-03-03, reason: It named a child.}\n"


def council(name="Anytown", more=""):
    return f"---\nname: {name} Council\nshort_name: {name}\n{more}---\n"


REGIONS = {
    "anytown": "Yorkshire",
    "othertown": "Yorkshire",
    "thirdtown": "London",
    "nowhere": "",
}
COUNCILS = {
    f"docs/councils/{name}.md": council(name.capitalize(), f"region: {region}\n" if region else "")
    for name, region in REGIONS.items()
}
ACTION = "response: {status: accepted}\nactions:\n  - {title: Write it, owner: Head of Service, due: 2026-01}\n"
DONE = "completion:\n  claimed: {date: 2025-06}\n"
MARKED = """\
## It is led well { kind=strength }

Yes.

## Nobody has a plan { kind=concern }

No.
"""
EVENTS = "dates: {report: 2025-02-01}\nevents: [{date: 2024-11-05, title: A visit}]\n"
FULL = {
    COUNCIL_FILE: council(more="region: Yorkshire\nons_code: E08000016\nwebsite: https://example.org\n"),
    REVIEW_FILE: review("a-framework", "2025-03", "grade: met", kind="test of assurance", more=f"conclusion: The test is met.\n{EVENTS}"),
    SECTION_FILE: section_with(body=MARKED),
    "reviews/anytown-2025/recommendations/1.md": f"---\ntitle: Write a plan\n{ACTION}---\nDo it.\n",
    "reviews/anytown-2025/recommendations/2.md": "---\ntitle: Meet more often\n---\nDo it.\n",
    "reviews/anytown-2025/recommendations/3.md": f"---\ntitle: Train members\n{DONE}---\nDo it.\n",
}  # fmt: skip


def headings(site, url):
    return [words(one) for one in site.page(url).main.find_all("h2")]


# The page of a council.


def test_a_council_s_page_says_how_it_stands_first_and_its_ons_code_last(build_site):
    site = build_site(FULL)
    assert headings(site, PAGE) == [
        "What is late",
        "What is open",
        "Strengths and concerns by domain",
        "Reviews",
        "Recommendations of all reviews",
        "What happened",
        "About this council",
    ]
    text = site.text(PAGE)
    assert text.startswith(
        "Home Councils Anytown Council Last reviewed 20 months ago, March 2025 , by reviewers from"
        " outside: Review of 2025-03 test of assurance The test is met. As a whole: Met"
    )
    assert text.endswith("ONS code E08000016")


def test_it_counts_what_is_open_late_strong_and_of_concern(build_site):
    glance = build_site(FULL).page(PAGE).select_one(".glance")
    assert [words(one) for one in glance.find_all("div")] == [
        "Review 1",
        "Recommendations open 2 of 3; of 1 nothing is known",
        "Late 1 of 1 with a due date",
        "Strength 1",
        "Concern 1",
    ]


def test_it_names_concerns_before_strengths_domain_by_domain(build_site):
    said = build_site(FULL).page(PAGE).select_one(".beside")
    assert [words(one) for one in said.find_all("h3")] == ["Leadership"]
    assert [words(one)[:20] for one in said.select(".said li")] == [
        "Concern Nobody has a",
        "Strength It is led w",
    ]


def test_all_that_happened_is_one_list_that_says_nothing_twice(build_site):
    page = build_site(FULL).page(PAGE)
    [heading] = [one for one in page.main("h2") if words(one) == "What happened"]
    lists = [one for one in heading.find_next_siblings() if one.name in ("ol", "ul")]
    assert len(lists) == 1
    told = [words(one) for one in lists[0].find_all("li")]
    assert len(set(told)) == len(told) > 1


AGES = {
    "2025-03": "Last reviewed 20 months ago, March 2025 ,",
    "2026-11": "Last reviewed this month, November 2026 ,",
    "2026-10-22": "Last reviewed this month, 22 October 2026 ,",
    "2026-10-21": "Last reviewed 1 month ago, 21 October 2026 ,",
    "2018": "Last reviewed 8 years ago, 2018 ,",
    "2025": "Last reviewed 1 year ago, 2025 ,",
}


@pytest.mark.parametrize(("date", "said"), AGES.items())
def test_it_says_how_old_its_newest_result_is(build_site, date, said):
    assert said in build_site({REVIEW_FILE: review("a-framework", date)}).text(PAGE)


OWN = {
    "a self-assessment": {"kind": "self-assessment"},
    "an opinion": {"kind": "opinion"},
    "a kind of the site's own": {"kind": "inspection", "more": "by_council: yes\n"},
}


@pytest.mark.parametrize("own", OWN.values(), ids=OWN)
def test_beside_a_council_s_own_newest_result_stands_the_newest_from_outside(build_site, own):
    site = build_site(
        files_of(
            review("old", "2016-01"),
            review("old", "2018-01", "grade: inadequate"),
            review("new", "2025-01", "grade: good", **own),
        )
    )
    leads = [words(one) for one in site.page(PAGE).select("main p.lead")]
    assert [re.sub(r" \S+( \S+)?$", "", one).partition(": ")[0] for one in leads] == [
        "Last reviewed 22 months ago, January 2025 , by the council itself",
        "Last reviewed from outside 8 years ago, January 2018 , by reviewers from outside",
    ]


def test_one_from_outside_needs_none_beside_it(build_site):
    own = review("new", "2020-01", kind="self-assessment")
    page = build_site(files_of(own, review("new", "2025-01"))).page(PAGE)
    assert len(page.select("main p.lead")) == 1


UP = files_of(
    review("old", "2018-01", "grade: inadequate"), review("new", "2024-01", "grade: good")
)


def test_a_grade_stands_beside_the_one_that_it_replaced(build_site):
    verdict = build_site(UP).page(PAGE).select_one(".verdict")
    assert words(verdict) == "As a whole: Good Up from Inadequate , January 2018"


ABSENT = {
    "no review": (NO_REVIEW, ["About this council"]),
    "a review without anything": ({}, ["Reviews", "About this council"]),
    "only a withdrawn one": ({REVIEW_FILE: review("a-framework", "2025-03", more=WITHDRAWN)}, ["Reviews", "About this council"]),
    "all done": (
        {"reviews/anytown-2025/recommendations/1.md": f"---\ntitle: Done\n{DONE}---\nDo it.\n"},
        ["Reviews", "Recommendations of all reviews", "About this council"],
    ),
    "all open": (
        {"reviews/anytown-2025/recommendations/1.md": "---\ntitle: Open\n---\nDo it.\n"},
        ["What is open", "Reviews", "About this council"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), ABSENT.values(), ids=ABSENT)
def test_what_a_council_does_not_have_has_no_heading(build_site, files, expected):
    files = {COUNCIL_FILE: council(more="ons_code: E08000016\n"), **files}
    site = build_site(files)
    assert headings(site, PAGE) == expected
    text = site.text(PAGE)
    for nothing in ("No recommendation", "No action", "No finding", "No event"):
        assert nothing not in text


def test_nothing_at_all_is_told_of_a_council_without_a_review(build_site):
    site = build_site(NO_REVIEW)
    assert "No review of Anytown Council is published here." in site.text(PAGE)
    assert site.page(PAGE).select(".glance") == []
    assert "A briefing to print" not in site.text(PAGE)


@pytest.mark.parametrize("files", [{}, NO_REVIEW, FULL], ids=["plain", "nothing", "full"])
def test_no_heading_of_a_council_s_page_is_empty(build_site, files):
    main = build_site(files).page(PAGE).main
    empty = []
    for heading in main.find_all("h2"):
        below = itertools.takewhile(lambda one: one.name != "h2", heading.find_next_siblings())
        empty += [] if any(map(words, below)) else [words(heading)]
    assert empty == []


def test_there_is_no_briefing_on_a_council_of_which_nothing_is_told(build_site):
    site = build_site({REVIEW_FILE: review("a-framework", "2025-03", more=WITHDRAWN)})
    assert f"{PAGE}briefing/" not in site.urls()
    assert "A briefing to print" not in site.text(PAGE)


# The index of councils.

FOUR = {
    **EDITIONS,
    **COUNCILS,
    "reviews/a-2018/index.md": review("old", "2018-01", "grade: inadequate"),
    "reviews/a-2024/index.md": review("new", "2024-01", "grade: good"),
    "reviews/a-2024/recommendations/1.md": f"---\ntitle: Write a plan\n{ACTION}---\nDo it.\n",
    "reviews/a-2024/recommendations/2.md": f"---\ntitle: Train members\n{DONE}---\nDo it.\n",
    "reviews/o-2023/index.md": review("new", "2023-01", "grade: inadequate", council="othertown"),
    "reviews/t-2022/index.md": review("new", "2022-01", "grade: outstanding", council="thirdtown"),
    "reviews/t-2024/index.md": review("new", "2024-03", "grade: middling", council="thirdtown", more=WITHDRAWN),
}  # fmt: skip


def rows(page):
    table = page.select_one(".index table")
    return [
        [words(cell) for cell in row.find_all(["th", "td"])] for row in table.select("tbody tr")
    ]


def test_the_index_of_councils_says_how_each_stands(build_site):
    page = build_site(FOUR).page("councils/")
    heads = [words(one) for one in page.select(".index thead th")]
    assert heads == ["Council", "Region", "Newest review", "Reviews", "Judged as a whole", "Compared with before", "Recommendations open", "Late"]  # fmt: skip
    assert rows(page) == [
        ["Anytown Council", "Yorkshire", "January 2024", "Review of 2024-01 ; Review of 2018-01", "Good", "Up from Inadequate", "1 of 2", "1"],
        ["Nowhere Council", "Not stated", "None published", "None published", "None published", "Nothing earlier", "None published", "0"],
        ["Othertown Council", "Yorkshire", "January 2023", "Review of 2023-01", "Inadequate", "Nothing earlier", "None published", "0"],
        ["Thirdtown Council", "London", "January 2022", "Review of 2024-03 Withdrawn ; Review of 2022-01", "Outstanding", "Nothing earlier", "None published", "0"],
    ]  # fmt: skip


DIRECTIONS = {
    "up": (("inadequate", "good"), "Up from Inadequate"),
    "down": (("outstanding", "middling"), "Down from Outstanding"),
    "as before": (("good", "good"), "As before: Good"),
    "nothing graded before": (("not assessed", "good"), "Before: Not assessed"),
    "nothing graded now": (("good", "not assessed"), "Before: Good"),
}


@pytest.mark.parametrize(("grades", "said"), DIRECTIONS.values(), ids=DIRECTIONS)
def test_it_says_in_words_in_which_direction_a_council_went(build_site, grades, said):
    older, newer = (f"grade: {one}" for one in grades)
    files = files_of(review("old", "2018-01", older), review("new", "2024-01", newer))
    assert rows(build_site(files).page("councils/"))[0][5] == said


def test_a_reader_finds_councils_by_grade_in_the_order_of_the_scale(open_site):
    page = open_site(FOUR, "councils/")
    page.locator(".index summary", has_text="Judged as a whole").click()
    labels = page.locator(".index fieldset label:visible")
    labels.first.wait_for()
    assert [" ".join(one.split()) for one in labels.all_inner_texts()] == [
        "Outstanding (1)",
        "Good (1)",
        "Inadequate (1)",
        "None published (1)",
    ]
    labels.nth(2).click()
    heads = page.locator(".index tbody th")
    assert heads.all_inner_texts() == ["Othertown Council"]
    said = page.locator(".index__count").inner_text()
    assert said == "1 of 4 councils: Judged as a whole Inadequate."
    page.get_by_role("button", name="Clear all").click()
    page.locator(".index summary", has_text="Region").click()
    page.get_by_label("Yorkshire (2)").check()
    assert heads.all_inner_texts() == ["Anytown Council", "Othertown Council"]


# Regions.


def test_each_region_has_a_page_with_its_councils_and_reviews(build_site):
    site = build_site(FOUR)
    assert {url for url in site.urls() if url.startswith("regions/")} == {
        "regions/yorkshire/",
        "regions/london/",
    }
    page = site.page("regions/yorkshire/")
    assert [row[0] for row in rows(page)] == ["Anytown Council", "Othertown Council"]
    text = site.text("regions/yorkshire/")
    assert "2 councils; 1 of 2 recommendations open, 1 late." in text
    assert "Review of 2023-01" in text
    assert "Thirdtown" not in text


def test_the_index_of_councils_leads_to_the_regions(build_site):
    nav = build_site(FOUR).page("councils/").find("nav", attrs={"aria-label": "Regions"})
    links = [(words(one), one["href"]) for one in nav.find_all("a")]
    assert links == [("London", "../regions/london/"), ("Yorkshire", "../regions/yorkshire/")]


def test_one_region_needs_no_choice_among_regions(build_site):
    site = build_site({COUNCIL_FILE: council(more="region: Yorkshire\n")})
    assert site.page("councils/").find("nav", attrs={"aria-label": "Regions"}) is None


NAMES = {
    "Yorkshire and the Humber": "regions/yorkshire-and-the-humber/",
    "“East” of England": "regions/east-of-england/",
    "Ynys Môn": "regions/ynys-mon/",
}


@pytest.mark.parametrize(("name", "url"), NAMES.items())
def test_the_address_of_a_region_is_its_name(build_site, name, url):
    assert url in build_site({COUNCIL_FILE: council(more=f"region: {name}\n")}).urls()


# What is withdrawn.


def test_a_withdrawn_review_is_marked_wherever_councils_and_comparisons_name_it(build_site):
    site = build_site(
        files_of(
            review("new", "2022-01", "grade: outstanding"),
            review("new", "2024-03", "grade: middling", more=WITHDRAWN),
        )
    )
    assert rows(site.page("councils/"))[0][3:5] == [
        "Review of 2024-03 Withdrawn ; Review of 2022-01",
        "Outstanding",
    ]
    listed = site.page(PAGE).select_one("#reviews ~ .scroll tbody th")
    assert words(listed) == "Review of 2024-03 Withdrawn"
    head = site.page("compare/").select_one("tr[data-of=review-1] th")
    assert "Review of 2024-03" in words(head)
    assert "Withdrawn" in words(head)
    assert "Middling" not in site.text(PAGE) + site.text("compare/")
    assert site.text(PAGE).count("Last reviewed") == 1
    assert "January 2022" in words(site.page(PAGE).select_one("main p.lead"))


# Find your council.

THREE = {
    f"docs/councils/{name}.md": council(title)
    for name, title in {"anytown": "Anytown", "st-helens": "St Helens", "othertown": "Othertown"}.items()
}  # fmt: skip
MANY = {f"docs/councils/c{n}.md": council(f"Place {n}") for n in range(1, 14)}


def found(page):
    return page.locator(".finder__found li:visible").all_inner_texts()


TYPED = {
    "the beginning": ("othert", ["Othertown Council"], "1 council"),
    "any word, in any case": ("HELENS", ["St Helens Council"], "1 council"),
    "words in any order": ("helens st", ["St Helens Council"], "1 council"),
    "with a full stop": ("St. Helens", ["St Helens Council"], "1 council"),
    "what fits several": ("town", ["Anytown Council", "Othertown Council"], "2 councils"),
    "nothing": ("", ["Anytown Council", "Othertown Council", "St Helens Council"], ""),
    "what is not here": ("Leeds", [], "“Leeds” is not among the 3 councils here."),
}
everywhere = pytest.mark.parametrize("url", ["", "councils/"])


@everywhere
def test_a_reader_who_types_a_council_s_name_is_answered_as_they_type(open_site, url):
    page = open_site(THREE, url)
    field = page.get_by_role("searchbox", name="Find your council")
    for typed, shown, said in TYPED.values():
        field.fill("")
        field.press_sequentially(typed)
        assert found(page) == shown, typed
        assert page.locator(".finder [role=status]").inner_text() == said
        assert page.locator(".finder__none").is_visible() is (not shown), typed
    assert axe_finds(page) == []


@everywhere
def test_of_one_that_is_not_here_a_reader_learns_where_else_to_look(open_site, url):
    page = open_site(THREE, url, window=(320, 568))
    page.get_by_role("searchbox", name="Find your council").fill("Leeds")
    where = page.locator(".finder__none")
    assert "democratic services" in where.inner_text()
    links = where.get_by_role("link").evaluate_all("all => all.map(one => one.href)")
    assert links == ["https://reports.ofsted.gov.uk/", "https://www.local.gov.uk/"]
    assert sideways(page) <= 0
    assert axe_finds(page) == []


@everywhere
def test_enter_opens_the_one_that_fits(open_site, url):
    page = open_site(THREE, url)
    field = page.get_by_role("searchbox", name="Find your council")
    field.fill("town")
    field.press("Enter")
    assert page.url.endswith(f"/{url}")
    field.fill("helens")
    field.press("Enter")
    page.wait_for_url("**/councils/st-helens/")
    assert page.locator("h1").inner_text() == "St Helens Council"


@everywhere
def test_of_many_councils_only_those_that_fit_are_shown(open_site, url):
    page = open_site(MANY, url)
    assert found(page) == []
    field = page.get_by_role("searchbox", name="Find your council")
    field.fill("place 13")
    assert found(page) == ["Place 13 Council"]
    field.fill("")
    assert found(page) == []


@everywhere
def test_without_script_a_few_councils_are_listed(open_site, url):
    page = open_site(THREE, url, java_script_enabled=False)
    assert found(page) == ["Anytown Council", "Othertown Council", "St Helens Council"]


@everywhere
def test_without_script_a_button_leads_to_many_councils(open_site, url):
    page = open_site(MANY, url, java_script_enabled=False)
    assert found(page) == []
    page.get_by_role("searchbox", name="Find your council").fill("Place 7")
    page.get_by_role("button", name="Show all councils").click()
    assert page.url.partition("?")[0].endswith("/councils/")
    assert "Place 7 Council" in page.locator(".index tbody").inner_text()


def test_a_site_without_councils_has_no_finder(build_site):
    site = build_site({COUNCIL_FILE: None, REVIEW_FILE: None, "reviews/.gitkeep": ""})
    assert site.page("").select(".finder") == []
