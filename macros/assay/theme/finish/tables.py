"""Tables that can be read on any screen.

On a narrow screen the styles turn a table of three columns or more into a list of its rows, each
cell beside its column's head. It stays a table to a screen reader: its elements say so, and ARIA in
HTML forbids them to say it a second time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

STACKS_FROM = 3
"""A table of fewer columns fits a telephone as it is."""

SCROLLS_FROM = 5
"""A table of fewer columns fits every screen that is too wide for the list."""

_BEGIN, _END = '<table class="data">', "</table>"
_HEAD = re.compile(r"<th\b[^>]*>")
_ROW = re.compile(r"<tr\b")
_CELL = re.compile(r"<td\b")
_TAG = re.compile(r"<[^>]*>")


def with_readable_tables(html: str) -> str:
    """Return a page's HTML with labels in the cells of every table of class `data`.

    The labels come from the table's own head. A table that is wider than some screens stands in a
    region that the keyboard can scroll (WCAG 2.2, 2.1.1), named by the caption.
    """
    before, *pieces = html.split(_BEGIN)
    finished = [before]
    for piece in pieces:
        inside, end, after = piece.partition(_END)
        finished += [_readable(inside) if end else _BEGIN + inside, after]
    return "".join(finished)


def _readable(inside: str) -> str:
    head, end_of_head, body = inside.partition("</thead>")
    labels = [_words(label.partition("</th>")[0]) for label in _HEAD.split(head)[1:]]
    if len(labels) < STACKS_FROM:
        return _BEGIN + inside + _END
    region = ""
    if len(labels) >= SCROLLS_FROM:
        name = _words(head.partition("<caption>")[2].partition("</caption>")[0])
        region = f' role="region" tabindex="0" aria-label="{name}"'
    return (
        f'<div class="scroll"{region}><table class="data stacks">'
        f"{head}{end_of_head}{_labelled(body, labels)}</table></div>"
    )


def _labelled(body: str, labels: Sequence[str]) -> str:
    """Return the rows of a table, each a head followed by cells, with a label in each cell."""
    cells = [f'<td data-label="{label}"' for label in labels[1:]]
    before, *rows = _ROW.split(body)
    labelled = [before]
    for row in rows:
        head, *rest = _CELL.split(row)
        labelled += ["<tr", head]
        for cell, words in zip_longest(cells[: len(rest)], rest, fillvalue="<td"):
            labelled += [cell, words]
    return "".join(labelled)


def _words(html: str) -> str:
    """Return the words of a piece of HTML, fit for an attribute's value."""
    return " ".join(_TAG.sub("", html).split()).replace('"', "&quot;")
