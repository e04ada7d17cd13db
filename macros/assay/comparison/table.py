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
    found = (Comparison(one, _rows(one, domain)) for one in frameworks)
    return [one for one in found if one.rows]


def compared_on(library: Library, domain: Domain) -> tuple[Review, ...]:
    """Return the reviews that any table on a domain has as a column, newest first."""
    found = {review for one in comparisons(library.frameworks, domain) for review in one.reviews}
    return tuple(one for one in library.reviews if one in found)


def compared_by(library: Library, crosswalk: Crosswalk | None) -> tuple[Review, ...]:
    """Return the reviews whose frameworks a crosswalk joins, newest first."""
    themes = crosswalk.shown if crosswalk else ()
    joined = {framework for theme in themes for framework in theme.frameworks}
    return tuple(one for one in library.reviews if joined.intersection(one.frameworks))


def compared(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements without the elements that nobody judged: most reviews answer in domains."""
    return [one for one in statements if not isinstance(one, Element) or one.judgements]


def _rows(framework: Framework, domain: Domain | None) -> tuple[Row, ...]:
    shown = compared(framework.statements)
    if domain:
        shown = [one for one in shown if domain in one.domains]
    rows = [Row(one, len(one.above), cells_of(framework.reviews, [one])) for one in shown]
    if domain is None:
        whole = tuple(Cell(judgements_in_force(review.overall)) for review in framework.reviews)
        rows.insert(0, Row(None, 0, whole))
    return tuple(rows)
