"""Articles: the site's ordinary pages, under whatever URL their file has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from assay.library import Library
from assay.model.article import Article
from assay.pages.page import HOME, OF_ARTICLES, Link, Page, to
from assay.source.words import opening


def articles(library: Library) -> Iterator[Page]:
    """Yield a page for every article, also for one that turns out to introduce another page."""
    folders: dict[str, list[Link]] = defaultdict(list)
    ordered = sorted(
        library.articles.values(),
        key=lambda article: (article.order is None, article.order or 0, article.address),
    )
    for article in ordered:
        folders[_folder(article)].append(to(article, article.title))
    for article in ordered:
        folder = _folder(article)
        inside = folder or article.address
        above = library.articles.get(folder) if folder else None
        link = to(article, article.title)
        yield Page(
            url=link.url,
            title=article.title,
            template=OF_ARTICLES,
            here=article,
            trail=(HOME, *((to(above, above.title),) if above else ())),
            contents=tuple(folders.get(inside, ())),
            contents_title=above.title if above else folder or article.title,
            description=article.description or opening(article.body),
            menu="" if folder else "footer",
        )


def _folder(article: Article) -> str:
    return article.address.rpartition("/")[0]
