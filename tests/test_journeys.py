"""What people come for, from the home page, and how many clicks that takes."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import SECTION_FILE, review_with, section_with
from test_council_pages import THREE

MADE = "reviews/anytown-2025/recommendations/"
FOUND = """\
3.4 Nobody has written down who answers to whom.
"""
SITE = {
    **THREE,
    "reviews/anytown-2025/index.md": review_with(
        "conclusion: Roles are clear, and lines are not.\n"
        "sources: [{title: The report, url: 'https://example.org/report.pdf'}]\n"
        "judgements: [{on: clear-roles, grade: met}]\n"
    ),
    "reviews/othertown-2024/index.md": review_with("judgements: [{on: clear-lines, grade: met}]\n")
    .replace("Anytown", "Othertown")
    .replace("council: anytown", "council: othertown"),
    SECTION_FILE: section_with("judgements: [{on: clear-lines, grade: not-met, where: '3.4'}]\n", FOUND),
    f"{MADE}1.md": (
        "---\ntitle: Give scrutiny a work plan\ndomain: leadership\nresponse: {status: accepted, date: 2025-05-01}\n"
        "actions:\n  - {title: Draft the work plan, owner: Head of Democracy, due: 2026-01}\n---\nDo it.\n"
    ),
    f"{MADE}2.md": (
        "---\ntitle: Train members\nresponse: {status: accepted}\n"
        "actions:\n  - {title: Book a trainer, owner: Clerk, due: 2026-02}\n"
        "  - {title: Find a room, owner: Head of Democracy, due: 2026-03}\n---\nDo it.\n"
    ),
    f"{MADE}3.md": "---\ntitle: Meet more often\n---\nDo it.\n",
}  # fmt: skip


class Journey:
    """A reader who begins on the home page; each click or search counts."""

    def __init__(self, page):
        self.page, self.clicks = page, 0

    def click(self, words, within="body", **options):
        found = self.page.locator(within).get_by_role("link", name=words, **options)
        found.filter(visible=True).first.click()
        self.clicks += 1

    def search(self, words):
        """Type into the search of the masthead, as one step."""
        field = self.page.locator("header").get_by_role("searchbox")
        field.fill(words)
        field.press("Enter")
        self.clicks += 1

    @property
    def said(self):
        return " ".join(self.page.locator("main").inner_text().split())


@pytest.fixture
def journey(open_site):
    return Journey(open_site(SITE))


@pytest.fixture
def on_demonstration(open_page):
    return Journey(open_page("", (1280, 900)))


def test_what_did_reviewers_recommend_on_scrutiny_and_what_became_of_it(journey):
    journey.click("Recommendations", "header", exact=True)
    page = journey.page
    page.get_by_label("Words in the list").fill("scrutiny")
    row = page.locator(".index tbody tr")
    assert row.count() == 1
    said = " ".join(row.inner_text().split())
    assert "Give scrutiny a work plan" in said
    assert "Accepted" in said
    assert "January 2026" in said
    assert "Late" in said
    assert journey.clicks == 1


def test_who_was_graded_below_met_in_which_paragraph_and_a_click_on_in_which_source(journey):
    journey.click("Compare", "header", exact=True)
    page = journey.page
    page.locator(".chooser select").select_option(label="Only what has “Not met”")
    rows = page.locator("tr[data-of]:visible")
    assert rows.count() == 1
    assert "Test of Anytown" in rows.inner_text()
    journey.click("Not met", "tr[data-of]")
    assert page.url.endswith("/reviews/anytown-2025/leadership/#judged-clear-lines")
    assert "3.4 Nobody has written down who answers to whom." in journey.said
    assert "Lines are clear Not met (3.4)" in journey.said
    assert journey.clicks == 2
    journey.click("Test of Anytown", "main p.lead")
    source = page.locator("main").get_by_role("link", name="The report")
    assert source.first.get_attribute("href") == "https://example.org/report.pdf"


def test_is_my_council_here_and_what_was_found(journey):
    page = journey.page
    field = page.get_by_role("searchbox", name="Find your council")
    field.fill("anyt")
    journey.click("Anytown Council", ".finder")
    assert "Roles are clear, and lines are not." in journey.said
    assert "Last reviewed 20 months ago" in journey.said
    assert journey.clicks == 1


def test_my_council_is_not_here(journey):
    page = journey.page
    page.get_by_role("searchbox", name="Find your council").fill("Leeds")
    assert "“Leeds” is not among the 3 councils here." in journey.said
    assert journey.clicks == 0


def test_every_late_action_of_one_owner(journey):
    journey.click("Known to be late")
    journey.click("Head of Democracy")
    page = journey.page
    page.wait_for_url("**/late/?owner=*")
    page.locator(".index__count", has_text="Owner Head of Democracy").wait_for()
    heads = page.locator(".index tbody th")
    assert heads.all_inner_texts() == ["Draft the work plan", "Find a room"]
    assert journey.clicks == 2


@pytest.mark.parametrize("name", ["Test of Anytown", "Anytown Council"])
def test_a_briefing_to_print(journey, name):
    journey.click(name, "main")
    journey.click("A briefing to print")
    assert "for printing on two sheets" in journey.said
    assert "“Draft the work plan” was due January 2026." in journey.said
    assert "2 late" in journey.said
    assert journey.clicks == 2


# The same on the demonstration.


def test_what_reviewers_of_the_demonstration_recommended_on_scrutiny(on_demonstration):
    on_demonstration.click("Recommendations", "header", exact=True)
    page = on_demonstration.page
    page.get_by_label("Words in the list").fill("scrutiny")
    said = page.locator(".index tbody").first.inner_text()
    assert "Keep the focus and quality of scrutiny on children's issues" in said
    assert "Nothing known" in said
    assert on_demonstration.clicks == 1


def test_what_was_found_in_a_council_of_the_demonstration(on_demonstration):
    on_demonstration.click("Barnsley Metropolitan Borough Council", ".finder")
    assert "The peers named eight strengths" in on_demonstration.said
    assert on_demonstration.clicks == 1


def test_a_briefing_on_a_council_of_the_demonstration(on_demonstration):
    on_demonstration.click("Barnsley Metropolitan Borough Council", ".finder")
    on_demonstration.click("A briefing to print")
    assert (
        "Did the council accept this, and where is its answer published?" in on_demonstration.said
    )
    assert on_demonstration.clicks == 2
