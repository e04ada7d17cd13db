"""A recommendation's status is that of a day: nothing counts before its date, anywhere."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import build_folder

FILE = "reviews/anytown-2025/recommendations/1.md"
ACTION = "actions: [{title: Act, due: 2026-01, "
DAYS = {
    "claimed tomorrow": ("completion: {claimed: {date: 2026-06-02}}\n", "2026-06-01", "Open Nothing known"),
    "claimed today": ("completion: {claimed: {date: 2026-06-01}}\n", "2026-06-01", "Done, says the council"),
    "claimed this month": ("completion: {claimed: {date: 2026-06}}\n", "2026-06-01", "Done, says the council"),
    "confirmed tomorrow": ("completion: {claimed: {date: 2026-05}, confirmed: {date: 2026-06-02}}\n", "2026-06-01", "Done, says the council"),
    "rejected tomorrow": ("response: {status: rejected, date: 2026-06-02}\n", "2026-06-01", "Open Nothing known"),
    "rejected nobody says when": ("response: {status: rejected}\n", "2026-06-01", "Rejected"),
    "answered tomorrow": ("response: {status: accepted, date: 2026-06-02}\n", "2026-06-01", "Open Nothing known"),
    "answered today": ("response: {status: accepted, date: 2026-06-01}\n", "2026-06-01", "Open"),
    "told of tomorrow": ("updates: [{date: 2026-06-02, text: News}]\n", "2026-06-01", "Open Nothing known"),
    "done tomorrow": (ACTION + "done: 2026-06-02}]\n", "2026-06-01", "Open Late"),
    "done today": (ACTION + "done: 2026-06-01}]\n", "2026-06-01", "Open"),
    "moved tomorrow": (ACTION + "revisions: [{due: 2027, date: 2026-06-02}]}]\n", "2026-06-01", "Open Late"),
    "moved today": (ACTION + "revisions: [{due: 2027, date: 2026-06-01}]}]\n", "2026-06-01", "Open"),
    "moved nobody says when": (ACTION + "revisions: [{due: 2027}]}]\n", "2026-06-01", "Open"),
}  # fmt: skip


COUNTED_AS = {
    "Open": "Open, answered",
    "Open Late": "Open, answered",
    "Open Nothing known": "Open, nothing known",
}


@pytest.fixture
def site(write_site):
    """Build a site with one recommendation for a day."""
    return lambda more, on: build_folder(
        write_site({"docs/accessibility.md": None, FILE: f"---\ntitle: A title\n{more}---\nDo.\n"}),
        as_at=on,
        strict=False,
    )


@pytest.mark.parametrize(("more", "on", "words"), DAYS.values(), ids=DAYS)
def test_list_page_count_and_search_say_the_same_of_a_day(site, more, on, words):
    built = site(more, on)
    page = built.page("reviews/anytown-2025/recommendations/1/")
    tags = [one.get_text() for one in page.main.select("p > .tag")]
    row = built.page("recommendations/").select_one("table.data tbody tr")
    listed = row.select("td:not([hidden])")[-1]
    assert " ".join(tags) == words
    assert " ".join(listed.get_text(" ").split()) == words
    is_open, is_late = words.startswith("Open"), "Late" in words
    assert ("A title" in built.text("recommendations/open/")) is is_open
    assert ("A title" in built.text("recommendations/late/")) is is_late
    counted = {row.th.get_text().strip() for row in rows_of(built) if "100%" in row.text}
    council = built.page("councils/anytown/")
    assert (council.find(id="open") is not None) is is_open
    assert (council.find(id="late") is not None) is is_late
    assert counted == {COUNTED_AS.get(words, words), "In all"}


FIRST = "reviews/anytown-2025/recommendations/1.md"

KNOWN = {
    "nothing": ("kind: recommendation", "Nothing known"),
    "a plan that nobody has seen": ("plan: The improvement plan", "Said to be in a plan"),
    "a plan and an answer": ("plan: A plan\nresponse: {status: accepted}", ""),
    "a plan and an answer of tomorrow": ("plan: A plan\nresponse: {status: accepted, date: 2026-11-22}", "Said to be in a plan"),
    "an answer": ("response: {status: accepted}", ""),
    "an action": ("actions: [{title: Meet}]", ""),
    "a report of progress": ("updates: [{date: 2026-11-01, text: Begun.}]", ""),
}  # fmt: skip


@pytest.mark.parametrize(("keys", "known"), KNOWN.values(), ids=KNOWN)
def test_an_answer_is_told_apart_from_a_plan_that_nobody_has_seen(build_site, keys, known):
    site = build_site({FIRST: f"---\n{keys}\n---\nDo it.\n"})
    page = site.page("reviews/anytown-2025/recommendations/1/")
    tags = [tag.get_text() for tag in page.main.find_all("strong")]
    assert [tag for tag in ("Nothing known", "Said to be in a plan") if tag in tags] == (
        [known] if known else []
    )
    counted = {row.th.get_text(" ", strip=True): row.td.get_text() for row in rows_of(site)}
    part = f"Open, {known[:1].lower()}{known[1:]}" if known else "Open, answered"
    assert {name for name, number in counted.items() if number == "1"} == {part, "In all"}


def rows_of(site):
    table = site.page("recommendations/").find("caption", string="Recommendations by status")
    return table.find_parent("table").tbody.find_all("tr")
