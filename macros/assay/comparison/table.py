"""What is compared: the statements of frameworks, or the themes that join them, by reviews."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assay.comparison.cell import Cell, cells_of
from assay.comparison.in_force import judgements_in_force
from assay.library import Library
from assay.model.crosswalk import Crosswalk
from assay.model.domain import Domain
from assay.model.framework import Element, Framework, Statement
from assay.model.review import Review


@dataclass(frozen=True, slots=True)
class Row:
    """A statement or the review as a whole, its depth in the framework's tree, and its cells."""

    statement: Statement | None
    depth: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A framework's statements by the reviews that used it; those of one domain, or all."""

    framework: Framework
    rows: tuple[Row, ...]

    @property
    def reviews(self) -> tuple[Review, ...]:
        """The reviews that used the framework: the columns."""
        return self.framework.reviews


def comparisons(frameworks: Iterable[Framework], domain: Domain | None = None) -> list[Comparison]:
    """Return a comparison for each framework that has something to compare, used or not."""
    found = (Comparison(framework, _rows(framework, domain)) for framework in frameworks)
    return [comparison for comparison in found if comparison.rows]


def compared_on(library: Library, domain: Domain) -> tuple[Review, ...]:
    """Return the reviews that any table on a domain has as a column, newest first."""
    found = {
        review
        for comparison in comparisons(library.frameworks, domain)
        for review in comparison.reviews
    }
    return tuple(review for review in library.reviews if review in found)


def compared_by(library: Library, crosswalk: Crosswalk | None) -> tuple[Review, ...]:
    """Return the reviews whose frameworks a crosswalk joins, newest first."""
    themes = crosswalk.shown if crosswalk else ()
    joined = {framework for theme in themes for framework in theme.frameworks}
    return tuple(review for review in library.reviews if joined.intersection(review.frameworks))


def compared(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements without the elements that nobody judged: most reviews answer in domains."""
    return [
        statement
        for statement in statements
        if not isinstance(statement, Element) or statement.judgements
    ]


def _rows(framework: Framework, domain: Domain | None) -> tuple[Row, ...]:
    shown = compared(framework.statements)
    if domain:
        shown = [statement for statement in shown if domain in statement.domains]
    rows = [
        Row(statement, len(statement.above), cells_of(framework.reviews, [statement]))
        for statement in shown
    ]
    if domain is None:
        whole = tuple(Cell(judgements_in_force(review.overall)) for review in framework.reviews)
        rows.insert(0, Row(None, 0, whole))
    return tuple(rows)
