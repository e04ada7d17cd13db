"""Recommendations by status over time."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from assay.charts.axis import TimeAxis
from assay.charts.blocks import levels, steps
from assay.library.time.happenings import recommendation_made
from assay.library.time.status import ORDER, goes_further, status_on, steps_of
from assay.macros.progress import PARTS, recommendations_of
from assay.macros.view import View
from assay.model.council import Council
from assay.model.dates import PartialDate
from assay.model.domain import Domain
from assay.model.recommendation import Recommendation
from assay.model.review import Review

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
    found = recommendations_of(view, review, council, domain)
    pool = [
        recommendation for recommendation in found if status_on(recommendation, view.on).is_counted
    ]
    states = states_after(
        move for recommendation in pool for move in moves_of(recommendation, view.on)
    )
    shown = [name for name in PARTS if any(state.counts[name] for state in states)]
    values: dict[str, object] = {
        "total": len(pool),
        "states": states,
        "shown": shown,
        "undated": [
            recommendation for recommendation in pool if is_undated_rejection(recommendation)
        ],
        "partial": any(not state.when.day for state in states),
        "until": PartialDate(view.on.year, view.on.month, view.on.day),
        "drawn": len({state.when.first_day for state in states}) > 1,
    }
    if values["drawn"]:
        axis = TimeAxis(states[0].when.first_day, view.on)
        most = max(state.total for state in states)
        values["ticks"] = axis.ticks
        values["levels"] = [
            (level, round(HEIGHT - HEIGHT * level / most, 2)) for level in levels(most)
        ]
        drawn = [
            (state.when.first_day, {name: state.counts[name] for name in shown}) for state in states
        ]
        values["blocks"] = steps(drawn, axis, HEIGHT)
        values["height"] = HEIGHT
    return values


def moves_of(recommendation: Recommendation, day: datetime.date) -> Iterator[Move]:
    """Yield what became of a recommendation up to a day, from when it was made.

    Nothing precedes that. One on which nothing has been published by that day stands apart from
    the other open ones.
    """
    made = recommendation_made(recommendation).date
    first = status_on(recommendation, day).known
    reached: list[tuple[PartialDate, str]] = [(made, first)]
    reached += [(max(when, made), step) for when, step in steps_of(recommendation) if when]
    before = None
    for when, after in sorted(reached, key=lambda move: (move[0], ORDER.index(move[1]))):
        if when.first_day <= day and goes_further(after, before):
            yield Move(when, before, after)
            before = after


def states_after(moves: Iterable[Move]) -> list[State]:
    """Return what stood at each date on which something moved, in order of time."""
    counted: Counter[str] = Counter()
    states = []
    for when, together in groupby(
        sorted(moves, key=lambda move: move.when), lambda move: move.when
    ):
        for move in together:
            counted[move.after] += 1
            if move.before:
                counted[move.before] -= 1
        states.append(State(when, {name: counted[name] for name in PARTS}))
    return states


def is_undated_rejection(recommendation: Recommendation) -> bool:
    """Return whether it was rejected nobody says when: the only step that needs no date."""
    response = recommendation.response
    return response is not None and response.status == "rejected" and response.date is None
