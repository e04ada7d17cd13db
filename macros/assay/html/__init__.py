"""HTML as its tags and the words between them: what Assay makes is read here.

`verify` reads in its own way, since it must know nothing of how a site was made.
"""

from assay.html.reading import pieces, words
from assay.html.tags import Broken, Note, Piece, Tag

__all__ = ["Broken", "Note", "Piece", "Tag", "pieces", "words"]
