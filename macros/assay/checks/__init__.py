"""Rules across records and pages: what each file alone can't know. One module for each subject.

A rule takes what is checked and yields its problems. To add one: a function, and its name below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from assay.checks.accessibility import (
    a_public_body_has_a_statement,
    a_reader_can_write_to_somebody,
    the_statement_can_be_so,
)
from assay.checks.addresses import aliases_are_nobodys_address, nothing_replaces_itself
from assay.checks.anchors import links_lead_to_places
from assay.checks.checked import Checked
from assay.checks.councils import all_is_about_the_councils_of_its_review, each_region_has_one_name
from assay.checks.crosswalk import a_crosswalk_joins_frameworks, themes_have_places_of_their_own
from assay.checks.dates import (
    dates_run_forwards,
    nothing_is_updated_tomorrow,
    nothing_is_withdrawn_before_it_is_public,
)
from assay.checks.judgements import nothing_is_judged_twice
from assay.checks.personal import nothing_personal_is_public_unawares
from assay.checks.publication import (
    what_is_exempt_says_why,
    what_is_public_rests_on_what_is_public,
)
from assay.checks.reviews import each_review_is_of_a_known_kind
from assay.checks.sources import a_digest_names_its_source, each_source_can_be_found
from assay.checks.urls import each_url_is_of_one_page, former_urls_are_free
from assay.extending import each
from assay.problems import Problem

__all__ = ["Checked", "problems_of"]

Check: TypeAlias = Callable[[Checked], Iterator[Problem]]

OF_RECORDS: tuple[Check, ...] = (
    each_review_is_of_a_known_kind,
    all_is_about_the_councils_of_its_review,
    each_region_has_one_name,
    nothing_is_judged_twice,
    dates_run_forwards,
    nothing_is_updated_tomorrow,
    nothing_is_withdrawn_before_it_is_public,
    aliases_are_nobodys_address,
    nothing_replaces_itself,
    a_crosswalk_joins_frameworks,
    themes_have_places_of_their_own,
    what_is_public_rests_on_what_is_public,
    what_is_exempt_says_why,
    a_digest_names_its_source,
    each_source_can_be_found,
    the_statement_can_be_so,
    a_reader_can_write_to_somebody,
)
"""Rules about what authors wrote, public or not."""

OF_PAGES: tuple[Check, ...] = (
    each_url_is_of_one_page,
    former_urls_are_free,
    links_lead_to_places,
    a_public_body_has_a_statement,
    nothing_personal_is_public_unawares,
)
"""Rules about what a reader sees: what holds for authors may not hold for the public."""


def problems_of(checked: Checked) -> Iterator[Problem]:
    """Yield whatever any rule finds, a site's own rules included."""
    rules = OF_PAGES if checked.by_public else (*OF_RECORDS, *OF_PAGES)
    for rule in rules:
        yield from rule(checked)
    for own in checked.settings.extensions.checks:
        yield from each(Problem, own, checked)
