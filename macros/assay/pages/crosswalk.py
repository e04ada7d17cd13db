"""`/crosswalk/`: which criteria of different frameworks speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import Page, page_of


def crosswalk(library: Library) -> Iterator[Page]:
    """Yield the crosswalk, if the site has one."""
    if library.crosswalk:
        yield page_of(
            library.crosswalk, "Which criteria of different frameworks speak of the same thing."
        )
