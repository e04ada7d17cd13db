"""Tables that can be read on any screen.

On a narrow screen the styles turn a table of three columns or more into a list of its rows, each
cell beside its column's head. It stays a table to a screen reader: its elements say so, and ARIA in
HTML forbids them to say it a second time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from assay.html import Piece, Tag, words

STACKS_FROM = 3
"""A table of fewer columns fits a telephone as it is."""

SCROLLS_FROM = 5
"""A table of fewer columns fits every screen that is too wide for the list."""

_CLASSES = ("data", "data compared")


def with_readable_tables(page: Iterable[Piece]) -> Iterator[Piece]:
    """Yield a page with labels in the cells of every table of class `data`, small ones apart.

    The labels come from the table's own head. A table that is wider than some screens stands in a
    region that the keyboard can scroll (WCAG 2.2, 2.1.1), named by the caption.
    """
    page = iter(page)
    for piece in page:
        if isinstance(piece, Tag) and piece.name == "table" and _is_data(piece):
            yield from _readable(piece, list(_to_its_end(page)))
        else:
            yield piece


def _is_data(table: Tag) -> bool:
    return table.attributes.get("class") in _CLASSES


def _to_its_end(page: Iterator[Piece]) -> Iterator[Piece]:
    tables = 1
    for piece in page:
        yield piece
        if isinstance(piece, Tag) and piece.name == "table":
            tables += -1 if piece.closes else 1
            if not tables:
                return


def _readable(opening: Tag, rows: Sequence[Piece]) -> Iterator[Piece]:
    head = _inside(rows, "thead")
    labels = [words(cell) for cell in _each(head, "th")]
    if len(labels) < STACKS_FROM or _holds_a_table(rows):
        yield opening
        yield from rows
        return
    region = ""
    if len(labels) >= SCROLLS_FROM:
        name = escape(words(_inside(rows, "caption")))
        region = f' role="region" tabindex="0" aria-label="{name}"'
    classes = opening.attributes["class"]
    yield f'<div class="scroll"{region}>'
    yield opening.with_attributes({**opening.attributes, "class": f"{classes} stacks"})
    yield from _labelled(rows, labels)
    yield "</div>"


def _holds_a_table(rows: Sequence[Piece]) -> bool:
    """Return whether a table stands in a cell, so that nobody can tell which head is whose."""
    return any(isinstance(piece, Tag) and piece.name == "table" for piece in rows[:-1])


def _labelled(rows: Sequence[Piece], labels: Sequence[str]) -> Iterator[Piece]:
    """Yield the rows of a table, with a label in each cell that is no head."""
    column = 0
    for piece in rows:
        if isinstance(piece, Tag) and not piece.closes:
            if piece.name == "tr":
                column = 0
            elif piece.name in ("td", "th"):
                if piece.name == "td" and column < len(labels):
                    piece = piece.with_attributes(
                        {"data-label": labels[column], **piece.attributes}
                    )
                column += 1
        yield piece


def _inside(rows: Sequence[Piece], name: str) -> Sequence[Piece]:
    """Return what stands in the first element of a name."""
    return next(_each(rows, name), [])


def _each(rows: Sequence[Piece], name: str) -> Iterator[Sequence[Piece]]:
    """Yield what stands in each element of a name, one after the other."""
    begin = 0
    for position, piece in enumerate(rows):
        if isinstance(piece, Tag) and piece.name == name:
            if piece.closes:
                yield rows[begin:position]
            begin = position + 1
