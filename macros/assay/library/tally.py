"""How many recommendations there are, and how many of them are open, late or without a word."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import NamedTuple

from assay.model.recommendation import Recommendation


class Tally(NamedTuple):
    """Numbers of recommendations that can be counted, by where they stand on a day."""

    total: int
    open: int
    late: int
    silent: int


def tally(recommendations: Iterable[Recommendation], on: datetime.date) -> Tally:
    """Count recommendations on a day, without those whose course is not public."""
    tracked = [one for one in recommendations if one.is_tracked]
    return Tally(
        len(tracked),
        sum(one.status == "open" for one in tracked),
        sum(one.is_late(on) for one in tracked),
        sum(one.is_silent for one in tracked),
    )
