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
    made = [
        recommendation for recommendation in recommendations if not recommendation.is_for_committee
    ]
    counted = [
        status for recommendation in made if (status := status_on(recommendation, on)).is_counted
    ]
    return Tally(
        total=len(counted),
        open=sum(status.is_open for status in counted),
        late=sum(status.is_late for status in counted),
        silent=sum(status.is_silent for status in counted),
        dated=sum(status.is_open and status.has_due_date for status in counted),
        apart=len(made) - len(counted),
    )
