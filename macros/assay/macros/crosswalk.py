"""The crosswalk: which criteria of different frameworks speak of the same thing."""

from __future__ import annotations

from assay.macros.view import View


def crosswalk(view: View) -> dict[str, object]:
    """List the themes that the site's editors see in statements of different frameworks."""
    found = view.library.crosswalk
    return {"themes": found.shown if found else ()}
