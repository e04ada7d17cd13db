"""Links the crosswalk's themes to statements of frameworks, and back."""

from __future__ import annotations

from functools import partial

from assay.library.links import Links
from assay.library.names import Names
from assay.model.crosswalk import Crosswalk
from assay.model.statement import Statement
from assay.problems import Report

FEWEST_FRAMEWORKS = 2
"""A theme of one framework joins nothing."""


def link_crosswalk(crosswalk: Crosswalk, names: Names, links: Links, report: Report) -> None:
    """Link every theme; one that a withheld framework leaves with nothing to join is not shown."""
    for position, theme in enumerate(crosswalk.themes):
        find_place = partial(crosswalk.place, "themes", position, "statements")
        found = (
            names.resolve(
                Statement, name, (), partial(find_place, index), report, "criterion or domain"
            )
            for index, name in enumerate(theme.statements)
        )
        links.set(theme, joined=tuple(dict.fromkeys(statement for statement in found if statement)))
    shown = tuple(theme for theme in crosswalk.themes if len(theme.frameworks) >= FEWEST_FRAMEWORKS)
    links.set(crosswalk, shown=shown)
    for position, theme in enumerate(crosswalk.themes):
        if theme in shown:
            names.add(theme, partial(crosswalk.place, "themes", position), report)
        else:
            names.excuse(theme.address)
    for theme in shown:
        for statement in theme.joined:
            links.add(statement, "themes", theme)
