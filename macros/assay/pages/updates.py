"""`/updates/`: everything that happened, newest first; of much, a page for each year."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import HOME, Link, Page, index_page

UPDATES = Link("Updates", "updates/")

MOST_ON_ONE_PAGE = 300
"""How much may have happened before each year has a page of its own."""


def updates(library: Library) -> Iterator[Page]:
    """Yield the list of all changes; `docs/updates.md` may introduce it."""
    happened = [
        happening.date.year
        for happening in library.happenings.all
        if happening.date.first_day <= library.day
    ]
    years = sorted(set(happened), reverse=True) if len(happened) > MOST_ON_ONE_PAGE else []
    links = tuple(Link(str(year), f"{UPDATES.url}{year}/") for year in years)
    yield index_page(
        library,
        UPDATES,
        "What was published, answered, reported and done, newest first.",
        {"years": links, "year": None},
        menu="footer",
        gathers=library.reviews,
    )
    for year, link in zip(years, links, strict=True):
        yield Page(
            url=link.url,
            title=f"Updates of {link.title}",
            template="pages/updates.html",
            values={"years": links, "year": year},
            trail=(HOME, UPDATES),
            description=f"What was published, answered, reported and done in {link.title}.",
            gathers=library.reviews,
            searchable=False,
        )
