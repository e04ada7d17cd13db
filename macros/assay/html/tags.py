"""HTML taken apart so strictly that no browser reads it in another way.

The rules are those of the HTML standard's tokenizer for what every browser agrees on; whatever it
would mend (a tag that never ends, `<?`, a quote in a name) is broken, and no text.
https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import escape, unescape
from typing import TypeAlias

_OF_DRAWINGS = frozenset(["path", "svg"])
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_HOLDS_TEXT = frozenset(["script", "style", "textarea"])
"""Elements in which no tag is one, but for their own end."""

_SAYS = r"""(?:[^<>"']|"[^<>"]*")*"""
_TAG = re.compile(
    rf"(</?(?!script|style|textarea)[a-z]{_SAYS}>|<script{_SAYS}>(?=</script>)|</script>)"
)
"""How nearly every tag is written: all of a page's are found in one go, and known again."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?=[\s/>])")
_BETWEEN = re.compile(r"[ \t\n\f\r/]*")
_ATTRIBUTE = re.compile(r"[^\s\"'<>/=]+")
_EQUALS = re.compile(r"\s*=\s*")
_VALUE = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)(?=[\s>])")
_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9-]*)\s*>")
_NOTE = re.compile(r"<!--(?!-?>)(?:(?!--!?>|<!--).)*-->|<!doctype\s[^<>]*>", re.DOTALL | re.I)


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: as it was written, and its name and attributes as a browser reads them.

    Of two attributes of one name, a browser takes the first.
    """

    written: str
    name: str
    attributes: Mapping[str, str | None] = field(default_factory=dict)
    closes: bool = False
    id: str = field(init=False)
    """The place on the page that it makes, if any."""
    level: int = field(init=False)
    """The level of a heading that it opens or closes, 1 to 6; 0 for any other."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", self.attributes.get("id") or "")
        object.__setattr__(self, "level", _LEVELS.get(self.name, 0))

    @property
    def is_closed_at_once(self) -> bool:
        """Whether it ends with `/>` and is of a drawing: in HTML that sign says nothing."""
        return self.name in _OF_DRAWINGS and self.written.endswith("/>")

    def with_name(self, name: str) -> Tag:
        """Return the same tag with another name, written as every browser reads it."""
        return replace(self, name=name)._rewritten()

    def with_attributes(self, attributes: Mapping[str, str | None]) -> Tag:
        """Return the same tag with these attributes alone, written as every browser reads it."""
        return replace(self, attributes=attributes)._rewritten()

    def __str__(self) -> str:
        return self.written

    def _rewritten(self) -> Tag:
        attributes = "".join(
            f" {name}" if value is None else f' {name}="{escape(value)}"'
            for name, value in self.attributes.items()
        )
        end = " /" if self.written.endswith("/>") else ""
        written = f"</{self.name}>" if self.closes else f"<{self.name}{attributes}{end}>"
        return replace(self, written=written)


@dataclass(frozen=True, slots=True)
class Broken:
    """What a browser would mend, or read in a way that nobody sees, and all that follows it."""

    written: str

    def __str__(self) -> str:
        return self.written


@dataclass(frozen=True, slots=True)
class Note:
    """A comment, or what says which HTML a page is written in: nothing that a reader sees."""

    written: str

    def __str__(self) -> str:
        return self.written


Piece: TypeAlias = "str | Tag | Note | Broken"


def pieces(html: str) -> Sequence[Piece]:
    """Return HTML in order: its text as it is, its tags, and from where it is broken the rest.

    A sign that begins no tag is written so that it can't.
    """
    parts = _TAG.split(html)
    if any("<" in text for text in parts[::2]):
        return list(_one_by_one(html))
    parts[1::2] = map(_known, parts[1::2])
    return list(_one_by_one(html)) if None in parts else [part for part in parts if part]


def _one_by_one(html: str) -> Iterator[Piece]:
    position = 0
    while (begin := html.find("<", position)) >= 0:
        if begin > position:
            yield html[position:begin]
        following = html[begin + 1 : begin + 2]
        if not (following.isascii() and following.isalpha()) and following not in ("/", "!", "?"):
            yield "&lt;"
            position = begin + 1
            continue
        found = _tag_at(html, begin)
        if found is None:
            yield Broken(html[begin:])
            return
        yield found
        position = begin + len(found.written)
        if isinstance(found, Tag) and found.name in _HOLDS_TEXT and not found.closes:
            end = re.compile(rf"</{found.name}(?=[\s/>])|\Z", re.IGNORECASE).search(html, position)
            held = html[position : end.start() if end else None]
            yield held
            position += len(held)
    if position < len(html):
        yield html[position:]


def words(of: Iterable[Piece]) -> str:
    """Return the words between tags, on one line, as a reader reads them."""
    return " ".join(unescape("".join(piece for piece in of if isinstance(piece, str))).split())


@lru_cache(maxsize=20_000)
def _known(written: str) -> Tag | Note | None:
    """Return a tag that stands on many pages."""
    return _tag_at(written, 0)


def _tag_at(html: str, begin: int) -> Tag | Note | None:
    if closing := _CLOSING.match(html, begin):
        return Tag(closing[0], closing[1].lower(), closes=True)
    if note := _NOTE.match(html, begin):
        return Note(note[0])
    return _read(html, begin)


def _read(html: str, begin: int) -> Tag | None:
    if not (name := _NAME.match(html, begin + 1)):
        return None
    attributes: dict[str, str | None] = {}
    position = name.end()
    while True:
        between = _BETWEEN.match(html, position)
        position = between.end() if between else position
        if html.startswith(">", position):
            return Tag(html[begin : position + 1], name[0].lower(), attributes)
        if not (attribute := _ATTRIBUTE.match(html, position)):
            return None
        position, value = attribute.end(), None
        if equals := _EQUALS.match(html, position):
            if not (given := _VALUE.match(html, equals.end())):
                return None
            position = given.end()
            value = unescape(next(part for part in given.groups() if part is not None))
        attributes.setdefault(attribute[0].lower(), value)
