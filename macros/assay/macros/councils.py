"""The councils."""

from __future__ import annotations

from assay.lists.councils import COUNCIL_LIST
from assay.macros.view import View


def councils(
    view: View, *, region: str | None = None, first: int | None = None, after: int | None = None
) -> dict[str, object]:
    """List the councils, of a region or all, with their newest judgement and what is open."""
    found = [council for council in view.library.councils if region in (None, council.region)]
    shown = found[after:][:first]
    caption = f"Councils of {region}, with what is newest on each" if region else ""
    otherwise = "No council fits." if region else "No council has been published yet."
    return {"found": COUNCIL_LIST.of(shown, view.on, caption), "otherwise": otherwise}
