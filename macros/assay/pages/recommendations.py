"""`/recommendations/`: the index over all reviews."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import HOME, Link, Page

RECOMMENDATIONS = Link("Recommendations", "recommendations/")


def recommendations(library: Library) -> Iterator[Page]:
    """Yield the index of recommendations; `docs/recommendations.md` may introduce it."""
    yield Page(
        url=RECOMMENDATIONS.url,
        title=RECOMMENDATIONS.title,
        template="pages/recommendations.html",
        here=library.articles.get("recommendations"),
        trail=(HOME,),
        description="What reviewers recommended, what councils answered, and what became of it.",
        is_main=True,
        searchable=False,
    )
