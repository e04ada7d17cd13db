"""A review's outcome: what was concluded, by whom, how long ago, and what became of it."""

from __future__ import annotations

from collections import Counter

from assay.comparison.history import before_of
from assay.library.time.tally import tally
from assay.macros.progress import counts_of
from assay.macros.view import View, the_review
from assay.model.judgement import NO_GRADES
from assay.model.review import Review


def outcome(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """Say first what a review concluded, by whom and when, and count what it graded, found and
    recommended.
    """
    review = the_review(view, review)
    graded = (judgement for judgement in review.all_judgements if judgement.grade not in NO_GRADES)
    return {
        "review": review,
        "overall": [(judgement, before_of(judgement)) for judgement in review.overall],
        "ends": any(not framework.overall_grade for framework in review.frameworks),
        "graded": Counter(
            f"{judgement.label}{' (inferred)' if judgement.basis == 'inferred' else ''}"
            for judgement in graded
        ),
        "kinds": Counter(finding.kind for finding in review.findings),
        "tally": tally(review.recommendations, view.on),
        "counts": counts_of(review.recommendations, view.on),
        "later": _later(review),
        "english": any((council.ons_code or "").startswith("E") for council in review.councils),
    }


def _later(review: Review) -> list[Review]:
    """Return the newest other review of each of its councils that is certainly later."""
    found: dict[Review, None] = {}
    for council in review.councils:
        later = [
            other
            for other in council.reviews
            if other is not review
            and not other.is_stub
            and other.date.first_day > review.date.last_day
        ]
        if later:
            found[max(later, key=lambda other: other.date)] = None
    return list(found)
