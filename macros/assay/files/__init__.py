"""Files beside the pages, for programs. To add one: a module, and its name below."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeAlias

from assay.files.file import ExportedFile
from assay.files.headers import headers
from assay.files.redirects import redirects
from assay.files.robots import robots
from assay.files.sitemap import sitemap
from assay.macros.view import View
from assay.pages.page import Page

Export: TypeAlias = Callable[[tuple[Page, ...], View], Iterator[ExportedFile]]

EXPORTS: tuple[Export, ...] = (
    headers,
    redirects,
    robots,
    sitemap,
)


def export(pages: tuple[Page, ...], view: View) -> Iterator[ExportedFile]:
    """Yield every exported file of a site: its public pages, and what the public may see."""
    for one in EXPORTS:
        yield from one(pages, view)
