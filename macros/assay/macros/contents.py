"""What a review contains."""

from __future__ import annotations

from assay.macros.view import View, the_review
from assay.model.review import Review


def contents(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """List the sections of a review, its evidence and its recommendations."""
    return {"review": the_review(view, review)}
