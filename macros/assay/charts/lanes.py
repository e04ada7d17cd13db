"""Lanes: marks on a time axis, one beneath another where they would cover each other."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from assay.charts.axis import TimeAxis

ROOM = 4.5
"""Per cent of the width that a mark needs on a phone, with a gap."""


@dataclass(frozen=True, slots=True)
class Span:
    """What is to be marked: its shape, and its first and last day."""

    shape: str
    first: datetime.date
    last: datetime.date


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: across in per cent, and in which row of its lane, counted from the top."""

    shape: str
    x: float
    width: float
    row: int


def marks(spans: Iterable[Span], axis: TimeAxis) -> tuple[Mark, ...]:
    """Return the marks of one lane, each in the first row that has room for it."""
    free: list[float] = []
    placed = []
    for span in sorted(spans, key=lambda one: (one.first, one.last)):
        x = axis.at(span.first)
        width = round(axis.at(span.last) - x, 2)
        row = next((i for i, right in enumerate(free) if right <= x), len(free))
        free[row : row + 1] = [x + width + ROOM]
        placed.append(Mark(span.shape, x, width, row))
    return tuple(placed)
