"""Links to pages and to places on them, checked when all pages are known."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Protocol

from assay.pages.page import Page
from assay.problems import Report, did_you_mean
from assay.prose import AnchorLink

_ID = re.compile(r'\bid="([^"]+)"')


class HasPages(Protocol):
    """Pages by URL, and a way to render one."""

    @property
    def by_url(self) -> dict[str, Page]:
        """Every page by its URL."""
        ...

    def html(self, page: Page) -> str:
        """Return a page's HTML."""
        ...


def check_anchors(links: Iterable[AnchorLink], site: HasPages, report: Report) -> None:
    """Report links that authors wrote to a page or to an anchor that does not exist."""
    ids: dict[str, list[str]] = {}
    for link in links:
        page = site.by_url.get(link.url)
        if page is None:
            report.add(
                link.place,
                f"there is no page `/{link.url}`",
                did_you_mean(link.url, site.by_url) or "Check the address.",
            )
            continue
        if not link.anchor:
            continue
        if link.url not in ids:
            ids[link.url] = _ID.findall(site.html(page))
        if link.anchor not in ids[link.url]:
            report.add(
                link.place,
                f"the page has no place called `#{link.anchor}`",
                did_you_mean(link.anchor, ids[link.url]) or "Check the name.",
            )
