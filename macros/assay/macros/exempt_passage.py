"""That a passage of a text is not published, and why."""

from __future__ import annotations

from assay.macros.view import View
from assay.model.publishing import Publishable
from assay.problems import MacroError


def exempt_passage(view: View, *, number: int) -> dict[str, object]:
    """Say why a passage of this page's text is not published.

    The site itself puts it in place of each passage that is marked `::: exempt`; nobody else needs
    it.
    """
    passages = view.here.exempt_passages if isinstance(view.here, Publishable) else ()
    if not 0 < number <= len(passages):
        raise MacroError("this text has no such passage", "Take it out.")
    return {"exempt": passages[number - 1]}
