"""Indicators: figures with their targets."""

from __future__ import annotations

from assay.macros.view import View, the_review
from assay.model.review import Review


def indicators(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """List the figures that a review reports, with target and period."""
    return {"review": the_review(view, review)}
