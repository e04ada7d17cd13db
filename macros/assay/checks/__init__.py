"""Rules across records: what each file alone can't know. One module per rule."""

from assay.checks.addresses import aliases_are_nobodys_address, nothing_replaces_itself
from assay.checks.councils import all_is_about_the_councils_of_its_review
from assay.checks.crosswalk import a_crosswalk_joins_frameworks, themes_have_places_of_their_own
from assay.checks.dates import dates_run_forwards
from assay.checks.judgements import nothing_is_judged_twice

CHECKS = (
    all_is_about_the_councils_of_its_review,
    nothing_is_judged_twice,
    dates_run_forwards,
    aliases_are_nobodys_address,
    nothing_replaces_itself,
    a_crosswalk_joins_frameworks,
    themes_have_places_of_their_own,
)
