"""Judgements as a matrix: reviews by what they judged, each cell with its judgements' marks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from assay.model.domain import Domain
from assay.model.framework import Statement
from assay.model.judgement import Judgement
from assay.model.review import Review

Marks = tuple[tuple["Mark", int], ...]


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
class Column:
    """What the cells of a column are about: the whole review where there is no subject."""

    title: str
    subject: Statement | Domain | None = None


@dataclass(frozen=True)
class Matrix:
    """Each review's marks by column, and how often each mark is there."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Review, tuple[Marks, ...]], ...]

    @property
    def key(self) -> dict[Mark, int]:
        """Every mark that is there, with how often, best first."""
        counted: Counter[Mark] = Counter()
        for _, cells in self.rows:
            for mark, number in (one for cell in cells for one in cell):
                counted[mark] += number
        return dict(sorted(counted.items(), key=_best_first))

    @property
    def silent(self) -> int:
        """How many cells have no judgement."""
        return sum(not cell for _, cells in self.rows for cell in cells)


SHAPES = ("good", "mixed", "poor", "neutral", "narrative-only", "not-assessed", "not-there")
_WITHOUT_GRADE = {
    "narrative only": "narrative-only",
    "not assessed": "not-assessed",
    "did not exist in this edition": "not-there",
}


def matrix(columns: Iterable[Column], reviews: Iterable[Review]) -> Matrix:
    """Return the matrix of what these reviews judged."""
    columns = tuple(columns)
    return Matrix(columns, tuple((review, _cells(review, columns)) for review in reviews))


def marks(judgements: Iterable[Judgement]) -> Marks:
    """Return the marks of judgements, best first, each with how many there are."""
    return tuple(sorted(Counter(_mark(one) for one in judgements).items(), key=_best_first))


def topmost(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements without those on parts of what is judged as a whole.

    Nothing is computed from the parts: each of them stays a judgement.
    """
    judgements = list(judgements)
    judged = {one.subject for one in judgements}
    return [one for one in judgements if judged.isdisjoint(_upwards(one.subject)[1:])]


def _cells(review: Review, columns: tuple[Column, ...]) -> tuple[Marks, ...]:
    by_subject: dict[Statement | Domain | None, list[Judgement]] = defaultdict(list)
    by_subject[None] = list(review.standing)
    for one in _newest(review):
        for statement in _upwards(one.subject):
            by_subject[statement].append(one)
        for domain in one.subject.domains if one.subject else ():
            by_subject[domain].append(one)
    return tuple(marks(topmost(by_subject[column.subject])) for column in columns)


def _newest(review: Review) -> list[Judgement]:
    """Return the newest judgement of every dated series on a part of the framework."""
    given = sorted(review.all_judgements, key=lambda one: one.given)
    return list({(one.subject, one.about): one for one in given if one.subject}.values())


def _mark(judgement: Judgement) -> Mark:
    if judgement.graded is None:
        return Mark(judgement.label, _WITHOUT_GRADE[judgement.grade])
    words = " (self-rated)" if judgement.self_rated else ""
    return Mark(judgement.label + words, judgement.tone, judgement.self_rated)


def _best_first(counted: tuple[Mark, int]) -> tuple[int, str]:
    return SHAPES.index(counted[0].shape), counted[0].label


def _upwards(statement: Statement | None) -> list[Statement]:
    """Return a statement and what it is part of, nearest first."""
    return [statement, *_upwards(statement.parent)] if statement else []
