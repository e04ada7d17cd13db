"""A theme of the crosswalk joins frameworks, and the crosswalk says whose view it is."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.library.crosswalk import FEWEST_FRAMEWORKS
from assay.model.anchors import FRAME, heading_anchor
from assay.model.statement import Statement
from assay.problems import Problem
from assay.source.headings import headings


def a_crosswalk_joins_frameworks(checked: Checked) -> Iterator[Problem]:
    """Report a theme whose statements are all of one framework, and a crosswalk without a text."""
    library = checked.library
    crosswalk = library.crosswalk
    if crosswalk is None:
        return
    if not crosswalk.body.strip():
        yield Problem(
            crosswalk.place_in_body(0),
            "the crosswalk doesn't say whose view it is",
            "Write below the front matter who joined the statements, and when.",
        )
    for position, theme in enumerate(crosswalk.themes):
        all_known = all(library.names.first(Statement, name, ()) for name in theme.statements)
        if all_known and len(theme.frameworks) < FEWEST_FRAMEWORKS:
            yield Problem(
                crosswalk.place("themes", position, "statements"),
                f"the theme `{theme.id}` joins statements of one framework only",
                "Add a statement of another framework, or take the theme out.",
            )


def themes_have_places_of_their_own(checked: Checked) -> Iterator[Problem]:
    """Report a theme whose links would lead to a heading of the text, or to the page's own."""
    library = checked.library
    crosswalk = library.crosswalk
    if crosswalk is None:
        return
    taken = {*FRAME, "top"}
    for heading in headings(crosswalk.body):
        taken.add(heading.attributes.get("id") or heading_anchor(heading.text))
    for position, theme in enumerate(crosswalk.themes):
        if theme.id in taken:
            yield Problem(
                crosswalk.place("themes", position, "id"),
                f"the page has another place called `#{theme.id}`",
                "Give the theme another `id`, or the heading: `## Risk {#about-risk}`.",
            )
