"""A cell of a comparison: what was judged on one thing, and where there is a gap instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from assay.comparison.in_force import InForce, in_force, judgements_in_force
from assay.comparison.marks import Marked, marked
from assay.model.judgement import Judgement
from assay.model.review import Review
from assay.model.statement import Statement

NOT_ASSESSED = "not assessed"
JUDGED_BY_AN_EARLIER = "Judged again later, by an earlier edition"

Gap = Literal["not-assessed", "unpublished", ""]
"""What a review itself says it did not assess, what nobody published a judgement on, or no gap."""


@dataclass(frozen=True)
class Cell:
    """The judgements in force on one thing, and those on its parts."""

    judgements: tuple[Judgement, ...]
    below: tuple[Judgement, ...] = ()

    @cached_property
    def marks(self) -> tuple[Marked, ...]:
        """The judgements by their marks, best first."""
        return marked(self.judgements)

    @property
    def absence(self) -> str:
        """What it says where there is no judgement on the thing itself."""
        return absence(self.below)

    @property
    def gap(self) -> Gap:
        """The gap that a reader may look for."""
        told = self.judgements or self.below
        if not told:
            return "unpublished"
        grades = [judgement.grade for judgement in told]
        is_gap = NOT_ASSESSED in grades if self.judgements else set(grades) == {NOT_ASSESSED}
        return "not-assessed" if is_gap else ""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest judgement of each council, and what stands there if there is none."""

    found: list[InForce]
    absence: str


def cells_of(reviews: Iterable[Review], on: Iterable[Statement]) -> tuple[Cell, ...]:
    """Return what each of these reviews judged on statements that are compared as one thing."""
    given: dict[Review, list[Judgement]] = defaultdict(list)
    below: dict[Review, list[Judgement]] = defaultdict(list)
    for statement in on:
        for judgement in statement.judgements:
            given[judgement.review].append(judgement)
        for judgement in statement.judgements_below:
            below[judgement.review].append(judgement)
    return tuple(
        Cell(judgements_in_force(given.get(review, ())), judgements_in_force(below.get(review, ())))
        for review in reviews
    )


def newest_on(statement: Statement) -> Newest:
    """Return what is newest on a statement for each council, unless it has newer on what another
    edition made of the statement.
    """
    line = dict.fromkeys((statement, *statement.earlier_editions, *statement.later_editions))
    held = in_force(judgement for each in line for judgement in each.judgements)
    found = [newest for newest in held if newest.judgement.subject is statement]
    if statement.judgements and not found:
        is_newer = any(each.judgement.subject in statement.later_editions for each in held)
        return Newest([], "Judged again in a newer edition" if is_newer else JUDGED_BY_AN_EARLIER)
    return Newest(found, absence(judgements_in_force(statement.judgements_below)))


def absence(below: Iterable[Judgement]) -> str:
    """Return what stands in place of a judgement on something, given those on its parts."""
    grades = {judgement.grade for judgement in below}
    if grades - {NOT_ASSESSED}:
        return "Judged in its parts"
    return "Not assessed in any part" if grades else "No judgement published"
