"""Judgements as a matrix: reviews or councils by what was judged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from assay.comparison.cell import Cell
from assay.comparison.in_force import in_force, judgements_in_force, topmost
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


@dataclass(frozen=True, slots=True)
class Matrix:
    """Cells by row and column."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


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
