"""The domains that members browse by."""

from __future__ import annotations

from assay.macros.view import View


def domains(view: View) -> dict[str, object]:
    """List the site's domains with their meaning."""
    return {"found": view.library.domains}
