"""Rules across records: what each file alone can't know. One module per rule."""

from assay.checks.councils import judgements_are_about_councils_of_their_review
from assay.checks.dates import dates_run_forwards
from assay.checks.judgements import nothing_is_judged_twice

CHECKS = (
    judgements_are_about_councils_of_their_review,
    nothing_is_judged_twice,
    dates_run_forwards,
)
