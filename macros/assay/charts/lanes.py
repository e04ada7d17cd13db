"""Lanes: shapes on a time axis, one beneath another where they would cover each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from assay.charts.axis import TimeAxis

ROOM = 4.5
"""Per cent of the width that a shape needs on a phone, with a gap."""


@dataclass(frozen=True, slots=True)
class Span:
    """What is to be drawn: its shape, and its first and last day."""

    shape: str
    first: datetime.date
    last: datetime.date


@dataclass(frozen=True, slots=True)
class Placed:
    """A shape in its lane: across in per cent, and in which row, counted from the top."""

    shape: str
    x: float
    width: float
    row: int


def placed(spans: Iterable[Span], axis: TimeAxis) -> tuple[Placed, ...]:
    """Return the shapes of one lane, each in the first row that has room for it."""
    free: list[float] = []
    found = []
    for span in sorted(spans, key=lambda span: (span.first, span.last)):
        x = axis.at(span.first)
        width = round(axis.at(span.last) - x, 2)
        row = next((i for i, right in enumerate(free) if right <= x), len(free))
        free[row : row + 1] = [x + width + ROOM]
        found.append(Placed(span.shape, x, width, row))
    return tuple(found)
