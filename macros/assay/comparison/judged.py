"""A cell of a comparison: what was judged on one thing, and where there is a gap instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from assay.model.framework import Statement
from assay.model.judgement import Judgement
from assay.model.review import Review

Gap = Literal["not-assessed", "unpublished", ""]
"""What a review itself says it did not assess, what nobody published a judgement on, or no gap."""


@dataclass(frozen=True, slots=True)
class Judged:
    """The judgements of one review on one thing."""

    judgements: tuple[Judgement, ...]
    in_parts: bool = False
    """Whether the review judged parts of it."""

    @property
    def gap(self) -> Gap:
        """The gap that a reader may look for; what is judged in its parts is none."""
        return "" if self.in_parts and not self.judgements else gap(self.judgements)


def judged_by(reviews: Iterable[Review], on: Iterable[Statement]) -> tuple[Judged, ...]:
    """Return what each of these reviews judged on statements that are compared as one thing."""
    given: dict[Review, list[Judgement]] = defaultdict(list)
    in_parts: set[Review] = set()
    for statement in on:
        for judgement in statement.judgements:
            given[judgement.review].append(judgement)
        in_parts.update(one.review for one in statement.judgements_below)
    return tuple(Judged(tuple(given.get(one, ())), one in in_parts) for one in reviews)


def gap(judgements: Iterable[Judgement]) -> Gap:
    """Return which gap these judgements leave."""
    grades = {one.grade for one in judgements}
    if not grades:
        return "unpublished"
    return "not-assessed" if grades == {"not assessed"} else ""
