"""How a framework is carried out."""

from __future__ import annotations

from assay.macros.view import View, the_framework
from assay.model.framework import Framework


def stages(view: View, *, framework: Framework | str | None = None) -> dict[str, object]:
    """List a framework's stages with actors, inputs, activities, outputs and timing."""
    return {"framework": the_framework(view, framework)}
