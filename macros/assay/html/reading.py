"""HTML taken apart so strictly that no browser reads it in another way.

The rules are those of the HTML standard's tokenizer for what every browser agrees on; whatever it
would mend (a tag that never ends, `<?`, a quote in a name) is broken, and no text. What depends on
the tree, such as markup in a drawing's `<style>`, is read as the tokenizer alone would.
https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from html import unescape
from html.entities import html5

from assay.html.tags import Broken, Note, Piece, Tag

_HOLDS_TEXT = ("iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp")
"""Elements in which no tag is one, but for their own end."""

_SAYS = r"""(?:[^<>"']|"[^<>"]*")*"""
_OTHERS = rf"</?(?!(?i:{'|'.join(_HOLDS_TEXT)}))[a-z]{_SAYS}>"
_WITH_TEXT = [rf"<{name}{_SAYS}>(?=[^<]*</{name}>)|</{name}>" for name in _HOLDS_TEXT]
_TAG = re.compile(f"({'|'.join([_OTHERS, *_WITH_TEXT])})")
"""How nearly every tag is written: all of a page's are found in one go, and known again."""

_BLANK = r"[ \t\n\f\r]"
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?=[ \t\n\f\r/>])")
_BETWEEN = re.compile(r"[ \t\n\f\r/]*")
_ATTRIBUTE = re.compile(r"[^ \t\n\f\r\"'<>/=]+")
_EQUALS = re.compile(rf"{_BLANK}*={_BLANK}*")
_VALUE = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^ \t\n\f\r\"'=<>`]+)(?=[ \t\n\f\r>])")
_CLOSING = re.compile(rf"</([A-Za-z][A-Za-z0-9-]*){_BLANK}*>")
_NOTE = re.compile(
    rf"<!--(?!-?>)(?:(?!--!?>|<!--).)*-->|<!doctype{_BLANK}[^<>]*>", re.DOTALL | re.IGNORECASE
)
_REFERENCE = re.compile(r"&(#(?:[0-9]+|[xX][0-9A-Fa-f]+);?|[A-Za-z][A-Za-z0-9]*+(?:;|(?!=)))")


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
            end = re.compile(rf"</{found.name}(?=[ \t\n\f\r/>])|\Z", re.IGNORECASE).search(
                html, position
            )
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
            value = _unescaped(next(part for part in given.groups() if part is not None))
        attributes.setdefault(attribute[0].lower(), value)


def _unescaped(value: str) -> str:
    """Return what a browser reads in an attribute: `&section=2` there is no sign for a section."""

    def meant(reference: re.Match[str]) -> str:
        name = reference[1]
        return unescape(reference[0]) if name[0] == "#" or name in html5 else reference[0]

    return _REFERENCE.sub(meant, value)
