"""Late actions: by how many days, whose, first due and due now, the one that is late longest first."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import csv
import datetime
import io

import pytest
from conftest import REVIEW_FILE, review_with
from test_editions import words
from test_paging import status

from assay.lists.late_actions import late_actions

URL = "recommendations/late/"
MADE = "reviews/anytown-2025/recommendations/"
OTHER = "reviews/anytown-2026/"
HEADS = ["Action", "Days late", "Owner", "First due", "Due now", "Recommendation", "Review", "Council"]  # fmt: skip


def recommendation(*actions, title="Write a plan", more=""):
    items = "".join(f"  - {{{one}}}\n" for one in actions)
    return (
        f"---\ntitle: {title}\nresponse: {{status: accepted}}\n{more}actions:\n{items}---\nDo it.\n"
    )


LATE = {
    f"{MADE}1.md": recommendation(
        "title: Draft it, owner: Head of Service, due: 2026-10",
        "title: Print it, owner: Clerk, due: 2026-01, revisions: [{due: 2026-11-20}]",
        "title: Read it, owner: Clerk, due: 2027-01",
        "title: Sell it, owner: Clerk, due: 2026-01, done: 2026-02",
    ),
    f"{MADE}2.md": recommendation(
        "title: Train all, due: 2025-12-31", title="Train members", more="domain: leadership\n"
    ),
    f"{OTHER}index.md": review_with().replace("2025-03", "2026-01").replace("Test of", "Retest of"),
    f"{OTHER}recommendations/1.md": recommendation(
        "title: Meet them, owner: Head of Service, due: 2026", title="Meet"
    ).replace("due: 2026}", "due: 2026-06}"),
}
ROWS = [
    ["Train all", "325", "Not stated", "31 December 2025", "31 December 2025", "R2 Train members", "Test of Anytown", "Anytown"],
    ["Meet them", "144", "Head of Service", "June 2026", "June 2026", "R1 Meet", "Retest of Anytown", "Anytown"],
    ["Draft it", "21", "Head of Service", "October 2026", "October 2026", "R1 Write a plan", "Test of Anytown", "Anytown"],
    ["Print it", "1", "Clerk", "January 2026", "20 November 2026", "R1 Write a plan", "Test of Anytown", "Anytown"],
]  # fmt: skip


def rows(page, within=".index"):
    table = page.select_one(f"{within} table")
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in table("tr")][1:]


def test_each_late_action_has_a_row_the_one_that_is_late_longest_first(build_site):
    page = build_site(LATE).page(URL)
    assert [words(one) for one in page.select(".index thead th")] == HEADS
    assert rows(page) == ROWS
    assert words(page.select_one(".index__count")) == "4 late actions."


def test_the_list_says_how_many_each_owner_has_and_links_to_those(build_site):
    page = build_site(LATE).page(URL)
    [told] = [one for one in page.main.find_all("p") if words(one).startswith("By owner:")]
    assert words(told) == "By owner: Head of Service (2) ; Not stated (1) ; Clerk (1)"
    assert told.a["href"].endswith("late/?owner=Head%20of%20Service")


OWNERS = {
    "Head of Service": ["Meet them", "Draft it"],
    "Clerk": ["Print it"],
    "Not stated": ["Train all"],
}


def test_a_link_of_an_owner_shows_the_actions_of_that_owner(open_site):
    page = open_site(LATE, URL)
    for owner, expected in OWNERS.items():
        page.get_by_role("link", name=owner, exact=True).click()
        page.wait_for_url("**/late/?owner=*")
        assert page.locator(".index tbody th").all_inner_texts() == expected
        one = "1 of 4" if len(expected) == 1 else "2 of 4"
        assert status(page) == f"{one} late actions: Owner {owner}."


def test_a_file_of_the_list_has_every_column(open_site):
    page = open_site(LATE, URL)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    text = download.value.path().read_bytes().decode("utf-8-sig")
    head, *lines = csv.reader(io.StringIO(text, newline=""))
    assert head == ["action", "days_late", "owner", "first_due", "due", "recommendation", "review", "council", "url"]  # fmt: skip
    assert lines[3][:-1] == ["Print it", "1", "Clerk", "2026-01", "2026-11-20", "R1 Write a plan", "Test of Anytown", "Anytown"]  # fmt: skip
    assert lines[3][-1].endswith(f"/{MADE}1/")


def test_an_action_that_serves_two_recommendations_stands_once(build_site):
    shared = "title: Draft it, owner: Clerk, due: 2026-01, also_serves: [anytown-2025/R2]"
    files = {
        f"{MADE}1.md": recommendation(shared),
        f"{MADE}2.md": "---\ntitle: Train members\n---\nDo it.\n",
    }
    site = build_site(files)
    assert [row[0] for row in rows(site.page(URL))] == ["Draft it"]
    assert rows(site.page(URL))[0][5] == "R1 Write a plan"
    assert "By owner" not in site.text(URL)
    glance = site.text("councils/anytown/")
    assert "Late 2 of 2 with a due date" in glance


DUE = {
    "a day": ("2026-03-31", "2026-03-31", "2026-04-01"),
    "a month": ("2026-02", "2026-02-28", "2026-03-01"),
    "a month of a leap year": ("2028-02", "2028-02-29", "2028-03-01"),
    "a year": ("2026", "2026-12-31", "2027-01-01"),
}


@pytest.mark.parametrize(("due", "last", "first_late"), DUE.values(), ids=DUE)
def test_an_action_is_late_from_the_day_after_the_last_day_of_its_date(
    library_of, due, last, first_late
):
    made = library_of({f"{MADE}1.md": recommendation(f'title: Act, due: "{due}"')}).recommendations
    for day, days in {last: [], first_late: [1]}.items():
        on = datetime.date.fromisoformat(day)
        assert [late.days(on) for late in late_actions(made, on)] == days, day


NEVER = {
    "in words": "title: Act, due: Summer",
    "without a date": "title: Act",
    "done": "title: Act, due: 2026-01, done: 2026-02",
    "moved to a day to come": "title: Act, due: 2026-01, revisions: [{due: 2027-01}]",
}
CLOSED = {
    "rejected": "response: {status: rejected}\n",
    "claimed": "completion: {claimed: {date: 2026-03}}\n",
    "for a committee": "kind: recommendation to a committee\n",
}


@pytest.mark.parametrize("action", NEVER.values(), ids=NEVER)
def test_what_is_not_past_its_date_is_not_late(build_site, action):
    text = build_site({f"{MADE}1.md": recommendation(action)}).text(URL)
    assert "(0)" in text
    assert "Days late" not in text


@pytest.mark.parametrize("more", CLOSED.values(), ids=CLOSED)
def test_nothing_is_late_of_a_recommendation_that_is_not_open(build_site, more):
    body = f"---\ntitle: Plan\n{more}actions: [{{title: Act, due: 2026-01}}]\n---\nDo it.\n"
    assert "Days late" not in build_site({f"{MADE}1.md": body}).text(URL)


FIRST = {"": 5, "councils/anytown/": 10}


@pytest.mark.parametrize(("url", "number"), FIRST.items())
def test_other_pages_show_what_is_late_longest_and_link_to_the_rest(build_site, url, number):
    actions = [f"title: Act {n}, owner: Clerk, due: 2026-01-{n:02}" for n in range(1, 14)]
    page = build_site({f"{MADE}1.md": recommendation(*actions)}).page(url)
    scroll = page.select_one("#late").find_next("table")
    heads = [words(one) for one in scroll.select("tbody th")]
    assert heads == [f"Act {n}" for n in range(1, number + 1)]
    link = page.select_one("#late").find_next("a", string=f"{13 - number} more late actions")
    assert link["href"].endswith("recommendations/late/")


def test_what_is_late_of_one_council_is_not_told_of_another(build_site):
    files = {
        **LATE,
        "docs/councils/othertown.md": "---\nname: Othertown Council\n---\n",
        REVIEW_FILE: review_with(),
        "reviews/othertown-2025/index.md": review_with().replace("council: any", "council: other"),
    }
    assert "Draft it" not in build_site(files).text("councils/othertown/")
