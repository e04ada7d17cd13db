"""What was judged before: the judgements that newer ones made history, and in which direction."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assay.comparison.in_force import line_of, replaces
from assay.model.council import Council
from assay.model.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Before:
    """The judgement that a newer one replaced, and in words how the newer compares with it."""

    judgement: Judgement
    direction: str


def before(judgement: Judgement, council: Council) -> Before | None:
    """Return what the newest judgement on a council replaced last, if anything."""
    earlier = history(judgement, council)
    return Before(earlier[0], direction(judgement, earlier[0])) if earlier else None


def before_of(judgement: Judgement) -> Before | None:
    """Return what a judgement on one council replaced; on several, each has its own."""
    return before(judgement, judgement.councils[0]) if len(judgement.councils) == 1 else None


def history(judgement: Judgement, council: Council) -> tuple[Judgement, ...]:
    """Return what a judgement on a council replaced, newest first, through all editions.

    Grades are compared with those of the same hand: a reviewer's never with the council's own.
    """
    line = line_of(judgement)
    found = [
        other
        for other in _judged(council)
        if other.is_own == judgement.is_own
        and line_of(other) == line
        and council in other.councils
        and replaces(judgement, other)
    ]
    return tuple(sorted(found, key=lambda other: other.given, reverse=True))


def direction(newer: Judgement, older: Judgement) -> str:
    """Return how a newer grade compares with an older one: "Up from", "Down from", "As before:".

    Grades of two scales are compared where the newer scale has one of the older's name. Otherwise,
    and where either has no grade, nothing is said but that it was "Before:".
    """
    if newer.graded is None or older.graded is None:
        return "Before:"
    grades = newer.graded.scale.grades
    names = {grade.label.casefold(): place for place, grade in enumerate(grades)}
    then, now = names.get(older.label.casefold()), names[newer.label.casefold()]
    if then is None:
        return "Before, on another scale:"
    if now == then:
        return "As before:"
    return "Up from" if now < then else "Down from"


def _judged(council: Council) -> Iterable[Judgement]:
    return (judgement for review in council.reviews for judgement in review.all_judgements)
