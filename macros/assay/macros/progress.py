"""Recommendations counted by how far they have come."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable

from assay.charts.blocks import bar, share
from assay.library.time.status import PLANNED, SILENT, STEPS, status_on
from assay.library.time.tally import tally
from assay.macros.view import View
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.recommendation import Recommendation
from assay.model.review import Review

PARTS = (SILENT, PLANNED, *STEPS)
"""What a count of recommendations tells apart."""

HEIGHT = 36


def progress(
    view: View,
    *,
    review: Review | str | None = None,
    council: Council | str | None = None,
    domain: Domain | str | None = None,
) -> dict[str, object]:
    """Count recommendations of the page's review, council or domain by status, and late ones."""
    found = recommendations_of(view, review, council, domain)
    counts = counts_of(found, view.on)
    blocks = bar(counts, HEIGHT)
    return {
        "counts": counts,
        "shares": {name: share(number, sum(counts.values())) for name, number in counts.items()},
        "widths": {block.name: block.width for block in blocks},
        "blocks": blocks,
        "height": HEIGHT,
        "tally": tally(found, view.on),
    }


def counts_of(recommendations: Iterable[Recommendation], day: datetime.date) -> dict[str, int]:
    """Return how many of the recommendations that are counted stand where on a day."""
    statuses = (status_on(recommendation, day) for recommendation in recommendations)
    counted = Counter(status.part for status in statuses if status.is_counted)
    return {name: counted[name] for name in PARTS}


def recommendations_of(
    view: View,
    review: Review | str | None,
    council: Council | str | None,
    domain: Domain | str | None,
) -> tuple[Recommendation, ...]:
    """Return all recommendations of what was named or what the page belongs to."""
    scope = (
        view.chosen(Review, review, "review")
        or view.chosen(Council, council, "council")
        or view.chosen(Domain, domain, "domain")
        or view.library
    )
    return scope.recommendations
