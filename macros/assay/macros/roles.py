"""Statutory roles: who held them, and who answered to whom."""

from __future__ import annotations

from assay.macros.view import View
from assay.model.council import Council
from assay.model.review import Review
from assay.problems import MacroError


def roles(
    view: View, *, review: Review | str | None = None, council: Council | str | None = None
) -> dict[str, object]:
    """List the statutory posts that a review tells of, or all that are known of a council."""
    council = view.chosen(Council, council, "council")
    review = view.chosen(Review, review, "review")
    if council:
        return {"found": council.all_roles, "by_council": True}
    if review:
        return {"found": review.roles, "by_council": False}
    raise MacroError("this page belongs to no review or council", "Name one of the two.")
