"""How a text is written where it does not stand on its own page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assay.html import Piece, Tag

FINDING_LABEL = "data-finding"
"""What marks the line below a finding's heading: no author can write it."""

_LOWEST = 6
_REFERS = ("aria-describedby", "aria-labelledby", "for", "headers")
"""Attributes that name other elements of the page, by their ids."""

_GROUPED = ("details", "input")
"""Elements of which a browser opens or ticks one of all those that have a name."""

_PRINTED = re.compile(r"[\d.]+")


def as_part(text: Iterable[Piece], name: str) -> Iterator[Piece]:
    """Yield a text for a larger page: its headings a level lower, its places under a name.

    A printed paragraph number stays the place that it is everywhere.
    """
    for piece in text:
        if isinstance(piece, Tag):
            if 1 < piece.level < _LOWEST:
                piece = piece.with_name(f"h{piece.level + 1}")
            if not piece.closes:
                piece = _under(name, piece)
        yield piece


def with_headings_alone(text: Iterable[Piece]) -> Iterator[Piece]:
    """Yield a text for search, which leads to headings: they are the only places in it.

    A finding's label says what kind it is, and no more of what is said elsewhere.
    """
    text = iter(text)
    for piece in text:
        if isinstance(piece, Tag) and piece.id and not piece.level:
            piece = piece.without("id")
        yield piece
        if isinstance(piece, Tag) and FINDING_LABEL in piece.attributes:
            yield from _to_end_of(text, "strong")
            *_, end = _to_end_of(text, "p")
            yield end


def _under(name: str, tag: Tag) -> Tag:
    """Return a tag with its place, and the places that it refers to, under a name."""
    changed = {
        attribute: " ".join(_place(name, place) for place in value.split())
        for attribute, value in tag.attributes.items()
        if value and attribute in ("id", *_REFERS)
    }
    if tag.name in _GROUPED and (group := tag.attributes.get("name")):
        changed["name"] = _place(name, group)
    target = tag.attributes.get("href") or ""
    if target.startswith("#"):
        changed["href"] = f"#{_place(name, target[1:])}"
    return tag.with_attributes({**tag.attributes, **changed}) if changed else tag


def _place(name: str, place: str) -> str:
    return place if _PRINTED.fullmatch(place) else f"{name}--{place}"


def _to_end_of(text: Iterator[Piece], name: str) -> Iterator[Piece]:
    for piece in text:
        yield piece
        if isinstance(piece, Tag) and piece.name == name and piece.closes:
            return
