"""Puts a freshly written folder in place of an old one, as one step.

Whoever looks at the folder meanwhile, a web server say, sees the whole old tree or the whole new
one. A build that fails or is killed leaves the old one where it was.
"""

from assay.engines.swap.errors import SwapError, in_words, is_of_the_disk
from assay.engines.swap.hidden import stays_instead
from assay.engines.swap.swapping import Swap, heal, replacing

__all__ = ["Swap", "SwapError", "heal", "in_words", "is_of_the_disk", "replacing", "stays_instead"]
