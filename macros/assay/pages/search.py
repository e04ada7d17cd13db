"""`/search/`: everything public, found by its words."""

from __future__ import annotations

from collections.abc import Iterator

from assay.comparison.marks import grades_given
from assay.library import Library
from assay.pages.page import Link, Page, index_page

SEARCH = Link("Search", "search/")

FACETS = ("kind", "council", "domain", "year", "judgement", "status")
"""What a reader narrows the results by; templates in `search/` say which value a record has."""


ABOUT_LISTS = (
    (("late", "overdue", "delayed"), "recommendations/late/", "Late recommendations"),
    (("open", "outstanding", "unfinished"), "recommendations/open/", "Open recommendations"),
    (("councils", "council"), "councils/", "All councils"),
    (("compare", "comparison", "differ"), "compare/", "Reviews side by side"),
    (("new", "newest", "latest", "changed"), "updates/", "What changed, newest first"),
)
"""Words of a question that a list answers better than any text: the words, the list, its name."""


def search(library: Library) -> Iterator[Page]:
    """Yield the page; `docs/search.md` may introduce it."""
    yield index_page(
        library,
        SEARCH,
        "Search all reviews, findings, recommendations, criteria and councils.",
        {
            "facets": FACETS,
            "orders": {"judgement": [grade.label for grade in grades_given(library.judgements)]},
            "abbreviations": list(library.abbreviations.items()),
            "about_lists": ABOUT_LISTS,
        },
        menu="footer",
    )
