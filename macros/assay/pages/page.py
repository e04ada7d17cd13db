"""A page of the site before it is rendered: its URL, its template and what the template shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assay.library import Library
from assay.model.base import Part, Record
from assay.urls import url_of


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the navigation: its words and its URL from the root of the site."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    `trail` leads from the home page to the page above this one; `contents` is the left column;
    `here` is the record whose macros the page's template calls.
    """

    url: str
    title: str
    template: str
    here: Record | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    trail: tuple[Link, ...] = ()
    contents: tuple[Link, ...] = ()
    contents_title: str = ""
    previous: Link | None = None
    next: Link | None = None
    description: str = ""
    place: Literal["menu", "footer", ""] = ""
    """Where on every page a link leads to this one: what members browse by, or what is about it."""
    searchable: bool = True
    """Whether the search index reads it; pages that repeat others are left out."""

    @property
    def full_title(self) -> str:
        """The title for a list of search results: with the page above, where that helps."""
        above = [link.title for link in self.trail[2:3] if link.title not in self.title]
        return " · ".join([self.title, *above])


HOME = Link("Home", "")


def index_page(
    library: Library,
    link: Link,
    description: str,
    values: Mapping[str, object] | None = None,
    place: Literal["menu", "footer"] = "menu",
) -> Page:
    """Return the page of one menu item: `/reviews/` from the template `pages/reviews.html`.

    An article of the same URL, `docs/reviews.md`, introduces it. The search index leaves it out,
    since it repeats what other pages say.
    """
    name = link.url.rstrip("/")
    article = library.articles.get(name)
    return Page(
        url=link.url,
        title=article.title if article else link.title,
        template=f"pages/{name}.html",
        here=article,
        values=values or {},
        trail=(HOME,),
        description=(article and article.description) or description,
        place=place,
        searchable=False,
    )


def to(record: Part, title: str) -> Link:
    """Return a link to a record's page."""
    return Link(title, url_of(record))


def neighbours(links: tuple[Link, ...], url: str) -> tuple[Link | None, Link | None]:
    """Return the links before and after the one with this URL."""
    position = next((i for i, link in enumerate(links) if link.url == url), None)
    if position is None:
        return None, None
    before = links[position - 1] if position else None
    after = links[position + 1] if position + 1 < len(links) else None
    return before, after
