"""A library: linking changes no record, and several libraries stand side by side."""

import datetime
from dataclasses import replace

import pytest
from conftest import REVIEW_FILE, SECTION_FILE, review_with, section_with

from assay.clocks import LONDON
from assay.engines.mkdocs import load_settings
from assay.library import link
from assay.model.kinds import identify
from assay.model.validation import validate
from assay.preparation import prepare
from assay.problems import Report
from assay.publication import publish
from assay.settings import HeldBack
from assay.source.reading import read_all

SECTION = section_with(
    "judgements:\n  - {on: clear-roles, grade: met}\n",
    "## Roles are clear { kind=strength criteria=clear-roles }\n\nThey are.\n",
)
DRAFT = section_with("draft: yes\n").replace("domain: leading\n", "")
FILES = {
    REVIEW_FILE: review_with(),
    SECTION_FILE: SECTION,
    "reviews/anytown-2025/later.md": DRAFT,
    "reviews/anytown-2025/recommendations/1.md": "---\nsection: leadership\n---\nDo this.\n",
}
DAY = datetime.date(2026, 11, 21)
NOW = datetime.datetime(2026, 11, 21, tzinfo=LONDON)


@pytest.fixture
def validated(write_site):
    """Return the records of a site in miniature, as nobody has linked them yet."""
    settings = load_settings(str(write_site(FILES) / "mkdocs.yml"))
    report, unreadable = Report(), []
    found = read_all(settings.folders, HeldBack(), identify, report)
    records = [validate(source, report, unreadable) for source in found.sources]
    assert list(report) == []
    return tuple(records)


def told(library):
    """Return what a library's records say of each other."""
    [review] = library.reviews
    [framework] = library.frameworks
    roles = next(one for one in framework.statements if one.id == "clear-roles")
    return {
        "sections": [one.title for one in review.sections],
        "judgements": [one.label for one in roles.judgements],
        "findings": [one.title for one in roles.findings],
        "recommendations": [one.id for one in library.councils[0].recommendations],
        "the way back": all(one.review is review for one in review.sections),
    }


def test_what_the_public_sees_stands_beside_what_authors_see(validated):
    editorial = link(validated, Report(), DAY)
    before = told(editorial)
    public = link(publish(validated, [], NOW).records, Report(), DAY, ["anytown-2025/later"])
    assert told(editorial) == before
    assert len(before["sections"]) == 2
    assert told(public) == {**before, "sections": before["sections"][:1]}
    assert not {*editorial.reviews, *editorial.frameworks} & {*public.reviews, *public.frameworks}


def test_linking_changes_nothing_that_it_was_given(validated):
    link(validated, Report(), DAY)
    for one in validated:
        assert not one.record._links
        for finding in one.findings:
            assert not finding._links


def test_two_days_stand_side_by_side(write_site):
    root = write_site({**FILES, SECTION_FILE: section_with("publish_from: 2026-12-01\n")})
    today = load_settings(str(root / "mkdocs.yml"))
    later = replace(today, now=datetime.datetime(2026, 12, 1, tzinfo=LONDON))
    sites = [prepare(settings) for settings in (today, later, today)]
    counted = [len(site.view.library.reviews[0].sections) for site in sites]
    assert counted == [0, 1, 0]
