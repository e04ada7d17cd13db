"""Files beside the pages, for programs. To add one: a module, and its name below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from assay.files.file import File
from assay.files.headers import headers
from assay.files.redirects import redirects
from assay.files.robots import robots
from assay.files.sitemap import sitemap
from assay.macros.view import View
from assay.pages.page import Page

__all__ = ["File", "for_programs"]

FileKind: TypeAlias = Callable[[tuple[Page, ...], View], Iterator[File]]

FILES: tuple[FileKind, ...] = (
    headers,
    redirects,
    robots,
    sitemap,
)


def for_programs(pages: tuple[Page, ...], view: View) -> Iterator[File]:
    """Yield every such file of a site: of its public pages, and of what the public may see."""
    for kind in (*FILES, *view.settings.extensions.files):
        yield from kind(pages, view)
