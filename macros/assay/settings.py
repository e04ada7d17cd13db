"""What a site decides: where its files are, the moment it is built for, and who publishes it."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from assay.clocks import in_london


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a site's files are: its own folder, and in it the pages and the reviews."""

    root: Path
    docs: Path
    reviews: Path

    def in_docs(self, file: str) -> str:
        """Return the path of a file from `docs`, given that from the site's folder, if it is there.

        A menu in `mkdocs.yml` calls it so.
        """
        docs = Path(os.path.relpath(self.docs, self.root)).as_posix()
        return file.removeprefix(f"{docs}/") if file.startswith(f"{docs}/") else ""


@dataclass(frozen=True, slots=True)
class Publisher:
    """The site's name and address, and the body that answers for it.

    `site_url` is where the site will stand, `https://example.org/assurance/`, or empty. Without a
    name the site is published by whoever its own name says.
    """

    site_name: str
    site_url: str = ""
    name: str = ""
    url: str = ""
    email: str = ""
    security: str = ""
    """Whom to tell of a weakness of the site: an e-mail address, or the address of a page."""
    logo: str = ""
    """The URL of a picture, from the root of the site."""

    def absolute(self, url: str) -> str:
        """Return the full address of a page, or its path where the site has no address."""
        return urljoin(self.site_url, url)


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours that a site chooses, as `#14375e`; an empty one is the theme's own."""

    brand: str = ""
    """Behind the masthead. The words on it become black or white, whichever is clearer."""
    link: str = ""
    """Links, where the reader's system is light."""
    link_dark: str = ""
    """Links, where the reader's system is dark."""


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A line of the menu: its words, and the URL of a page or the lines below it."""

    title: str
    url: str | None
    children: tuple[MenuItem, ...] = ()


@dataclass(frozen=True, slots=True)
class Script:
    """A script of the site's own: its path from the root of the site, and how it is loaded."""

    path: str
    type: str = ""
    defer: bool = False
    is_async: bool = False


FAVICON = "assets/favicon.svg"
"""The theme's own."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a site looks, beyond the theme: its own folder of templates, its colours and its files.

    Paths of stylesheets and scripts are from the root of the site.
    """

    overrides: Path | None = None
    """The folder whose templates, styles, scripts and files stand in place of the theme's."""
    colours: Colours = Colours()
    base_styles: Path | None = None
    """The stylesheet below the theme's own: Material's."""
    favicon: str = FAVICON
    stylesheets: tuple[str, ...] = ()
    scripts: tuple[Script, ...] = ()
    copyright: str = ""
    """A line of HTML for the footer."""
    menu: object = None
    """The menu as `nav` in `mkdocs.yml` gives it; without one, the pages' own order."""


@dataclass(frozen=True, slots=True)
class Extensions:
    """What a site adds in Python: each like Assay's own of the same name, and after them."""

    macros: tuple[Callable[..., Any], ...] = ()
    page_types: tuple[Callable[..., Any], ...] = ()
    checks: tuple[Callable[..., Any], ...] = ()
    files: tuple[Callable[..., Any], ...] = ()
    module: Path | None = None
    """Where they are written."""


def nothing(_file: str) -> bool:
    """Hold no file back."""
    return False


@dataclass(frozen=True, slots=True)
class HeldBack:
    """Which files under `docs/` a site's settings hold back, by their path from there."""

    excluded: Callable[[str], bool] = nothing
    drafts: Callable[[str], bool] = nothing


class SettingsError(Exception):
    """What a site decides can't be used as it is; the words say why, and what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a site decides."""

    folders: Folders
    now: datetime.datetime
    """The moment that the site is built for."""
    publisher: Publisher
    for_authors: bool = False
    """Whether the site is shown to its authors only, with what the public does not see."""
    look: Look = Look()
    review_kinds: tuple[str, ...] = ()
    """The site's own kinds of review, beside those that every site knows."""
    extensions: Extensions = Extensions()
    held_back: HeldBack = HeldBack()
    markdown_extensions: tuple[Any, ...] = ()
    markdown_configs: Mapping[str, Any] = field(default_factory=dict)

    @property
    def on(self) -> datetime.date:
        """The day that it is then in London."""
        return in_london(self.now).date()

    @property
    def own_files(self) -> frozenset[str]:
        """The paths in the site of the files that every page needs."""
        look = self.look
        scripts = (script.path for script in look.scripts)
        return frozenset([look.favicon, self.publisher.logo, *look.stylesheets, *scripts])

    @property
    def sources(self) -> tuple[Path, ...]:
        """The folders that the site is made of."""
        overrides = (self.look.overrides,) if self.look.overrides else ()
        return (self.folders.docs, self.folders.reviews, *overrides)
