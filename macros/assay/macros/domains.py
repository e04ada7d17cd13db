"""The domains that members browse by."""

from __future__ import annotations

from assay.macros.view import View


def domains(view: View, *, level: int = 3) -> dict[str, object]:
    """List the site's domains with their meaning, under headings of a level that fits the page."""
    return {"found": view.library.domains, "level": level}
