"""How a framework is carried out."""

from __future__ import annotations

from assay.macros.view import View
from assay.model.framework import Framework
from assay.prose import MacroError


def stages(view: View, *, framework: Framework | str | None = None) -> dict[str, object]:
    """List a framework's stages with actors, inputs, activities, outputs and timing."""
    return {"framework": the_framework(view, framework)}


def the_framework(view: View, given: Framework | str | None) -> Framework:
    """Return the framework that a macro is about; raise MacroError where there is none."""
    framework = view.chosen(Framework, given, "framework")
    if framework is None:
        raise MacroError(
            "this page belongs to no framework", 'Name one: `framework="dcs-assurance-2013"`.'
        )
    return framework
