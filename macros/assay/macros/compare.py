"""Criteria by reviews: who was judged how on what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from assay.macros.matrix import Column, matrix
from assay.macros.view import View, the_framework
from assay.model.framework import Element, Framework, Statement
from assay.model.judgement import Judgement
from assay.model.review import Review


@dataclass(frozen=True, slots=True)
class Row:
    """A statement, its depth in the framework's tree, and each review's judgements on it."""

    statement: Statement
    depth: int
    cells: tuple[tuple[Judgement, ...], ...]
    judged_below: frozenset[int]
    """Positions of the reviews that judged its parts instead."""


def compare(view: View, *, framework: Framework | str | None = None) -> dict[str, object]:
    """Compare the reviews that used a framework, criterion by criterion.

    A cell without a judgement says "not assessed", which is never the same as a grade.
    """
    framework = the_framework(view, framework)
    reviews = framework.reviews
    by_cell: dict[tuple[Statement, Review], list[Judgement]] = defaultdict(list)
    for statement in framework.statements:
        for judgement in statement.judgements:
            by_cell[statement, judgement.review].append(judgement)
    below = {
        (above, judgement.review)
        for statement in framework.statements
        for above in _above(statement)
        for judgement in statement.judgements
    }
    rows = [
        Row(
            statement,
            len(_above(statement)),
            tuple(tuple(by_cell.get((statement, review), ())) for review in reviews),
            frozenset(i for i, review in enumerate(reviews) if (statement, review) in below),
        )
        for statement in framework.statements
        if not isinstance(statement, Element) or statement.judgements
    ]
    return {
        "framework": framework,
        "reviews": reviews,
        "rows": rows,
        "matrix": matrix(_columns(framework), reviews),
    }


def _columns(framework: Framework) -> list[Column]:
    """Return the whole review, then what the framework divides itself into."""
    heads = [one for one in framework.statements if one.parent is None]
    heads = [one for one in heads if not isinstance(one, Element) or one.judgements]
    return [Column("The review as a whole"), *(Column(one.title, one) for one in heads)]


def _above(statement: Statement) -> list[Statement]:
    """Return what a statement is part of, nearest first."""
    return [statement.parent, *_above(statement.parent)] if statement.parent else []
