"""How many recommendations there are, and how many of them are open, late or without a word."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from assay.model.recommendation import Recommendation


class Tally(NamedTuple):
    """Numbers of reviewers' recommendations that are counted, by where they stand on a day.

    `dated` are the open ones with a due date, which alone can be late. `apart` are the others:
    superseded, or their course is not public.
    """

    total: int
    open: int
    late: int
    silent: int
    dated: int
    apart: int

    @property
    def listed(self) -> int:
        """How many a list shows, counted or not."""
        return self.total + self.apart


def tally(recommendations: Iterable[Recommendation], on: datetime.date) -> Tally:
    """Count reviewers' recommendations on a day; what papers ask of a committee is none."""
    made = [one for one in recommendations if not one.is_for_committee]
    tracked = [one for one in made if one.is_tracked]
    return Tally(
        total=len(tracked),
        open=sum(one.is_open for one in tracked),
        late=sum(one.is_late(on) for one in tracked),
        silent=sum(one.is_silent for one in tracked),
        dated=sum(one.is_open and one.has_due_date for one in tracked),
        apart=len(made) - len(tracked),
    )
