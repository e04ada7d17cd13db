"""Implications: the standard sections of a committee report."""

from __future__ import annotations

from assay.macros.view import View, the_review
from assay.model.review import Review


def implications(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """List what the covering report says under each standard heading, even if it is nothing."""
    return {"review": the_review(view, review)}
