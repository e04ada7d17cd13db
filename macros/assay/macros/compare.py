"""Criteria by reviews: who was judged how on what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assay.comparison.cell import Cell, cells_of
from assay.comparison.in_force import standing
from assay.comparison.matrix import Column, Matrix, matrix
from assay.macros.view import View
from assay.model.domain import Domain
from assay.model.framework import Element, Framework, Statement
from assay.model.review import Review
from assay.prose import MacroError


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


def compare(
    view: View, *, framework: Framework | str | None = None, domain: Domain | str | None = None
) -> dict[str, object]:
    """Compare reviews criterion by criterion: of one framework, or of one domain in all of them.

    A cell without a judgement says "No judgement published", which is never the same as a grade.
    """
    domain = view.chosen(Domain, domain, "domain")
    framework = view.chosen(Framework, framework, "framework")
    if framework is None and domain is None:
        raise MacroError("this page belongs to no framework or domain", "Name one of the two.")
    frameworks = [framework] if framework else view.library.frameworks
    found = [Comparison(one, _rows(one, domain)) for one in frameworks]
    glance: Matrix | None = None
    if framework and not domain:
        glance = matrix(_columns(framework), framework.reviews)
    return {
        "framework": framework,
        "comparisons": [one for one in found if one.rows and one.reviews],
        "unused": [one for one in found if one.rows and not one.reviews],
        "matrix": glance,
        "whole": domain is None,
    }


def _rows(framework: Framework, domain: Domain | None) -> tuple[Row, ...]:
    shown = _compared(framework.statements)
    if domain:
        shown = [one for one in shown if domain in one.domains]
    rows = [Row(one, len(one.above), cells_of(framework.reviews, [one])) for one in shown]
    if domain is None:
        whole = tuple(Cell(standing(review.overall)) for review in framework.reviews)
        rows.insert(0, Row(None, 0, whole))
    return tuple(rows)


def _columns(framework: Framework) -> list[Column]:
    """Return the whole review, then what the framework divides itself into."""
    heads = _compared(one for one in framework.statements if one.parent is None)
    return [Column("The review as a whole"), *(Column(one.title, one) for one in heads)]


def _compared(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements without the elements that nobody judged: most reviews answer in domains."""
    return [one for one in statements if not isinstance(one, Element) or one.judgements]
