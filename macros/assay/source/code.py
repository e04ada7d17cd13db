"""Code in Markdown: what stands in it means nothing to Assay.

It is found as Python-Markdown finds it, in one walk: a fence that is never closed, or that is
followed by more than the name of a language, is none, and code in a line ends with its paragraph.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

_OPENING = re.compile(r"(~{3,}|`{3,})[ ]*(?:\{[^\n]*\}|\.?[\w#.+-]*[ ]*(?:hl_lines=[^\n]*)?)")
_CLOSING = re.compile(r"(~{3,}|`{3,})[ ]*")
_BETWEEN_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_TICKS = re.compile("`+")


class Code(NamedTuple):
    """A piece of code: where it begins and ends in its text, with its signs."""

    start: int
    end: int
    is_fenced: bool
    """Whether it has lines of its own."""


def code_in(text: str) -> Iterator[Code]:
    """Yield the code of a text in order."""
    end = 0
    for fenced in _fenced(text):
        yield from _in_lines(text, end, fenced.start)
        yield fenced
        end = fenced.end
    yield from _in_lines(text, end, len(text))


def _fenced(text: str) -> Iterator[Code]:
    lines = text.split("\n")
    closing: defaultdict[str, list[int]] = defaultdict(list)
    for number in range(len(lines) - 1, -1, -1):
        if match := _CLOSING.fullmatch(lines[number]):
            closing[match[1]].append(number)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    number = 0
    while number < len(lines):
        opening = _OPENING.fullmatch(lines[number])
        after = closing[opening[1]] if opening else []
        while after and after[-1] <= number:
            after.pop()
        if after:
            yield Code(starts[number], starts[after[-1] + 1] - 1, is_fenced=True)
            number = after[-1]
        number += 1


def _in_lines(text: str, begin: int, end: int) -> Iterator[Code]:
    """Yield code in a line, between two signs of one length, paragraph by paragraph."""
    for part in _BETWEEN_PARAGRAPHS.split(text[begin:end]):
        ticks = list(_TICKS.finditer(part))
        closing: defaultdict[int, list[int]] = defaultdict(list)
        for index in range(len(ticks) - 1, -1, -1):
            closing[len(ticks[index][0])].append(index)
        index = 0
        while index < len(ticks):
            after = closing[len(ticks[index][0])]
            while after and after[-1] <= index:
                after.pop()
            if after:
                last = ticks[after[-1]]
                yield Code(begin + ticks[index].start(), begin + last.end(), is_fenced=False)
                index = after[-1]
            index += 1
        begin += len(part)
        if separator := _BETWEEN_PARAGRAPHS.match(text, begin):
            begin = separator.end()


def without_code(text: str) -> str:
    """Return a text with spaces for its code, so that everything else keeps its place."""
    kept, end = [], 0
    for code in code_in(text):
        kept += [text[end : code.start], blank(text[code.start : code.end])]
        end = code.end
    return "".join([*kept, text[end:]])


def blank(text: str) -> str:
    """Return spaces for every character but the ends of lines."""
    return re.sub(r"[^\n]", " ", text)
