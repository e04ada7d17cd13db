"""How many recommendations there are, and how many of them are open, late or without a word."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from assay.library.time.status import status_on
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
    counted = [status for one in made if (status := status_on(one, on)).is_counted]
    return Tally(
        total=len(counted),
        open=sum(one.is_open for one in counted),
        late=sum(one.is_late for one in counted),
        silent=sum(one.is_silent for one in counted),
        dated=sum(one.is_open and one.has_due_date for one in counted),
        apart=len(made) - len(counted),
    )
