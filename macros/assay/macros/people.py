"""People met."""

from __future__ import annotations

from assay.macros.evidence import is_meeting
from assay.macros.view import View, the_review
from assay.model.review import Review


def people(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """List the people whom the reviewers met, by post, alone or in groups."""
    review = the_review(view, review)
    items = review.register.items if review.register else ()
    return {"items": [item for item in items if is_meeting(item)]}
