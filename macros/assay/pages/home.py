"""`/`: what this is, the latest reviews, recommendations by status, the domains."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import Page
from assay.theme.words import count


def home(library: Library) -> Iterator[Page]:
    """Yield the home page; `docs/index.md` introduces it."""
    article = library.articles.get("index")
    yield Page(
        url="",
        title=article.title if article else "Home",
        template="pages/home.html",
        here=article,
        description=(article and article.description) or _about(library),
        gathers=(*library.reviews, *((article,) if article else ())),
    )


def _about(library: Library) -> str:
    reviews, councils = (len(records) for records in (library.reviews, library.councils))
    return (
        f"{count(reviews, 'review')} of {count(councils, 'council')}: what was asked, what was "
        "found, what was recommended, and what happened next."
    )
