"""Blocks: parts of a whole as lengths of one bar, or as what stood from one date to the next."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from assay.charts.axis import TimeAxis

Parts = Mapping[str, int]
"""A number by the name of each part, in the order in which the parts are drawn."""

NARROWEST = 1.0
"""Per cent of the width below which a column could not be seen."""


@dataclass(frozen=True, slots=True)
class Block:
    """A rectangle that stands for a part: across in per cent, down in pixels."""

    name: str
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Where it ends, in per cent."""
        return round(self.x + self.width, 2)

    @property
    def middle(self) -> float:
        """How far down its middle is."""
        return round(self.y + self.height / 2, 2)


def bar(parts: Parts, height: float) -> tuple[Block, ...]:
    """Return one stacked bar: the parts from left to right, without those of nothing."""
    return tuple(
        Block(name, start, 0, round(end - start, 2), height)
        for name, start, end in _stacked(parts, sum(parts.values()), 100)
    )


def steps(
    states: Sequence[tuple[datetime.date, Parts]], axis: TimeAxis, height: float
) -> tuple[Block, ...]:
    """Return a stacked step chart: what stood from each date to the next, and then to the end.

    The first part is at the bottom. `states` are in order of time; the largest fills the height.
    Of states too close to be told apart the last is drawn.
    """
    most = max((sum(parts.values()) for _, parts in states), default=0)
    columns = _apart([(axis.at(day), parts) for day, parts in states])
    edges = [*(x for x, _ in columns), 100.0]
    return _joined(
        Block(name, x, round(height - end, 2), round(right - x, 2), round(end - start, 2))
        for (x, right), (_, parts) in zip(pairwise(edges), columns, strict=True)
        for name, start, end in _stacked(parts, most, height)
    )


def levels(most: int, lines: int = 5) -> tuple[int, ...]:
    """Return the whole numbers at which a scale from 0 to `most` has lines, 0 included."""
    sizes = (digit * 10**power for power in range(len(str(most))) for digit in (1, 2, 5, 10))
    size = next(size for size in sizes if most <= size * lines)
    return tuple(range(0, most + 1, size))


def share(number: int, of: int) -> str:
    """Return a share in words: "29%"; what is not nothing is never "0%", nor a part "100%"."""
    if 0 < 200 * number < of:
        return "under 1%"
    if number < of and 200 * (of - number) < of:
        return "over 99%"
    return f"{(200 * number + of) // (2 * of) if of else 0}%"


def _stacked(parts: Parts, whole: int, size: float) -> Iterable[tuple[str, float, float]]:
    before = 0
    for name, number in parts.items():
        if number:
            yield (
                name,
                round(size * before / whole, 2),
                round(size * (before + number) / whole, 2),
            )
        before += number


def _joined(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return blocks with each that only goes on at the same height made part of the one before."""
    last: dict[str, int] = {}
    joined: list[Block] = []
    for block in blocks:
        before = joined[last[block.name]] if block.name in last else None
        goes_on = before and (before.right, before.y, before.height) == (
            block.x,
            block.y,
            block.height,
        )
        if before and goes_on:
            joined[last[block.name]] = replace(before, width=round(block.right - before.x, 2))
        else:
            last[block.name] = len(joined)
            joined.append(block)
    return tuple(joined)


def _apart(columns: Sequence[tuple[float, Parts]]) -> list[tuple[float, Parts]]:
    kept: list[tuple[float, Parts]] = []
    right = 100.0
    for x, parts in reversed(columns):
        if not kept or right - x >= NARROWEST:
            right = min(x, 100 - NARROWEST)
            kept.append((right, parts))
    return kept[::-1]
