"""`/updates/`: everything that happened, newest first."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import Link, Page, index_page

UPDATES = Link("Updates", "updates/")


def updates(library: Library) -> Iterator[Page]:
    """Yield the list of all changes; `docs/updates.md` may introduce it."""
    yield index_page(
        library,
        UPDATES,
        "What was published, answered, reported and done, newest first.",
        menu="footer",
        gathers=library.reviews,
    )
