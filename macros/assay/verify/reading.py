"""What a built page says: its ids, and where its links lead.

A site has tens of thousands of pages, and Python's HTML parser reads 3 MB of them in a second. So
only start tags are looked at, with one regular expression, and what a tag says is worked out once:
most tags of a page stand on every other page too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import NamedTuple

_ATTRIBUTES = rb"""
(?: [^\s>=/"']++                                # a name
  | [\s/]++
  | = \s*+ (?: "[^"]*+" | '[^']*+' | [^\s>]++ )?  # a value, which may hold > in quotes
  | ["']                                        # a stray quote, which is part of a name
)*+ >
"""

_RAW = (b"script", b"style", b"textarea", b"title")
"""Elements that hold text only, whatever it looks like."""

_FLAGS = re.IGNORECASE | re.DOTALL | re.VERBOSE
_START_TAG = rb"[a-z][^\s/>]*+" + _ATTRIBUTES
_COMMENT = rb"!--(?:-?>|.*?(?:--!?>|\Z))"
_WITH_TEXT = [
    rb"%b(?=[\s/>])%b(?:.*?</%b(?=[\s/>]))?" % (element, _ATTRIBUTES, element) for element in _RAW
]

_TAG = re.compile(b"<(?:%b)" % b"|".join([*_WITH_TEXT, _START_TAG, _COMMENT]), _FLAGS)
"""A start tag, with the text that a script or title holds; or a comment."""

_TAG_ALONE = re.compile(b"<" + _START_TAG, _FLAGS)

_NAME = re.compile(rb"<([a-z][^\s/>]*)", re.IGNORECASE)

_ATTRIBUTE = re.compile(
    rb"""([^\s>=/"'][^\s>=/]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?""", re.DOTALL
)

_REFRESH = re.compile(
    r"""\s*[\d.]*\s*[;,]?\s*(?:url\s*=\s*)?(?:"([^"]*)|'([^']*)|(.*))""", re.IGNORECASE | re.DOTALL
)

_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s[^,]*)?(?:,|$)")
"""One address of a `srcset`, with the width or density that follows it."""

_ON_ANY = ("href", "src", "poster", "xlink:href")
_ON_SOME = {
    ("object", "data"),
    ("form", "action"),
    ("button", "formaction"),
    ("input", "formaction"),
}

_REMEMBERED = 200_000
_LONG = 1000
"""A longer tag, a script's data say, stands on one page only and isn't worth remembering."""


class Tag(NamedTuple):
    """What one start tag says."""

    id: str = ""
    name: str = ""
    """The name of `<a name>`, which a link may lead to."""
    links: tuple[str, ...] = ()
    """Where it leads, as written."""
    base: str = ""
    """What `<base href>` says that links are relative to."""


_NOTHING = Tag()


@dataclass(frozen=True, slots=True)
class Said:
    """What a page says."""

    ids: tuple[str, ...]
    """Each of them once."""
    repeated: tuple[str, ...]
    """The ids that stand more than once."""
    names: tuple[str, ...]
    links: tuple[str, ...]
    """Each of them once, in the order of the page."""
    base: str


@dataclass(slots=True)
class Reader:
    """Reads pages, and remembers the tags it has met."""

    _known: dict[bytes, Tag] = field(default_factory=dict)

    def read(self, html: bytes) -> Said:
        """Return what a page says."""
        ids: dict[str, int] = {}
        names: list[str] = []
        links: dict[str, None] = {}
        base = ""
        for text, times in Counter(_TAG.findall(html)).items():
            tag = self._known.get(text) or self._learnt(text)
            if tag is _NOTHING:
                continue
            if tag.id:
                ids[tag.id] = ids.get(tag.id, 0) + times
            if tag.name:
                names.append(tag.name)
            for link in tag.links:
                links[link] = None
            base = base or tag.base
        repeated = tuple(name for name, times in ids.items() if times > 1)
        return Said(tuple(ids), repeated, tuple(names), tuple(links), base)

    def tags(self, html: bytes) -> Iterator[tuple[int, Tag]]:
        """Yield every tag that says something, and where it begins."""
        for match in _TAG.finditer(html):
            tag = self._known.get(match.group()) or self._learnt(match.group())
            if tag is not _NOTHING:
                yield match.start(), tag

    def _learnt(self, text: bytes) -> Tag:
        tag = tag_in(text)
        if len(text) < _LONG:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            self._known[text] = tag
        return tag


def tag_in(text: bytes) -> Tag:
    """Return what a start tag says; a comment says nothing."""
    named = _NAME.match(text)
    if not named:
        return _NOTHING
    element = named.group(1).lower().decode("utf-8", "replace")
    alone = _TAG_ALONE.match(text)
    attributes: dict[str, str] = {}
    for name, *values in _ATTRIBUTE.findall(text, named.end(), alone.end() if alone else len(text)):
        value = unescape(b"".join(values).decode("utf-8", "replace"))
        attributes.setdefault(name.lower().decode("utf-8", "replace"), value)
    tag = Tag(
        attributes.get("id", ""),
        attributes.get("name", "") if element == "a" else "",
        () if element == "base" else tuple(_links(element, attributes)),
        attributes.get("href", "") if element == "base" else "",
    )
    return tag if any(tag) else _NOTHING


def _links(element: str, attributes: dict[str, str]) -> Iterator[str]:
    for name, value in attributes.items():
        if name in _ON_ANY or (element, name) in _ON_SOME:
            yield value.strip()
        elif name in ("srcset", "imagesrcset"):
            yield from _CANDIDATE.findall(value)
    if element == "meta" and attributes.get("http-equiv", "").lower() == "refresh":
        leads = _REFRESH.match(attributes.get("content", ""))
        yield from (url.strip() for url in (leads.groups() if leads else ()) if url)
