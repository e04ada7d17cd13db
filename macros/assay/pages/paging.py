"""Lists that are long are several pages, which need no script: `…/page-2/`.

A script that filters takes the rows of the other pages in, so that its answers hold for all.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from assay.pages.page import Link, Page

ROWS = 100
"""How many rows of a list a page holds: with all their words, far below 300 KB."""


@dataclass(frozen=True, slots=True)
class Part:
    """One page of several that a list is split into: which, of how many, with how many rows."""

    number: int
    of: int
    rows: int
    first_url: str

    @property
    def after(self) -> int | None:
        """How many rows stand on the pages before, if any."""
        return (self.number - 1) * self.rows or None

    @property
    def until(self) -> int:
        """How many rows stand on the pages before and on this one."""
        return self.number * self.rows

    @property
    def urls(self) -> tuple[str, ...]:
        """Where all pages of the list are, in their order."""
        return tuple(_url(self.first_url, number) for number in range(1, self.of + 1))


def paged(page: Page, total: int, rows: int = ROWS) -> Iterator[Page]:
    """Yield a page for so many rows of its list, each with its `part`; the first is the page."""
    of = max(1, -(-total // rows))
    for number in range(1, of + 1):
        values = {**page.values, "part": Part(number, of, rows, page.url)}
        if number == 1:
            yield replace(page, values=values)
        else:
            yield replace(
                page,
                url=_url(page.url, number),
                title=f"{page.title}, page {number} of {of}",
                here=None,
                values=values,
                trail=(*page.trail, Link(page.title, page.url)),
                menu="",
                searchable=False,
                gathers=page.gathers or ((page.here,) if page.here else ()),
            )


def _url(first: str, number: int) -> str:
    return first if number == 1 else f"{first}page-{number}/"
