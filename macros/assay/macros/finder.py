"""Find your council: answers as a reader types, and says plainly where one is not here."""

from __future__ import annotations

from assay.macros.view import View
from assay.theme.words import count

LISTED_AT_ONCE = 12
"""How many councils a page shows by itself; of more, only those that fit what is typed."""


def finder(view: View) -> dict[str, object]:
    """Show a field in which a reader finds a council by its name."""
    councils = view.library.councils
    return {
        "found": councils,
        "few": len(councils) <= LISTED_AT_ONCE,
        "held": count(len(councils), "council"),
    }
