"""The glossary's terms."""

from __future__ import annotations

from assay.macros.view import View


def glossary(view: View) -> dict[str, object]:
    """List every term and abbreviation of the glossary, in alphabetical order."""
    terms = view.library.glossary.terms if view.library.glossary else ()
    return {
        "terms": sorted(terms, key=lambda term: term.term.lower()),
        "glossary": view.library.glossary,
    }
