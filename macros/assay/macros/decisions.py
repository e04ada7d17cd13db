"""Decisions: the papers at meetings."""

from __future__ import annotations

from assay.macros.view import View, the_review
from assay.model.review import Review


def decisions(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """List the papers that went to meetings, what was resolved, and how each was marked."""
    return {"review": the_review(view, review)}
