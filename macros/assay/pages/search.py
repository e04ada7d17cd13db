"""`/search/`: everything public, found by its words."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import Link, Page, index_page

SEARCH = Link("Search", "search/")

FACETS = ("kind", "council", "domain", "year", "judgement", "status")
"""What a reader narrows the results by; templates in `search/` say which value a record has."""


def search(library: Library) -> Iterator[Page]:
    """Yield the page; `docs/search.md` may introduce it."""
    yield index_page(
        library,
        SEARCH,
        "Search all reviews, findings, recommendations, criteria and councils.",
        {"facets": FACETS},
    )
