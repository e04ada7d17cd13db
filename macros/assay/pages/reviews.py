"""`/reviews/`: the register."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.lists.reviews import REVIEW_LIST
from assay.pages.page import Link, Page, index_page
from assay.pages.paging import paged

REVIEWS = Link("Reviews", "reviews/")


def reviews(library: Library) -> Iterator[Page]:
    """Yield the register of reviews; `docs/reviews.md` may introduce it."""
    page = index_page(
        library,
        REVIEWS,
        "Every review: who was tested, by whom, when, and with what result.",
        {"list_type": REVIEW_LIST},
        gathers=library.reviews,
    )
    yield from paged(page, len(library.reviews))
