"""The councils."""

from __future__ import annotations

from assay.macros.view import View


def councils(view: View) -> dict[str, object]:
    """List the councils with their reviews and open recommendations."""
    return {"found": view.library.councils}
