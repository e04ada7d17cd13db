"""A whole document: a page's own HTML, and everything that stands around it on every page."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from html import escape
from pathlib import PurePath

from assay.pages.page import DESCRIPTION_ROOM, Link, Page, shortened
from assay.pages.policy import policy_in_page
from assay.settings import MenuItem, Publisher, Script


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page. Templates know it as `assay`.

    Paths are from the root of the site.
    """

    publisher: Publisher
    menu: tuple[MenuItem, ...]
    footer: tuple[Link, ...]
    stylesheet: str
    favicon: str
    has_search: bool
    stylesheets: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    copyright: str = ""
    for_authors: bool = False
    """Whether the site is shown to its authors only, with what the public does not see."""
    problems: str = ""
    """Why the newest files are not what is shown; empty if they are."""

    @property
    def policy(self) -> str:
        """What a browser may load for a page; `mkdocs serve` puts a script of its own into each."""
        return "" if self.for_authors else policy_in_page(self.has_search)


@dataclass(frozen=True, slots=True)
class Document:
    """One page as its template knows it: `page`, with the names that MkDocs gives."""

    composed: Page
    content: str
    json_ld: str
    canonical_url: str

    @property
    def url(self) -> str:
        """Its URL from the root of the site."""
        return self.composed.url

    @property
    def is_homepage(self) -> bool:
        """Whether it is the home page."""
        return not self.composed.url

    @property
    def meta(self) -> dict[str, object]:
        """What search results and link previews say of it, as HTML."""
        return meta_of(self.composed)


def meta_of(page: Page) -> dict[str, object]:
    """Return the title and description of a page, as HTML."""
    return {
        "title": escape(page.full_title),
        "description": escape(shortened(page.description, DESCRIPTION_ROOM)),
    }


def menu_of(nav: object, pages: dict[str, Page]) -> tuple[MenuItem, ...]:
    """Return the menu that a site's `nav` asks for, or that of the pages' own order.

    `pages` holds each page by what `nav` calls it, `about.md`.
    """
    if nav is None:
        found = (page for page in pages.values() if page.menu == "masthead")
        return tuple(MenuItem(page.title, page.url) for page in found)
    return tuple(_item(item, pages) for item in nav) if isinstance(nav, list) else ()


def without(nav: object, sources: Container[str]) -> object:
    """Return a site's `nav` without these files, and without the titles of what is then empty."""
    if isinstance(nav, list):
        found = (without(item, sources) for item in nav)
        return [item for item in found if item is not None] or None
    if isinstance(nav, dict):
        inside = {title: without(item, sources) for title, item in nav.items()}
        return {title: item for title, item in inside.items() if item is not None} or None
    return None if PurePath(str(nav)).as_posix() in sources else nav


def _item(written: object, pages: dict[str, Page]) -> MenuItem:
    [(title, inside)] = written.items() if isinstance(written, dict) else [("", written)]
    if isinstance(inside, list):
        return MenuItem(title, None, menu_of(inside, pages))
    page = pages.get(PurePath(str(inside)).as_posix())
    return MenuItem(
        title or (page.title if page else str(inside)), page.url if page else str(inside)
    )
