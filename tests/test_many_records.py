"""Libraries of many records: no page grows with what it does not show."""

from importlib import import_module

import pytest
from conftest import COUNCIL, REVIEW, register_with

TOWNS = ("anytown", "othertown", "newtown")
TWO_ITEMS = register_with(
    "{id: E1, title: A, kind: document}", "{id: E2, title: B, kind: document}"
)
REVIEWS = {
    f"reviews/{town}-{year}/index.md": REVIEW.replace("council: anytown", f"council: {town}")
    .replace("of Anytown", f"of {town.title()}")
    .replace("2025-03", f"{year}-03")
    for town, year in zip(TOWNS, (2025, 2026, 2024), strict=True)
}
FILES = {
    **{f"docs/councils/{town}.md": COUNCIL.replace("Anytown", town.title()) for town in TOWNS},
    **REVIEWS,
    **{f"{file.removesuffix('index.md')}recommendations/1.md": "Do.\n" for file in REVIEWS},
}


def test_a_council_s_list_names_the_other_lists_but_not_every_other_council(build_site):
    site = build_site(FILES)
    page = site.page("recommendations/by-council/othertown/")
    links = [one["href"].rpartition("recommendations/")[2] for one in page.select(".lists a")]
    assert [one for one in links if "council" in one] == ["by-council/othertown/", "#by-council"]
    everything = site.page("recommendations/").find(id="by-council").find_all("a")
    assert [one.string for one in everything] == ["Anytown", "Newtown", "Othertown"]


@pytest.mark.parametrize(
    ("room", "towns"), [(6, ["Othertown", "Anytown", "Newtown"]), (5, ["Othertown", "Anytown"])]
)
def test_the_list_of_evidence_ends_where_a_browser_could_not_follow(
    build_site, monkeypatch, room, towns
):
    monkeypatch.setattr(import_module("assay.pages.evidence_index"), "MOST_ROWS", room)
    registers = {f"{file.removesuffix('index.md')}evidence.md": TWO_ITEMS for file in REVIEWS}
    page = build_site({**FILES, **registers}).page("evidence/")
    reviews = [row.find_all("td")[1].a.string for row in page.select(".index tbody tr")]
    assert list(dict.fromkeys(reviews)) == [f"Test of {town}" for town in towns]
    assert page.find(role="status").get_text() == f"{2 * len(towns)} items of evidence."
    notice = page.select_one("main .notice")
    assert (notice is None) == (room == 6)
    assert notice is None or "There are 6 items of evidence" in notice.get_text()
    assert len(page.select(".lists li a")) == 3
