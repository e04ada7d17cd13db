"""The frameworks."""

from __future__ import annotations

from assay.macros.view import View


def frameworks(view: View) -> dict[str, object]:
    """List the frameworks with their edition, size and the reviews that used them."""
    return {"found": view.library.frameworks}
