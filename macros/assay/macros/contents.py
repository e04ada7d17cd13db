"""What a review contains."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from assay.macros.view import View, the_review
from assay.model.judgement import Judgement
from assay.model.review import Review
from assay.model.section import Section
from assay.theme.words import count

COUNTED: tuple[Literal["strength", "concern", "suggestion"], ...] = (
    "strength",
    "concern",
    "suggestion",
)


def contents(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """List the sections of a review with what was found in each, its evidence and its
    recommendations.
    """
    review = the_review(view, review)
    return {
        "review": review,
        "counted": {section: _counted(section) for section in review.sections},
        "judged": {section: _judged(section) for section in review.sections},
    }


def _judged(section: Section) -> list[Judgement]:
    """Return the grades of what the section tests as a whole."""
    return [
        judgement
        for judgement in section.all_judgements
        if judgement.graded and judgement.subject is section.subject
    ]


def _counted(section: Section) -> list[str]:
    kinds = Counter(finding.kind for finding in section.findings)
    return [count(kinds[kind], kind) for kind in COUNTED if kinds[kind]]
