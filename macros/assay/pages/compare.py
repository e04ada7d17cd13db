"""`/compare/` and `/compare/<framework>/`: criteria by reviews."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import HOME, Link, Page, index_page

COMPARE = Link("Compare", "compare/")


def compare(library: Library) -> Iterator[Page]:
    """Yield the comparison by domain, and one for each framework that a review used."""
    used = [framework for framework in library.frameworks if framework.reviews]
    links = tuple(Link(one.title, f"{COMPARE.url}{one.id}/") for one in used)
    yield index_page(
        library,
        COMPARE,
        "What each review found on each domain, side by side.",
        {"links": tuple(zip(used, links, strict=True))},
        gathers=library.reviews,
    )
    for framework, link in zip(used, links, strict=True):
        yield Page(
            url=link.url,
            title=f"Compare: {framework.title}",
            template="pages/compare_framework.html",
            here=framework,
            values={"framework": framework},
            trail=(HOME, COMPARE),
            description=f"Criteria of {framework.title} by the reviews that used them.",
            gathers=framework.reviews,
            searchable=False,
        )
