"""What Markdown reads in another way than its author meant, without a word: lost lists and tables,
signs that come from a word processor, notes that lead nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assay.problems import Place, Report
from assay.source.code import without_code

_ITEM = re.compile(r" {0,3}(?:[-+*]|1[.)])[ \t]+\S")
_NEXT_ITEM = re.compile(r" {0,3}(?:[-+*]|[0-9]{1,2}[.)])[ \t]+\S")
_NO_PROSE = re.compile(
    r"[ \t]*(?:#|\||<|>|:|\[\^?[^\]]+\]:|[-+*][ \t]|[0-9]+[.)][ \t]|={3,}|-{3,})"
)
"""Begins a line after which a list needs no empty line, or which is none of a paragraph."""

_BULLET = re.compile(
    "[ \t]*(?P<sign>[\u2022\u2023\u2043\u25aa\u25ab\u25cb\u25cf\u25e6\u25a0\u25a1\u25ba\u27a2"
    "\u2713\u2714\u00b7])[ \t]*[^ \t]"
)
_CELLS = re.compile(r"[^\t]*\S\t+\S")
_RECOMMENDATION = re.compile(
    r"(?<!\\)\[(?:rec(?:ommendation)?\.?|r)[ ]*(?P<number>[0-9]+)\](?![\[(:])", re.IGNORECASE
)
_NOTE = re.compile(r"\[\^(?P<name>[^\]\s]+)\](?!:)")
_NOTE_TEXT = re.compile(r"^[ ]{0,3}\[\^([^\]\s]+)\]:", re.MULTILINE)
_PICTURE_WITHOUT_WORDS = re.compile(r"!\[[ \t]*\](?=[(\[])")


def report_misread(body: str, file: str, first_line: int, report: Report) -> None:
    """Report each place of a body that would be published as something else than was meant."""
    visible = without_code(body)
    lines = visible.split("\n")
    for number, message, remedy in (*_lost_lists(lines), *_pasted(lines), *_notes(visible)):
        report.add(Place(file, first_line + number), message, remedy)


def _lost_lists(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield lists that begin in a paragraph: all their lines would be one sentence."""
    is_paragraph = False
    for number, (above, line, following) in enumerate(
        zip(["", *lines], lines, [*lines[1:], ""], strict=False)
    ):
        if not line.strip():
            is_paragraph = False
        elif not above.strip() or above.startswith("#"):
            is_paragraph = not (_NO_PROSE.match(line) or line.startswith("  "))
        elif is_paragraph and _ITEM.match(line):
            is_paragraph = False
            if above.rstrip().endswith(":") or _NEXT_ITEM.match(following):
                yield (
                    number,
                    "this list would be read as a part of the sentence above it",
                    "Put an empty line before it.",
                )


def _pasted(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield bullets and tables as word processors write them, the first line of each."""
    bullets = cells = 0
    for number, line in enumerate(lines):
        bullet = _BULLET.match(line)
        bullets = bullets + 1 if bullet else 0
        cells = cells + 1 if _CELLS.match(line) and not (bullet or _NO_PROSE.match(line)) else 0
        if bullet and bullets == 1:
            remedy = "Begin each line of it with `- `, and put an empty line before it."
            yield number, f"the sign `{bullet['sign']}` makes no list", remedy
        if cells == 2:
            remedy = "Write it with `|` between the columns, or keep the words apart with spaces."
            yield (
                number - 1,
                "this table is made with tabs, and would be read as a sentence",
                remedy,
            )


def _notes(visible: str) -> Iterator[tuple[int, str, str]]:
    """Yield references and notes that lead nowhere, and pictures that say nothing."""
    texts = {*_NOTE_TEXT.findall(visible)}
    for match in _NOTE.finditer(visible):
        if (name := match["name"]) not in texts:
            remedy = f"Write `[^{name}]: …` on a line of its own, or `\\[^{name}]`."
            yield _line(visible, match), f"the note `[^{name}]` has no text", remedy
    for match in _RECOMMENDATION.finditer(visible):
        if match[0][1:] != f"R{match['number']}]":
            remedy = f"Write `[R{match['number']}]`, or `\\{match[0]}` for the plain words."
            yield _line(visible, match), f"`{match[0]}` links to no recommendation", remedy
    for match in _PICTURE_WITHOUT_WORDS.finditer(visible):
        remedy = "Say between the brackets what it shows: `![Staff in post, by year](chart.png)`."
        yield _line(visible, match), "this picture has no words for who can't see it", remedy


def _line(text: str, match: re.Match[str]) -> int:
    return text.count("\n", 0, match.start())
