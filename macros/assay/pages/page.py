"""A page of the site before it is rendered: its URL, its template and what the template shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from assay.library import Library
from assay.model.accessibility import AccessibilityStatement
from assay.model.article import Article
from assay.model.base import Part, Record
from assay.model.crosswalk import Crosswalk
from assay.model.glossary import Glossary
from assay.urls import url_of

TITLE_ROOM = 100
"""How many characters of a title are read, before the name of the site."""

DESCRIPTION_ROOM = 160
"""How many characters of a description a list of search results shows."""

_LEAST_OF_WHAT_IS_ABOVE = 24


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the navigation: its words and its URL from the root of the site."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the site.

    `trail` leads from the home page to the page above this one; `contents` is the left column;
    `here` is the record whose macros the page's template calls. Raises ValueError for a URL that
    would lead out of the site, or to no page.
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
    long_title: str = ""
    """What search results call the page, where its title says too little without its text."""
    gathers: tuple[Part, ...] = ()
    """What the page shows, where that is not its own record with its parts."""
    menu: Literal["masthead", "footer", ""] = ""
    """The menu of every page that leads to this one: to what members browse by, or to the rest."""
    searchable: bool = True
    """Whether the search index reads it; pages that repeat others are left out."""

    def __post_init__(self) -> None:
        steps = self.url.split("/")
        if steps[-1] or any(step in ("", ".", "..") for step in steps[:-1]):
            raise ValueError(f"`{self.url}` is no URL of a page, which is like `wards/north/`")

    @property
    def path(self) -> str:
        """Where its file is, from the root of the site."""
        return f"{self.url}index.html"

    @property
    def full_title(self) -> str:
        """The title for a list of search results: with the page above, as far as there is room."""
        title = self.long_title or self.title
        above = next((link.title for link in self.trail[1:3][-1:]), "")
        if above in title:
            return title
        room = max(TITLE_ROOM - len(f"{title} · "), _LEAST_OF_WHAT_IS_ABOVE)
        return f"{title} · {shortened(above, room)}"

    @property
    def shows(self) -> tuple[Part, ...]:
        """The records that stand on the page: what it gathers, or its own."""
        return self.gathers or ((self.here,) if self.here else ())

    @property
    def own_text(self) -> Record | None:
        """The record whose text stands here, if that is what the page is for."""
        return self.here if not self.gathers or isinstance(self.here, Article) else None

    def noun_for(self, record: Record) -> str:
        """Return what to call a record whose own page this isn't: "Review"; nothing if it is."""
        if isinstance(record, Article):
            return "" if self.template == OF_ARTICLES else "Introduction"
        return "" if url_of(record) == self.url else record._source.identity.kind.capitalize()


HOME = Link("Home", "")

OF_ARTICLES = "pages/article.html"
"""The template of articles' own pages; on a page of any other one, they introduce it."""


def index_page(
    library: Library,
    link: Link,
    description: str,
    values: Mapping[str, object] | None = None,
    menu: Literal["masthead", "footer"] = "masthead",
    gathers: tuple[Part, ...] = (),
    template: str = "",
    searchable: bool = False,
) -> Page:
    """Return the page of one item of a menu: `/reviews/` from the template `pages/reviews.html`.

    An article of the same URL, `docs/reviews.md`, introduces it. Most of these pages repeat what
    others say, so the search index leaves them out.
    """
    name = link.url.rstrip("/")
    article = library.articles.get(name)
    return Page(
        url=link.url,
        title=article.title if article else link.title,
        template=f"pages/{template or name}.html",
        here=article,
        values=values or {},
        trail=(HOME,),
        description=(article and article.description) or description,
        gathers=(*gathers, article) if gathers and article else gathers,
        menu=menu,
        searchable=searchable,
    )


def page_of(
    record: AccessibilityStatement | Crosswalk | Glossary,
    description: str,
    values: Mapping[str, object] | None = None,
) -> Page:
    """Return the page of a record of which a site has only one: `/glossary/`.

    The menu at the foot of every page leads to it.
    """
    link = to(record, record.title)
    return Page(
        url=link.url,
        title=link.title,
        template=f"pages/{link.url.rstrip('/')}.html",
        here=record,
        values=values or {},
        trail=(HOME,),
        description=description,
        menu="footer",
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


def described(name: str, facts: str) -> str:
    """Return a description: a name, as much of it as the facts after it leave room for."""
    name = shortened(name, DESCRIPTION_ROOM - len(f". {facts}"))
    return f"{ended(name)} {facts}" if name else facts


def ended(sentence: str) -> str:
    """Return a sentence with a full stop, unless it ends with a sign of its own."""
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."


def shortened(text: str, room: int) -> str:
    """Return a text, cut where it is longer than there is room: after a word, if one fits."""
    if len(text) <= room or room <= 0:
        return text if room > 0 else ""
    words = text[:room].rpartition(" ")[0].rstrip(" ,:;.")
    return f"{words or text[: room - 1]}…"
