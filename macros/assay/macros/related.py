"""Related reviews, both ways."""

from __future__ import annotations

from assay.macros.view import View, the_review
from assay.model.review import Review

THE_OTHER_WAY = {"follows": "followed by", "repeats": "repeated by", "validates": "validated by"}


def related(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """List the reviews that this one follows, repeats or validates, and those that do so to it."""
    review = the_review(view, review)
    rows: list[tuple[str, Review, str | None]]
    rows = [(relation.how, other, relation.note) for relation, other in review.earlier]
    rows += [
        (THE_OTHER_WAY[relation.how], other, relation.note) for relation, other in review.later
    ]
    return {"rows": rows}
