"""Lines of enquiry, interviewees and reading that a framework suggests."""

from __future__ import annotations

from assay.macros.view import View, the_framework
from assay.model.framework import Framework


def questions(view: View, *, framework: Framework | str | None = None) -> dict[str, object]:
    """List a framework's questions and suggested interviewees by domain."""
    return {"framework": the_framework(view, framework)}
