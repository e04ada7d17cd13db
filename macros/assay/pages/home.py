"""`/`: what this is, the latest reviews, recommendations by status, the domains."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import Page


def home(library: Library) -> Iterator[Page]:
    """Yield the home page; `docs/index.md` introduces it."""
    article = library.articles.get("index")
    yield Page(
        url="",
        title=article.title if article else "Home",
        template="pages/home.html",
        here=article,
        description=(article and article.description) or "",
    )
