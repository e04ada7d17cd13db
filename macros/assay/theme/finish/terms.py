"""Abbreviations that are explained where a page first uses them, in the glossary's words.

WCAG 2.2, technique H28. The text itself stays as its author wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from assay.html import Piece, Tag

_NEVER_IN = frozenset(
    [
        "a",
        "abbr",
        "button",
        "code",
        "figcaption",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "label",
        "legend",
        "noscript",
        "option",
        "pre",
        "script",
        "select",
        "summary",
        "svg",
        "template",
        "textarea",
    ]
)
"""Elements whose words are names, controls or code."""


def with_terms(page: Iterable[Piece], terms: Mapping[str, str]) -> Iterator[Piece]:
    """Yield a page with the first use of each abbreviation marked with what it stands for.

    One that stands beside its own explanation needs no other.
    """
    waiting = {term: meaning for term, meaning in terms.items() if term != meaning}
    inside = 0
    hidden = ""
    for piece in page:
        if isinstance(piece, Tag):
            if piece.name in _NEVER_IN and not piece.is_closed_at_once:
                inside += -1 if piece.closes else 1
            if hidden == piece.name and piece.closes:
                hidden = ""
            elif piece.name in ("td", "th") and "hidden" in piece.attributes:
                hidden = piece.name
            yield piece
        elif isinstance(piece, str) and not inside and not hidden and waiting:
            yield from _explained(piece, waiting)
        else:
            yield piece


def _explained(text: str, waiting: dict[str, str]) -> Iterator[Piece]:
    """Yield a text in which each term that still waits is marked once, and waits no more."""
    end = 0
    words = "|".join(map(re.escape, sorted(waiting, key=len, reverse=True)))
    for found in re.finditer(rf"(?<![\w&-])(?:{words})(?![\w-])", text):
        meaning = waiting.pop(found[0], None)
        if meaning is None or meaning.lower() in text[: found.start()].lower():
            continue
        yield text[end : found.start()]
        yield Tag(f'<abbr title="{escape(meaning)}">', "abbr", {"title": meaning})
        yield found[0]
        yield Tag("</abbr>", "abbr", closes=True)
        end = found.end()
    yield text[end:]
