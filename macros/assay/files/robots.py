"""`robots.txt`: every page may be read, and the sitemap names them."""

from __future__ import annotations

from collections.abc import Iterator

from assay.files.file import File
from assay.files.sitemap import SITEMAP
from assay.macros.view import View
from assay.pages.page import Page


def robots(pages: tuple[Page, ...], view: View) -> Iterator[File]:  # noqa: ARG001
    """Yield the file; it names the sitemap where the site has an address."""
    rules = ["User-agent: *", "Allow: /", ""]
    if view.publisher.site_url:
        rules += [f"Sitemap: {view.publisher.absolute(SITEMAP)}", ""]
    yield File.of("robots.txt", "\n".join(rules))
