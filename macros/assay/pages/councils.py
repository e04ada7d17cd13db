"""`/councils/` and `/councils/<council>/`: one council's reviews, tracker and roles."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.lists.councils import COUNCIL_LIST
from assay.model.anchors import slug
from assay.pages.page import HOME, Link, Page, index_page, to
from assay.pages.paging import paged

COUNCILS = Link("Councils", "councils/")


def regions_of(library: Library) -> tuple[Link, ...]:
    """Return the regions that councils are in, by their names, and where their pages are."""
    names = sorted({council.region for council in library.councils if council.region})
    return tuple(Link(name, f"regions/{slug(name)}/") for name in names)


def councils(library: Library) -> Iterator[Page]:
    """Yield the list of councils and a page for each; `docs/councils/index.md` may introduce it."""
    page = index_page(
        library,
        COUNCILS,
        "The councils that were tested, with what is newest on each and what is open.",
        {"list_type": COUNCIL_LIST, "regions": regions_of(library)},
        gathers=library.reviews,
    )
    yield from paged(page, len(library.councils))
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
