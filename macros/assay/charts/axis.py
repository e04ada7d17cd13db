"""A time axis: where a day stands between the first and the last, and which days are labelled."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

_MONTHS, _YEARS = (1, 2, 3, 6), (12, 24, 60, 120, 240, 600, 1200)
_MOST_MONTHS, _MOST_YEARS = 3, 5
"""How many labels stand side by side on a phone: "Jul 2018" is nearly twice as wide as "2018"."""
_EDGE_OF_MONTHS, _EDGE_OF_YEARS = 10, 5
"""Per cent from an end within which a label is not centred, so that it stays in the picture."""


@dataclass(frozen=True, slots=True)
class Tick:
    """A labelled day: how far across it is in per cent, and which end of its label stands there."""

    x: float
    label: str
    anchor: Literal["start", "middle", "end"]


@dataclass(frozen=True, slots=True)
class TimeAxis:
    """The days from the first, at 0 per cent, to the last, at 100."""

    first: datetime.date
    last: datetime.date

    def at(self, day: datetime.date) -> float:
        """Return how far across a day is, in per cent."""
        return round(100 * (day - self.first).days / max(1, (self.last - self.first).days), 2)

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The beginnings of years or months, no more than a phone has room for."""
        for months in (*_MONTHS, *_YEARS):
            most = _MOST_YEARS if months in _YEARS else _MOST_MONTHS
            found = tuple(islice(self._every(months), most + 1))
            if len(found) <= most:
                break
        return found or (self._tick(self.first, months),)

    def _every(self, months: int) -> Iterator[Tick]:
        month = -(-_ordinal(self.first, self.first.day > 1) // months) * months
        while (day := datetime.date(month // 12, month % 12 + 1, 1)) <= self.last:
            yield self._tick(day, months)
            month += months

    def _tick(self, day: datetime.date, months: int) -> Tick:
        x = self.at(day)
        label, edge = str(day.year), _EDGE_OF_YEARS
        if months in _MONTHS:
            label, edge = f"{calendar.month_abbr[day.month]} {label}", _EDGE_OF_MONTHS
        return Tick(x, label, "start" if x < edge else "end" if x > 100 - edge else "middle")


def _ordinal(day: datetime.date, next_month: bool = False) -> int:
    return day.year * 12 + day.month - 1 + next_month
