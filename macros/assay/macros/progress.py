"""Recommendations counted by how far they have come."""

from __future__ import annotations

from collections import Counter

from assay.macros.recommendations import STATUSES
from assay.macros.view import View
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.review import Review


def progress(
    view: View,
    *,
    review: Review | str | None = None,
    council: Council | str | None = None,
    domain: Domain | str | None = None,
) -> dict[str, object]:
    """Count recommendations of the page's review, council or domain by status, and late ones."""
    scope = (
        view.chosen(Review, review, "review")
        or view.chosen(Council, council, "council")
        or view.chosen(Domain, domain, "domain")
        or view.library
    )
    pool = [one for one in scope.recommendations if one.is_tracked]
    counted: Counter[str] = Counter(one.status for one in pool)
    silent = sum(one.is_silent for one in pool)
    counted["open"] -= silent
    return {
        "counts": [(status, counted[status]) for status in STATUSES],
        "silent": silent,
        "late": sum(one.is_late(view.on) for one in pool),
        "total": len(pool),
    }
