"""Criteria by reviews: who was judged how on what."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from assay.macros.stages import the_framework
from assay.macros.view import View
from assay.model.framework import Element, Framework, Statement
from assay.model.judgement import Judgement
from assay.model.review import Review


@dataclass(frozen=True, slots=True)
class Row:
    """A statement, its depth in the framework's tree, and each review's judgements on it."""

    statement: Statement
    depth: int
    cells: tuple[tuple[Judgement, ...], ...]


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
    rows = [
        Row(
            statement,
            _depth(statement),
            tuple(tuple(by_cell.get((statement, review), ())) for review in reviews),
        )
        for statement in framework.statements
        if not isinstance(statement, Element) or statement.judgements
    ]
    return {"framework": framework, "reviews": reviews, "rows": rows}


def _depth(statement: Statement) -> int:
    return 0 if statement.parent is None else 1 + _depth(statement.parent)
