"""Updates: what became of a text is told on its day, and dates the page where it stands."""

from urllib.parse import urljoin

import pytest
from conftest import REGISTER_FILE, REVIEW_FILE, SECTION_FILE, review_with, section_with
from test_exports import ADDRESS, sitemap_of
from test_publication import AROUND, OTHER_REVIEW, RECOMMENDATION_FILE
from test_withdrawn import INSIDE, URLS, WITHDRAWN, written


def changes_of(site, url=""):
    """Return each change that a page tells: day and sort, what changed, and where that leads."""
    found = []
    for one in site.page(url).select(".changes > li"):
        day, what = one.find_all("p", recursive=False)
        for age in day.select(".age"):
            age.decompose()
        words = (" ".join(part.get_text(" ").split()) for part in (day, what))
        found.append((*words, urljoin(f"/{url}", what.a["href"])[1:]))
    return found


WITHDRAWALS = {
    "review": "Test of Anytown",
    "section": "Leadership Test of Anytown",
    "evidence register": "Evidence Test of Anytown",
    "recommendation": "R1 Withdrawn Test of Anytown",
}


@pytest.mark.parametrize("kind", WITHDRAWALS)
def test_a_withdrawal_is_told_with_the_page_that_is_left(build_site, kind):
    file, text = written(kind, WITHDRAWN)
    site = build_site({**AROUND, file: text})
    told = ("3 March 2026 Withdrawn", WITHDRAWALS[kind], URLS[kind])
    assert changes_of(site)[0] == changes_of(site, "updates/")[0] == told


@pytest.mark.parametrize("kind", URLS)
def test_a_withdrawal_dates_the_page_that_is_left(build_site, kind):
    file, text = written(kind, WITHDRAWN)
    told = sitemap_of(build_site({**AROUND, file: text}))
    assert told[f"{ADDRESS}{URLS[kind]}"] == "2026-03-03"


def test_what_went_with_its_review_is_not_told_apart(build_site):
    told = changes_of(build_site({OTHER_REVIEW: review_with(WITHDRAWN), **INSIDE}), "updates/")
    assert [where for day, _, where in told if "2026" in day] == [URLS["review"]]


def test_an_estimated_date_stays_one_when_its_review_is_withdrawn(build_site):
    text = review_with(f"{WITHDRAWN}date_note: From the file's name\n")
    told = changes_of(build_site({OTHER_REVIEW: text}), "updates/")
    assert "March 2025 (estimated) Review dated" in [day for day, _, _ in told]


@pytest.mark.parametrize(
    "unknown", ["draft: yes\n", "confidential: by an enactment or a court order\n"]
)
def test_nobody_hears_of_a_withdrawal_of_what_was_never_public(build_site, unknown):
    file, text = written("section", WITHDRAWN + unknown)
    assert "Withdrawn" not in build_site({**AROUND, file: text}).text("updates/")


RECOMMENDED = {
    "with the report": ("dates: {report: 2025-06-01, published: 2025-07-01}\n", "1 June 2025"),
    "when its report was published": ("dates: {published: 2025-07-01}\n", "1 July 2025"),
    "with its review": ("", "2025"),
    "with its review, it is thought": ("date_note: From the file's name\n", "2025 (estimated)"),
    "with the report, though its review's date is estimated": (
        "dates: {report: 2025-06-01}\ndate_note: From the file's name\n",
        "1 June 2025",
    ),
}


@pytest.mark.parametrize("year", ["2024", "2025"])
@pytest.mark.parametrize(("more", "day"), RECOMMENDED.values(), ids=RECOMMENDED)
def test_a_recommendation_is_made_with_its_report_in_lists_and_in_pictures(
    build_site, more, day, year
):
    review = review_with(more).replace("date: 2025-03", f"date: {year}")
    site = build_site({REVIEW_FILE: review, RECOMMENDATION_FILE: "Do this.\n"})
    day = day.replace("2025", year) if day.startswith("2025") else day
    told = [one for one, _, _ in changes_of(site, "updates/") if "Recommendation" in one]
    assert told == [f"{day} Recommendation made"]
    begins = day.removesuffix(" (estimated)")
    assert f"begins in one place, {begins} ," in site.text("recommendations/")


def test_what_a_paper_asks_of_a_committee_is_not_made_with_the_report(build_site):
    text = "---\ntitle: Note it\nkind: recommendation to a committee\n---\nNote it.\n"
    told = changes_of(build_site({RECOMMENDATION_FILE: text}), "updates/")
    assert [what for _, what, _ in told if "Note it" in what] == []


UPDATED = "updated: 2026-03-03\n"
CHANGED = {
    "reviews/anytown-2025/": {REVIEW_FILE: review_with(UPDATED)},
    "reviews/anytown-2025/leadership/": {SECTION_FILE: section_with(UPDATED)},
    "reviews/anytown-2025/evidence/": {REGISTER_FILE: f"---\n{UPDATED}---\n"},
    "reviews/anytown-2025/recommendations/1/": {RECOMMENDATION_FILE: f"---\n{UPDATED}---\nDo.\n"},
}


@pytest.mark.parametrize(("url", "files"), CHANGED.items(), ids=CHANGED)
def test_a_changed_text_is_told_with_its_page(build_site, url, files):
    (day, _, where), *_ = changes_of(build_site(files))
    assert (day, where) == ("3 March 2026 Text changed", url)
