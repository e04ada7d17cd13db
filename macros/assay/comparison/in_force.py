"""Of several judgements on the same thing, those that no later one replaces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from assay.model.council import Council
from assay.model.framework import Statement
from assay.model.judgement import Judgement


class InForce(NamedTuple):
    """A judgement, and the councils for which it is the newest on its subject."""

    judgement: Judgement
    councils: tuple[Council, ...]


def in_force(judgements: Iterable[Judgement]) -> list[InForce]:
    """Return what is in force on each subject for each council, in the order given.

    One on several councils together holds for each of them until it has a newer one. Where it
    can't be known which of two is newer, both are in force.
    """
    judgements = tuple(judgements)
    alike: dict[tuple[Statement | None, Council], list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        for council in judgement.councils:
            alike[judgement.subject, council].append(judgement)
    holding: dict[Judgement, list[Council]] = defaultdict(list)
    for (_, council), group in alike.items():
        for judgement in group:
            if not any(_replaces(other, judgement) for other in group):
                holding[judgement].append(council)
    return [
        InForce(judgement, tuple(holding[judgement]))
        for judgement in judgements
        if judgement in holding
    ]


def judgements_in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements in force, for whichever council."""
    return tuple(held.judgement for held in in_force(judgements))


def topmost(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements without those on parts of what is judged as a whole.

    Nothing is computed from the parts: each of them stays a judgement.
    """
    judgements = tuple(judgements)
    judged = {judgement.subject for judgement in judgements}
    return tuple(
        judgement
        for judgement in judgements
        if not judgement.subject or judged.isdisjoint(judgement.subject.above)
    )


def _replaces(newer: Judgement, older: Judgement) -> bool:
    """Return whether one judgement takes the place of another on the same subject.

    Of two that may be of one day, a reviewer's stands before the council's own, and an ongoing one
    before another. A council's own never takes the place of a reviewer's: it is shown beside it.
    """
    if newer.self_rated and not older.self_rated:
        return False
    if newer.given.first_day > older.given.last_day:
        return True
    may_be_of_one_day = newer.given.last_day >= older.given.first_day
    return may_be_of_one_day and _rank(newer) > _rank(older)


def _rank(judgement: Judgement) -> tuple[bool, bool]:
    return not judgement.self_rated, judgement.ongoing
