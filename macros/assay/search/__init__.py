"""What search knows: the corpus, one document for each public record, and Pagefind's index of it.

Nothing but the public library is read, and no built page: a passage that five pages show is found
once, where it belongs, and what is withheld can't be found at all.
"""

from assay.search.corpus import corpus
from assay.search.pagefind import FOLDER, NoSearchError, engine_in, indexed

__all__ = ["FOLDER", "NoSearchError", "corpus", "engine_in", "indexed"]
