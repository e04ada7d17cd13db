"""`/glossary/`: every term and abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import HOME, Page, to


def glossary(library: Library) -> Iterator[Page]:
    """Yield the glossary, if the site has one."""
    if library.glossary:
        link = to(library.glossary, library.glossary.title)
        yield Page(
            url=link.url,
            title=link.title,
            template="pages/glossary.html",
            here=library.glossary,
            trail=(HOME,),
            description="What the terms and abbreviations on this site mean.",
            menu="footer",
        )
