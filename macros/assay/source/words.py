"""The plain words of Markdown, for titles and descriptions: they are needed before any page is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape

from assay.source.code import code_in

_LINK = re.compile(  # without what is longer than any link: it is read once for each bracket
    r"!?\[(?P<words>(?=[^\]]*\w)(?:[^\[\]]|\[[^\[\]]{0,500}\]){0,2000}+)\]"
    r"(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])?"
)
_NOTHING = re.compile(
    r"\[\^[^\]]*\]"  # a footnote's mark
    r"|\{\{.*?\}\}"  # a macro call
    r"|\{:?[ \t]*(?:[.#][\w-]|[\w-]+=)[^{}]*\}"  # attributes
    r"|</?[a-z][^<>]*>",
    re.IGNORECASE | re.DOTALL,
)
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_STRONG = re.compile(r"(\*{1,3})(?=\S)(.+?)(?<=\S)\1|(?<!\w)(_{1,3})(?=\S)(.+?)(?<=\S)\3(?!\w)")
_MARKER = re.compile(r"\s*(?:[-*+]|\d+\.|:)\s+")
"""Begins an item of a list."""

_QUOTE = re.compile(r"^[ \t]*>[ \t]?", re.MULTILINE)
_NO_PROSE = re.compile(r" {4}|\t|#|Table:|\*?\[[^\]]+\]:|\{\{")
"""Begins a line that is code, a heading, a caption, a definition or a macro call."""

_UNDERLINE = re.compile(r"\n(?:=+|-+)[ \t]*(?=\n|$)")
_ROWS = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|", re.MULTILINE)
_RULES = re.compile(r"^[ \t|:+-]*-[ \t|:+-]*$", re.MULTILINE)
"""A line that only draws: below a table's head, or between two parts."""

_END_OF_SENTENCE = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])[.!?][”\"']?(?=\s+[A-Z“\"'])")
_KEPT = re.compile("\x02(\\d+)\x02")


@lru_cache(maxsize=4096)
def opening(markdown: str) -> str:
    """Return the plain words of a text's first paragraph, or nothing if there is none.

    Headings, tables, code of several lines and macro calls are no paragraphs; a list's first item
    is one. Words in code stay as they were written.
    """
    return next(_paragraphs(markdown), "")


@lru_cache(maxsize=4096)
def plain(markdown: str) -> str:
    """Return the plain words of all paragraphs of a text and of all items of its lists."""
    return " ".join(_paragraphs(markdown, all_items=True))


def _paragraphs(markdown: str, all_items: bool = False) -> Iterator[str]:
    kept: list[str] = []

    def keep(words: str) -> str:
        kept.append(words)
        return f"\x02{len(kept) - 1}\x02"

    pieces, end = [], 0
    for code in code_in(markdown):
        words = "" if code.is_fenced else keep(markdown[code.start : code.end].strip("`").strip())
        pieces += [markdown[end : code.start], words]
        end = code.end
    text = "".join([*pieces, markdown[end:]])
    text = re.sub(r"\\([\\`*_{}\[\]()>#+.!-])", lambda sign: keep(sign[1]), text)
    for block in re.split(r"\n[ \t]*\n", text):
        words = _KEPT.sub(lambda number: kept[int(number[1])], _plain(block, all_items))
        if any(sign.isalnum() for sign in words):
            yield words


def first_sentence(text: str) -> str:
    """Return a text up to the end of its first sentence; the stop of `St. Helens` ends none."""
    ends = _END_OF_SENTENCE.search(text)
    return text[: ends.end()] if ends else text


def _plain(block: str, all_items: bool) -> str:
    """Return the words of a block of lines, in one line; nothing of what is no prose."""
    block = _QUOTE.sub("", block)
    if all_items:
        block = "\n".join(line.strip() for line in _RULES.sub("", block).split("\n"))
        block = block.replace("|", " ") if _ROWS.search(block) else block
    elif _ROWS.search(block):
        return ""
    if underline := _UNDERLINE.search(block):
        block = block[underline.end() :]
    lines = [line for line in block.split("\n") if line.strip() and not _NO_PROSE.match(line)]
    starts = [number for number, line in enumerate(lines) if _MARKER.match(line)]
    if starts[:1] == [0]:
        if not all_items:
            lines, starts = lines[: starts[1]] if len(starts) > 1 else lines, starts[:1]
        for start in starts:
            lines[start] = _MARKER.sub("", lines[start], count=1)
    text = _AUTOLINK.sub(r"\1", " ".join(" ".join(lines).split()))
    text = _LINK.sub(r"\g<words>", _NOTHING.sub("", text))
    text = _LINK.sub(r"\g<words>", text)
    for _ in range(2):
        text = _STRONG.sub(lambda match: match[2] or match[4], text)
    return " ".join(unescape(text).split())
