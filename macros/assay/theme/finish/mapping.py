"""The key of the mark that says that the site's editors, and not the source, joined two things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assay.html import Piece

MARK = 'class="mapped"'
"""What the mark is made with, in `theme_overrides/parts.html`."""

_KEY = (
    '<p class="aside" id="mapping"><span aria-hidden="true">†</span> Marked: this site\'s editors '
    "made the connection; the source does not state it.</p>\n"
)


def with_key(page: Iterable[Piece]) -> Iterator[Piece]:
    """Yield a page with the key at its end, once for all of its marks."""
    yield from page
    yield _KEY
