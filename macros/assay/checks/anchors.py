"""Links to places on pages, checked when all bodies are rendered."""

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
    """Report links that authors wrote to an anchor that its page does not have."""
    ids: dict[str, list[str]] = {}
    for link in links:
        if link.url not in ids:
            page = site.by_url.get(link.url)
            ids[link.url] = _ID.findall(site.html(page)) if page else []
        if link.anchor not in ids[link.url]:
            report.add(
                link.place,
                f"the page has no place called `#{link.anchor}`",
                did_you_mean(link.anchor, ids[link.url]) or "Check the name.",
            )
