"""What templates make of values: numbers with their nouns, code in words, a text inside a page."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 finding", "3 findings", "2 criteria"."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def code(text: str) -> Markup:
    """Return a docstring's words with its backticks as HTML code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def nested(html: str, name: str) -> Markup:
    """Return a text's HTML as part of a larger page: headings a level lower, anchors under a name.

    A printed paragraph number stays the anchor that it is everywhere.
    """
    html = re.sub(r"<(/?)h([2-5])\b", lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}", html)
    html = re.sub(r'\bid="(?![\d.]+")', f'id="{name}--', html)
    return Markup(re.sub(r'\bhref="#(?![\d.]+")', f'href="#{name}--', html))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text: its anchor, its words, and the headings a level below it."""

    anchor: str
    words: str
    below: tuple[Heading, ...] = ()


def headings(html: str, level: int = 2) -> tuple[Heading, ...]:
    """Return the headings of a text's HTML, two levels deep, for a list of contents."""
    heading = rf'<h{level}\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h{level}>'
    _, *found = re.split(heading, html, flags=re.DOTALL)
    return tuple(
        Heading(anchor, Markup(words).striptags(), headings(text, 3) if level == 2 else ())
        for anchor, words, text in zip(found[::3], found[1::3], found[2::3], strict=True)
    )
