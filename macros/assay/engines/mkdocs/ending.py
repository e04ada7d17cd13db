"""What ends a build under MkDocs, in words."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from mkdocs.utils import CountHandler

from assay.engines.swap import Swap, in_words, is_of_the_disk
from assay.problems import Report, log_is_public
from assay.theme.mistakes import problem_of


def has_counted_warnings() -> bool:
    """Return whether MkDocs has counted a warning in this build.

    Under `--strict` it gives up for that, but finds out only after its last event.
    """
    handlers = logging.getLogger("mkdocs").handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))


def in_a_sentence(error: Exception, swap: Swap, overrides: Sequence[Path]) -> str:
    """Return what ended a build, if it is a mistake of the site's owner, or its disk is full."""
    if isinstance(error, OSError) and is_of_the_disk(error, swap.beside):
        return str(in_words(error, swap.target))
    problem = problem_of(error, overrides)
    return Report([problem]).as_text() if problem and log_is_public() else str(problem or "")
