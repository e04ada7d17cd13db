"""Themes of the crosswalk by reviews: who was judged how on the same thing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from assay.macros.view import View
from assay.model.crosswalk import Theme
from assay.model.judgement import Judgement
from assay.model.review import Review


@dataclass(frozen=True, slots=True)
class Row:
    """A theme and each review's judgements on its framework's statements; `None` if it has none."""

    theme: Theme
    cells: tuple[tuple[Judgement, ...] | None, ...]


def compare_crosswalk(view: View) -> dict[str, object]:
    """Compare reviews across frameworks, theme by theme, as the site's editors join them."""
    crosswalk = view.library.crosswalk
    themes = crosswalk.shown if crosswalk else ()
    joined = {framework for theme in themes for framework in theme.frameworks}
    reviews = [one for one in view.library.reviews if joined.intersection(one.frameworks)]
    return {"reviews": reviews, "rows": [_row(theme, reviews) for theme in themes]}


def _row(theme: Theme, reviews: list[Review]) -> Row:
    given: dict[Review, list[Judgement]] = defaultdict(list)
    for statement in theme.joined:
        for judgement in statement.judgements:
            given[judgement.review].append(judgement)
    frameworks = set(theme.frameworks)
    return Row(
        theme,
        tuple(
            tuple(given.get(one, ())) if frameworks.intersection(one.frameworks) else None
            for one in reviews
        ),
    )
