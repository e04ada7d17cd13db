"""Judgements as a matrix: reviews or councils by what was judged."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from assay.comparison.cell import Cell
from assay.comparison.in_force import in_force, judgements_in_force, topmost
from assay.comparison.marks import Mark, best_first
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.judgement import Judgement
from assay.model.review import Review
from assay.model.statement import Statement, Test


@dataclass(frozen=True, slots=True)
class Column:
    """What the cells of a column are about: the whole review where there is no subject."""

    title: str
    subject: Statement | Domain | Literal["tests too"] | None = None


AS_A_WHOLE = Column("As a whole", "tests too")
"""What was judged on the whole, or on the tests that the arrangements as a whole must pass."""


@dataclass(frozen=True, slots=True)
class Row:
    """A review or a council, and its cells by column."""

    of: Review | Council
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Matrix:
    """Cells by row and column, and how often each mark is there."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @cached_property
    def key(self) -> dict[Mark, int]:
        """Every mark that is there, with how often, best first."""
        counted: Counter[Mark] = Counter()
        for marked in (marked for row in self.rows for cell in row.cells for marked in cell.marks):
            counted[marked.mark] += marked.number
        return dict(sorted(counted.items(), key=lambda pair: best_first(pair[0])))

    @property
    def silent(self) -> int:
        """How many cells have no judgement."""
        return sum(not cell.judgements for row in self.rows for cell in row.cells)


def matrix(columns: Iterable[Column], of: Iterable[Review | Council]) -> Matrix:
    """Return the matrix of what is in force in reviews, or on councils."""
    columns = tuple(columns)
    return Matrix(columns, tuple(Row(council, _cells(council, columns)) for council in of))


def _cells(of: Review | Council, columns: tuple[Column, ...]) -> tuple[Cell, ...]:
    by_subject: dict[object, list[Judgement]] = defaultdict(list)
    for held in _in_force_for(of):
        subject = held.subject
        if subject is None or isinstance(subject, Test):
            by_subject[AS_A_WHOLE.subject].append(held)
        above = subject.above if subject else ()
        for about in (subject, *above, *held.domains):
            by_subject[about].append(held)
    return tuple(
        Cell(
            tuple(by_subject[column.subject])
            if column is AS_A_WHOLE
            else topmost(by_subject[column.subject])
        )
        for column in columns
    )


def _in_force_for(of: Review | Council) -> tuple[Judgement, ...]:
    if isinstance(of, Review):
        return judgements_in_force(of.all_judgements)
    given = (judgement for review in of.reviews for judgement in review.all_judgements)
    return tuple(held.judgement for held in in_force(given) if of in held.councils)
