"""A theme of the crosswalk joins frameworks, and the crosswalk says whose view it is."""

from __future__ import annotations

from assay.library import Library
from assay.library.crosswalk import FEWEST_FRAMEWORKS
from assay.problems import Report


def a_crosswalk_joins_frameworks(library: Library, report: Report) -> None:
    """Report a theme whose statements are all of one framework, and a crosswalk without a text."""
    crosswalk = library.crosswalk
    if crosswalk is None:
        return
    if not crosswalk.body.strip():
        report.add(
            crosswalk.place_in_body(0),
            "the crosswalk doesn't say whose view it is",
            "Write below the front matter who joined the statements, and when.",
        )
    for position, theme in enumerate(crosswalk.themes):
        all_known = len(theme.joined) == len(set(theme.statements))
        if all_known and len(theme.frameworks) < FEWEST_FRAMEWORKS:
            report.add(
                crosswalk.place("themes", position, "statements"),
                f"the theme `{theme.id}` joins statements of one framework only",
                "Add a statement of another framework, or take the theme out.",
            )
