"""`/crosswalk/`: which criteria of different frameworks speak of the same thing."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import HOME, Page, to


def crosswalk(library: Library) -> Iterator[Page]:
    """Yield the crosswalk, if the site has one."""
    if library.crosswalk:
        link = to(library.crosswalk, library.crosswalk.title)
        yield Page(
            url=link.url,
            title=link.title,
            template="pages/crosswalk.html",
            here=library.crosswalk,
            trail=(HOME,),
            description="Which criteria of different frameworks speak of the same thing.",
            menu="footer",
        )
