"""The list of a page's contents, where a template asks for one: `<ol data-contents></ol>`.

Only the finished page knows what its headings are called, and which anchors they have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple

from assay.html import Piece, Tag, words

ASKS = "data-contents"


def with_contents(page: Iterable[Piece]) -> Iterator[Piece]:
    """Yield a page with a list of the headings that follow, two levels deep, where it is wanted."""
    page = list(page)
    for position, piece in enumerate(page):
        if isinstance(piece, Tag) and ASKS in piece.attributes:
            yield piece.without(ASKS)
            yield from _listed(page[position:])
        else:
            yield piece


def _listed(page: Sequence[Piece]) -> Iterator[str]:
    """Yield an item for each heading of the second level, with those of the third below it."""
    for heading, lower in _in_two_levels(_headings(page)):
        items = "".join(f"<li>{link.html}</li>" for link in lower)
        below = f'<ul class="plain">{items}</ul>' if items else ""
        yield f"<li>{heading.html}{below}</li>"


class _Heading(NamedTuple):
    level: int
    anchor: str
    words: str

    @property
    def html(self) -> str:
        return f'<a href="#{escape(self.anchor)}">{escape(self.words)}</a>'


def _headings(page: Sequence[Piece]) -> Iterator[_Heading]:
    found: tuple[Tag, int] | None = None
    for position, piece in enumerate(page):
        if isinstance(piece, Tag) and piece.level:
            if found and found[0].id:
                yield _Heading(found[0].level, found[0].id, words(page[found[1] : position]))
            found = None if piece.closes else (piece, position)


def _in_two_levels(headings: Iterable[_Heading]) -> list[tuple[_Heading, list[_Heading]]]:
    listed: list[tuple[_Heading, list[_Heading]]] = []
    for heading in headings:
        if heading.level == 2 or not listed:
            listed.append((heading, []))
        elif heading.level == 3:
            listed[-1][1].append(heading)
    return listed
