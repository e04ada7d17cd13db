"""Recommendations by status over time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from assay.charts.axis import TimeAxis
from assay.charts.blocks import levels, steps
from assay.library.happenings import recommendation_made
from assay.macros.progress import SILENT, STANDINGS, recommendations_of
from assay.macros.view import View
from assay.model.council import Council
from assay.model.dates import PartialDate
from assay.model.domain import Domain
from assay.model.recommendation import Recommendation
from assay.model.review import Review

RANK = {
    name: i
    for i, name in enumerate((SILENT, "open", "rejected", "claimed", "confirmed", "validated"))
}
"""A later step outranks an earlier one whatever its date, as in a recommendation's status."""

HEIGHT = 200


@dataclass(frozen=True, slots=True)
class Move:
    """A recommendation that came to stand elsewhere: when, from where (if it was), and where."""

    when: PartialDate
    before: str | None
    after: str


@dataclass(frozen=True, slots=True)
class State:
    """How many recommendations stood where, from a date on."""

    when: PartialDate
    counts: dict[str, int]

    @property
    def total(self) -> int:
        """How many there were."""
        return sum(self.counts.values())


def outcomes(
    view: View,
    *,
    review: Review | str | None = None,
    council: Council | str | None = None,
    domain: Domain | str | None = None,
) -> dict[str, object]:
    """Draw how many recommendations stood at each status, at each date on which one changed."""
    pool = [one for one in recommendations_of(view, review, council, domain) if one.is_tracked]
    moves = (move for one in pool for move in moves_of(one))
    states = states_after(move for move in moves if move.when.first_day <= view.on)
    shown = [name for name in STANDINGS if any(state.counts[name] for state in states)]
    values: dict[str, object] = {
        "total": len(pool),
        "states": states,
        "shown": shown,
        "undated": [one for one in pool if is_undated_rejection(one)],
        "partial": any(not state.when.day for state in states),
        "until": PartialDate(view.on.year, view.on.month, view.on.day),
        "drawn": len({state.when.first_day for state in states}) > 1,
    }
    if values["drawn"]:
        axis = TimeAxis(states[0].when.first_day, view.on)
        most = max(state.total for state in states)
        values["ticks"] = axis.ticks
        values["levels"] = [(one, round(HEIGHT - HEIGHT * one / most, 2)) for one in levels(most)]
        drawn = [
            (state.when.first_day, {one: state.counts[one] for one in shown}) for state in states
        ]
        values["blocks"] = steps(drawn, axis, HEIGHT)
        values["height"] = HEIGHT
    return values


def moves_of(recommendation: Recommendation) -> Iterator[Move]:
    """Yield where a recommendation stood, from when it was made; nothing precedes that.

    One on which nothing has been published to this day stands apart from the other open ones.
    """
    made = recommendation_made(recommendation).date
    first = SILENT if recommendation.is_silent else "open"
    standing = None
    for when, after in sorted(
        ((max(when, made), after) for when, after in ((made, first), *_changes(recommendation))),
        key=lambda one: (one[0], RANK[one[1]]),
    ):
        if standing is None or RANK[after] > RANK[standing]:
            yield Move(when, standing, after)
            standing = after


def states_after(moves: Iterable[Move]) -> list[State]:
    """Return what stood at each date on which something moved, in order of time."""
    counted: Counter[str] = Counter()
    states = []
    for when, together in groupby(sorted(moves, key=lambda one: one.when), lambda one: one.when):
        for move in together:
            counted[move.after] += 1
            if move.before:
                counted[move.before] -= 1
        states.append(State(when, {name: counted[name] for name in STANDINGS}))
    return states


def is_undated_rejection(recommendation: Recommendation) -> bool:
    """Return whether it was rejected nobody says when: the only step that needs no date."""
    response = recommendation.response
    return response is not None and response.status == "rejected" and response.date is None


def _changes(recommendation: Recommendation) -> Iterator[tuple[PartialDate, str]]:
    """Yield each dated step after the first, and where it led."""
    response, done = recommendation.response, recommendation.completion
    if response and response.status == "rejected" and response.date:
        yield response.date, "rejected"
    for name in ("claimed", "confirmed", "validated"):
        if step := getattr(done, name):
            yield step.date, name
