"""Of several judgements on the same thing, those that no later one replaces."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from assay.model.council import Council
from assay.model.judgement import Judgement
from assay.model.review import Review


class InForce(NamedTuple):
    """A judgement, and the councils for which it is the newest on its subject."""

    judgement: Judgement
    councils: tuple[Council, ...]


def in_force(judgements: Iterable[Judgement]) -> list[InForce]:
    """Return what is in force on each subject for each council, in the order given.

    A subject goes on through the editions that continue it. One on several councils together holds
    for each of them until it has a newer one. Where it can't be known which of two is newer, both
    are in force. An edition that gives no grade to the whole ends what an earlier one gave.
    """
    found: list[InForce] = []
    for judgement, councils in _newest(judgements):
        still = tuple(council for council in councils if not ended_by(judgement, council))
        if still:
            found.append(InForce(judgement, still))
    return found


def _newest(judgements: Iterable[Judgement]) -> list[InForce]:
    """Return what none of the others replaces."""
    judgements = tuple(judgements)
    alike: dict[tuple[object, Council], list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        for council in judgement.councils:
            alike[line_of(judgement), council].append(judgement)
    holding: dict[Judgement, list[Council]] = defaultdict(list)
    for (_, council), group in alike.items():
        for judgement in group:
            if not any(replaces(other, judgement) for other in group):
                holding[judgement].append(council)
    return [
        InForce(judgement, tuple(holding[judgement]))
        for judgement in judgements
        if judgement in holding
    ]


def line_of(judgement: Judgement) -> object:
    """Return what all judgements share that may replace each other: the line of their subject.

    Judgements on the whole are of one line where their reviews used editions of one framework, or,
    without a framework, where they are of one kind.
    """
    if judgement.subject:
        return judgement.subject.line
    frameworks = judgement.review.frameworks
    lines = tuple(sorted({framework.line for framework in frameworks}))
    return ("whole", lines or judgement.review.kind)


def ended_by(judgement: Judgement, council: Council) -> Review | None:
    """Return the later review of a council by an edition that gives no grade to the whole.

    What an earlier edition graded is history then, although nothing takes its place; not by what
    a council says of itself, where a reviewer graded it.
    """
    if judgement.subject:
        return None
    earlier = set(judgement.review.frameworks)
    return next(
        (
            review
            for review in council.reviews
            if review.date.first_day > judgement.given.last_day
            and (judgement.is_own or not review.is_own)
            and any(
                not framework.overall_grade and earlier.intersection(framework.earlier_editions)
                for framework in review.frameworks
            )
        ),
        None,
    )


def judgements_in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return those of some judgements, as of one review, that none of the others replaces.

    What ended later was still judged: a review's own grade stays its grade.
    """
    return tuple(newest.judgement for newest in _newest(judgements))


def topmost(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements without those on parts of what is judged as a whole.

    Nothing is computed from the parts: each of them stays a judgement.
    """
    judgements = tuple(judgements)
    judged = {judgement.subject for judgement in judgements}
    as_a_whole = {
        judgement.review for judgement in judgements if judgement.graded and not judgement.subject
    }
    return tuple(
        judgement
        for judgement in judgements
        if not judgement.subject
        or (judgement.review not in as_a_whole and judged.isdisjoint(judgement.subject.above))
    )


def replaces(newer: Judgement, older: Judgement) -> bool:
    """Return whether one judgement takes the place of another of the same line.

    Of two that may be of one day, a reviewer's stands before the council's own, and an ongoing one
    before another. A council's own never takes the place of a reviewer's: it is shown beside it.
    """
    if newer.is_own and not older.is_own:
        return False
    if not _on_the_same(newer, older):
        return False
    if newer.given.first_day > older.given.last_day:
        return True
    may_be_of_one_day = newer.given.last_day >= older.given.first_day
    return may_be_of_one_day and _rank(newer) > _rank(older)


def _on_the_same(one: Judgement, other: Judgement) -> bool:
    """Return whether two judgements of one line are on the same, or one's subject continues it.

    Of two statements that an edition made of one, neither continues the other.
    """
    a, b = one.subject, other.subject
    if a is None or b is None or a is b:
        return True
    return a in b.earlier_editions or b in a.earlier_editions


def _rank(judgement: Judgement) -> tuple[bool, bool]:
    return not judgement.is_own, judgement.ongoing
