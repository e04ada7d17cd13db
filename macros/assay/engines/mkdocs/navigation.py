"""The menu: the titles that a publisher's own `nav` gives to pages, and what MkDocs makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from mkdocs.structure import StructureItem
from mkdocs.structure.nav import Navigation

from assay.settings import MenuItem
from assay.site import Site


def nav_of(site: Site) -> object:
    """Return the `nav` of a site; of one that gives none, what members browse by."""
    if site.menu is not None:
        return site.menu
    pages = site.by_source.items()
    return [{page.title: source} for source, page in pages if page.menu == "masthead"]


def titles_in(nav: object) -> Iterator[tuple[str, str]]:
    """Yield the source of each page that has a title in `nav`, `about.md`, and the title.

    MkDocs drops them for a page that a plugin has made.
    """
    if isinstance(nav, list):
        for item in nav:
            yield from titles_in(item)
    elif isinstance(nav, dict):
        for title, inside in nav.items():
            if isinstance(inside, str):
                yield PurePath(inside).as_posix(), title
            else:
                yield from titles_in(inside)


def sources_in(nav: object) -> Iterator[str]:
    """Yield the source of each page in `nav`, with or without a title."""
    if isinstance(nav, str):
        yield PurePath(nav).as_posix()
    elif isinstance(nav, (list, dict)):
        for inside in nav if isinstance(nav, list) else nav.values():
            yield from sources_in(inside)


def menu_made_of(nav: Navigation) -> tuple[MenuItem, ...]:
    """Return the menu that MkDocs has made, after every plugin has seen it."""
    return tuple(map(_item, nav.items))


def _item(found: StructureItem) -> MenuItem:
    children = tuple(map(_item, getattr(found, "children", None) or ()))
    return MenuItem(found.title or "", getattr(found, "url", None), children)
