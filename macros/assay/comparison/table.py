"""What is compared: the statements of frameworks, or the themes that join them, by reviews."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assay.comparison.cell import Cell, cells_of
from assay.comparison.in_force import judgements_in_force
from assay.comparison.matrix import Column, Row
from assay.library import Library
from assay.model.crosswalk import Crosswalk
from assay.model.domain import Domain
from assay.model.framework import Framework
from assay.model.review import Review
from assay.model.statement import Element, Statement

MOST_COLUMNS = 8
"""How many statements stand side by side; a framework of more has a table for each of its parts."""


@dataclass(frozen=True)
class Comparison:
    """Some of a framework's statements by the reviews that used it: a table with its title."""

    framework: Framework
    title: str
    columns: tuple[Column, ...]
    reviews: tuple[Review, ...]

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """What each of the reviews judged, looked up when it is asked for."""
        return _rows(self.reviews, self.columns)


def comparisons(frameworks: Iterable[Framework], domain: Domain | None = None) -> list[Comparison]:
    """Return the tables of each framework that has something to compare, used or not.

    They hold all of its statements with the review as a whole, or those of one domain.
    """
    return [
        Comparison(framework, title, columns, by_council(framework.reviews))
        for framework in frameworks
        for title, columns in _groups(framework, domain)
    ]


def compared_on(library: Library, domain: Domain) -> tuple[Review, ...]:
    """Return the reviews that any table on a domain has as a column, newest first."""
    found = {
        review
        for comparison in comparisons(library.frameworks, domain)
        for review in comparison.framework.reviews
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


def by_council(reviews: Iterable[Review]) -> tuple[Review, ...]:
    """Return reviews by their council's name, each council's newest first."""
    newest_first = sorted(reviews, key=lambda review: review.date, reverse=True)
    return tuple(
        sorted(newest_first, key=lambda review: [council.title for council in review.councils])
    )


def _groups(framework: Framework, domain: Domain | None) -> list[tuple[str, tuple[Column, ...]]]:
    """Return the titles and columns of a framework's tables; one table where all fits."""
    shown = [
        statement
        for statement in compared(framework.statements)
        if domain is None or domain in statement.domains
    ]
    whole = [] if domain else [Column("The review as a whole")]
    columns = [*whole, *(Column(statement.title, statement) for statement in shown)]
    if len(columns) <= MOST_COLUMNS:
        return [(framework.name, tuple(columns))] if columns else []
    heads = [*whole, *(Column(each.title, each) for each in shown if not each.parent)]
    groups = [(framework.name, tuple(heads))] if heads else []
    for statement in framework.statements:
        below = tuple(Column(each.title, each) for each in statement.below if each in shown)
        if below and not statement.parent:
            groups.append((f"{framework.name}: {statement.title}", below))
    return groups


def _rows(reviews: tuple[Review, ...], columns: tuple[Column, ...]) -> tuple[Row, ...]:
    by_column = [
        cells_of(reviews, [column.subject])
        if isinstance(column.subject, Statement)
        else tuple(Cell(judgements_in_force(review.overall)) for review in reviews)
        for column in columns
    ]
    return tuple(map(Row, reviews, zip(*by_column, strict=True)))
