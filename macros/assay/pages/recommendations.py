"""`/recommendations/`: the index over all reviews."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import Link, Page, index_page

RECOMMENDATIONS = Link("Recommendations", "recommendations/")


def recommendations(library: Library) -> Iterator[Page]:
    """Yield the index of recommendations; `docs/recommendations.md` may introduce it."""
    yield index_page(
        library,
        RECOMMENDATIONS,
        "What reviewers recommended, what councils answered, and what became of it.",
        gathers=library.reviews,
    )
