"""HTML as its tags and the words between them. Whoever reads HTML in Assay reads it here.

Only `verify` reads in its own way: it must know nothing of how a site was made.
"""

from assay.html.tags import Broken, Note, Piece, Tag, pieces, words

__all__ = ["Broken", "Note", "Piece", "Tag", "pieces", "words"]
