"""Themes of the crosswalk by reviews: who was judged how on the same thing."""

from __future__ import annotations

from dataclasses import dataclass

from assay.comparison.cell import Cell, cells_of
from assay.comparison.table import compared_by
from assay.macros.view import View
from assay.model.crosswalk import Theme
from assay.model.review import Review


@dataclass(frozen=True, slots=True)
class Row:
    """A theme and what each review judged on it; `None` where its framework has nothing on it."""

    theme: Theme
    cells: tuple[Cell | None, ...]


def compare_crosswalk(view: View) -> dict[str, object]:
    """Compare reviews across frameworks, theme by theme, as the site's editors join them."""
    crosswalk = view.library.crosswalk
    themes = crosswalk.shown if crosswalk else ()
    reviews = compared_by(view.library, crosswalk)
    return {"reviews": reviews, "rows": [_row(theme, reviews) for theme in themes]}


def _row(theme: Theme, reviews: tuple[Review, ...]) -> Row:
    frameworks = set(theme.frameworks)
    judged = cells_of(reviews, theme.joined)
    return Row(
        theme,
        tuple(
            cell if frameworks.intersection(review.frameworks) else None
            for review, cell in zip(reviews, judged, strict=True)
        ),
    )
