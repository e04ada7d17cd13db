"""Articles: the site's ordinary pages, under whatever URL their file has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from assay.library import Library
from assay.model.article import Article
from assay.pages.page import HOME, Link, Page, to
from assay.source.words import opening

INTRODUCING = frozenset(
    {
        "index",
        "reviews",
        "domains",
        "recommendations",
        "councils",
        "compare",
        "frameworks",
        "privacy",
        "evidence",
        "criteria",
        "search",
        "updates",
    }
)
"""Articles that introduce a page of the same URL instead of having one of their own."""


def articles(library: Library) -> Iterator[Page]:
    """Yield a page for every article that does not introduce another page."""
    own = [one for address, one in library.articles.items() if address not in INTRODUCING]
    folders: dict[str, list[Link]] = defaultdict(list)
    own.sort(key=lambda one: (one.order is None, one.order or 0, one.address))
    for article in own:
        folders[_folder(article)].append(to(article, article.title))
    for article in own:
        folder = _folder(article)
        inside = folder or article.address
        above = library.articles.get(folder) if folder else None
        link = to(article, article.title)
        yield Page(
            url=link.url,
            title=article.title,
            template="pages/article.html",
            here=article,
            trail=(HOME, *((to(above, above.title),) if above else ())),
            contents=tuple(folders.get(inside, ())),
            contents_title=above.title if above else folder or article.title,
            description=article.description or opening(article.body),
            menu="" if folder else "footer",
        )


def _folder(article: Article) -> str:
    return article.address.rpartition("/")[0]
