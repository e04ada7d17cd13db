"""Headings of a body, and the attributes in braces that make one a finding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assay.source.code import without_code

_BRACES = re.compile(r"[ \t]*\{:?(?P<inside>[^{}]*)\}$")
_ATTRIBUTE = re.compile(
    r"""\s*(?:\#(?P<id>[\w.:-]+)|(?P<key>[\w-]+)=(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\s"]+)))(?=\s|$)"""
)

_UNDERLINE = re.compile(r"(=+|-+)[ \t]*")
_ALMOST = re.compile(
    r"\{:?\s*\.?(kind|criteria|evidence|mapping|number|strength|concern|observation|suggestion)\b"
)
"""Begins what was meant as attributes and misses a bracket or a sign."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its line in the body from 0, level 1 to 6, text and attributes as written.

    `malformed` is true for braces that look like attributes and can't be read as such.
    """

    line: int
    level: int
    text: str
    attributes: dict[str, str]
    malformed: bool = False
    is_marked: bool = True
    """Whether it begins with `#`; otherwise it is underlined on the next line."""


def headings(body: str) -> Iterator[Heading]:
    """Yield the headings of a Markdown body that stand outside code, underlined ones too."""
    above = ""
    for number, (line, bare) in enumerate(
        zip(body.split("\n"), without_code(body).split("\n"), strict=True)
    ):
        if bare.startswith("#") and (words := _words_of(line)):
            text, attributes, malformed = _split_braces(words)
            level = len(line) - len(line.lstrip("#"))
            yield Heading(number, level, text, attributes, malformed)
        elif above.strip() and _UNDERLINE.fullmatch(bare):
            level = 1 if bare.startswith("=") else 2
            malformed = bool(_ALMOST.search(above))
            yield Heading(number - 1, level, above.strip(), {}, malformed, is_marked=False)
        above = bare if not bare.startswith("#") else ""


def _words_of(line: str) -> str:
    """Return what stands between the signs of a heading, those at its end being only for show."""
    signs = len(line) - len(line.lstrip("#"))
    return "" if signs > 6 else line[signs:].strip(" \t").rstrip("#").rstrip(" \t")


def _split_braces(text: str) -> tuple[str, dict[str, str], bool]:
    braces = _BRACES.search(text)
    if braces is None or not re.search(r"=|^\s*#", braces["inside"]):
        return text, {}, bool(_ALMOST.search(text))
    attributes: dict[str, str] = {}
    inside = braces["inside"].strip()
    position = 0
    while match := _ATTRIBUTE.match(inside, position):
        key = "id" if match["id"] else match["key"]
        attributes[key] = match["id"] or match["quoted"] or match["bare"] or ""
        position = match.end()
    return text[: braces.start()], attributes, bool(inside[position:].strip())
