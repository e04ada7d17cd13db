"""`/councils/` and `/councils/<council>/`: one council's reviews, tracker and roles."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import HOME, Link, Page, index_page, to

COUNCILS = Link("Councils", "councils/")


def councils(library: Library) -> Iterator[Page]:
    """Yield the list of councils and a page for each; `docs/councils/index.md` may introduce it."""
    yield index_page(
        library,
        COUNCILS,
        "The councils that were tested, with their reviews and open recommendations.",
        gathers=library.reviews,
    )
    for council in library.councils:
        link = to(council, council.name)
        yield Page(
            url=link.url,
            title=council.name,
            template="pages/council.html",
            here=council,
            values={"council": council},
            trail=(HOME, COUNCILS),
            description=f"Every review of {council.name}, and what became of each recommendation.",
        )
