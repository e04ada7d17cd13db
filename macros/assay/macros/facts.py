"""A review's key facts."""

from __future__ import annotations

from assay.macros.view import View, the_review
from assay.model.review import Review


def facts(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """Show who was reviewed, by whom, when, on what and with what access, as a summary list."""
    return {"review": the_review(view, review)}
