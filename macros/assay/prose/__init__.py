"""Authors' Markdown becomes HTML, once per text. Only this package uses Python-Markdown."""

from assay.prose.context import Call, Hidden, Shared
from assay.prose.prose import Prose
from assay.prose.references import scopes_of
from assay.prose.text import AnchorLink, Text

__all__ = [
    "AnchorLink",
    "Call",
    "Hidden",
    "Prose",
    "Shared",
    "Text",
    "scopes_of",
]
