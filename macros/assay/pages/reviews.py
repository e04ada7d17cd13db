"""`/reviews/`: the register."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import HOME, Link, Page

REVIEWS = Link("Reviews", "reviews/")


def reviews(library: Library) -> Iterator[Page]:
    """Yield the register of reviews; `docs/reviews.md` may introduce it."""
    yield Page(
        url=REVIEWS.url,
        title=REVIEWS.title,
        template="pages/reviews.html",
        here=library.articles.get("reviews"),
        trail=(HOME,),
        description="Every review: who was tested, by whom, when, and with what result.",
        is_main=True,
        searchable=False,
    )
