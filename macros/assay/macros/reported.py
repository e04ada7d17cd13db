"""Totals as reported, beside what can be counted."""

from __future__ import annotations

from assay.macros.view import View, the_review
from assay.model.review import Review


def reported(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """Show the totals that a review reports beside the site's count; neither corrects the other."""
    review = the_review(view, review)
    grades = {
        grade.id: grade.label
        for framework in review.frameworks
        for scale in framework.scales
        for grade in scale.grades
    }
    return {"review": review, "labels": grades}
