"""`/glossary/`: every term and abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import Page, page_of


def glossary(library: Library) -> Iterator[Page]:
    """Yield the glossary, if the site has one."""
    if library.glossary:
        yield page_of(library.glossary, "What the terms and abbreviations on this site mean.")
