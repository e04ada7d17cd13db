"""Judgements as a matrix: reviews or councils by what was judged, each cell with its marks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from assay.comparison.newest import newest, topmost
from assay.model.base import Part
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.framework import Statement
from assay.model.judgement import Judgement
from assay.model.review import Review


@dataclass(frozen=True, slots=True)
class Mark:
    """A judgement as it is drawn: its word, and the tone or lack of grade that shapes it.

    A grade that a council gave itself is underlined, so that it never looks like a reviewer's.
    """

    label: str
    shape: str
    self_rated: bool = False

    @property
    def tone(self) -> str:
        """The tone of its tag."""
        return "none" if self.shape in _WITHOUT_GRADE.values() else self.shape


@dataclass(frozen=True, slots=True)
class Marked:
    """The judgements of one cell that have the same mark."""

    mark: Mark
    judgements: tuple[Judgement, ...]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.judgements)

    @property
    def passage(self) -> Part | None:
        """Where a reader finds what gave them: one's passage, or the section that holds all."""
        if self.number == 1:
            return self.judgements[0]
        sections = {one.section for one in self.judgements}
        return sections.pop() if len(sections) == 1 else None


Cell = tuple[Marked, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What the cells of a column are about: the whole review where there is no subject."""

    title: str
    subject: Statement | Domain | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A review or a council, and its marks by column."""

    of: Review | Council
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Matrix:
    """Marks by row and column, and how often each mark is there."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def key(self) -> dict[Mark, int]:
        """Every mark that is there, with how often, best first."""
        counted: Counter[Mark] = Counter()
        for one in (marked for row in self.rows for cell in row.cells for marked in cell):
            counted[one.mark] += one.number
        return dict(sorted(counted.items(), key=lambda pair: _best_first(pair[0])))

    @property
    def silent(self) -> int:
        """How many cells have no judgement."""
        return sum(not cell for row in self.rows for cell in row.cells)


SHAPES = ("good", "mixed", "poor", "neutral", "narrative-only", "not-assessed", "not-there")
_WITHOUT_GRADE = {
    "narrative only": "narrative-only",
    "not assessed": "not-assessed",
    "did not exist in this edition": "not-there",
}


def matrix(columns: Iterable[Column], of: Iterable[Review | Council]) -> Matrix:
    """Return the matrix of what reviews judged, or of what is newest on each council."""
    columns = tuple(columns)
    return Matrix(columns, tuple(Row(one, _cells(one, columns)) for one in of))


def marked(judgements: Iterable[Judgement]) -> Cell:
    """Return judgements by their marks, best first."""
    alike: dict[Mark, list[Judgement]] = defaultdict(list)
    for one in judgements:
        alike[_mark(one)].append(one)
    return tuple(Marked(mark, tuple(alike[mark])) for mark in sorted(alike, key=_best_first))


def _cells(of: Review | Council, columns: tuple[Column, ...]) -> tuple[Cell, ...]:
    by_subject: dict[Statement | Domain | None, list[Judgement]] = defaultdict(list)
    by_subject[None] = list(of.standing) if isinstance(of, Review) else []
    for one in _standing(of):
        for statement in (one.subject, *one.subject.above) if one.subject else ():
            by_subject[statement].append(one)
        for domain in one.subject.domains if one.subject else ():
            by_subject[domain].append(one)
    return tuple(marked(topmost(by_subject[column.subject])) for column in columns)


def _standing(of: Review | Council) -> list[Judgement]:
    """Return the newest judgements on parts of a framework: a review's, or those on a council."""
    reviews = (of,) if isinstance(of, Review) else of.reviews
    given = [one for review in reviews for one in review.all_judgements if one.subject]
    return newest(given, of if isinstance(of, Council) else None)


def _mark(judgement: Judgement) -> Mark:
    if judgement.graded is None:
        return Mark(judgement.label, _WITHOUT_GRADE[judgement.grade])
    words = " (self-rated)" if judgement.self_rated else ""
    return Mark(judgement.label + words, judgement.tone, judgement.self_rated)


def _best_first(mark: Mark) -> tuple[int, str]:
    return SHAPES.index(mark.shape), mark.label
