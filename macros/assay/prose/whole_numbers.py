"""Paragraphs that are printed with a whole number, `44.`, as Ofsted's reports are.

Markdown takes such a paragraph for the first item of a list. In a text of a review it stays a
paragraph, so that it can be cited, unless it is plainly a list: several items in a block, one that
a sentence with a colon leads to, a short one from 1 on, one that goes on in indented lines, or
numbers that begin again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown import Markdown
from markdown.preprocessors import Preprocessor

from assay.prose.context import Context

FEWEST = 10
"""From how many paragraphs on numbers from 1 are a report's; fewer in one run are a list."""

_NUMBERED = re.compile(r"(?P<number>[0-9]{1,4})\.(?P<text>[ \t]+\S)")
_ITEM = re.compile(r" {0,3}(?:[-+*]|[0-9]+[.)])[ \t]+\S")


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines between empty ones: the position of the first, and the lines."""

    first: int
    lines: list[str]

    @property
    def number(self) -> int | None:
        """Its whole number, if it is one numbered paragraph."""
        match = _NUMBERED.match(self.lines[0])
        is_list = any(_ITEM.match(line) for line in self.lines[1:])
        return int(match["number"]) if match and not is_list else None


class WholeNumbers(Preprocessor):
    """Keeps numbered paragraphs from being read as lists; `PrintedNumbers` gives them anchors."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with the full stop of such numbers escaped."""
        if not self.context.record._source.identity.review:
            return lines
        lines = list(lines)
        runs = list(_runs(_blocks(lines)))
        if len(runs) == 1 and runs[0][0].number == 1 and len(runs[0]) < FEWEST:
            return lines
        last = 0
        for run in runs:
            numbers = [block.number or 0 for block in run]
            if all(a < b for a, b in zip([last, *numbers], numbers, strict=False)):
                last = numbers[-1]
                for block in run:
                    lines[block.first] = _NUMBERED.sub(r"\g<number>\\.\g<text>", block.lines[0], 1)
        return lines


def _blocks(lines: list[str]) -> Iterator[_Block]:
    held: list[str] = []
    for position, line in enumerate([*lines, ""]):
        if line.strip() and not line.startswith("#"):
            held.append(line)
            continue
        if held:
            yield _Block(position - len(held), held)
        held = []
        if line.strip():
            yield _Block(position, [line])


def _runs(blocks: Iterator[_Block]) -> Iterator[list[_Block]]:
    """Yield numbered paragraphs that follow each other, but for those that are plainly a list."""
    run: list[_Block] = []
    is_list = False
    for block in [*blocks, _Block(0, ["end"])]:
        if block.number is not None:
            run.append(block)
        elif run and block.lines[0].startswith(("  ", "\t")):
            is_list = True
        else:
            if run and not is_list:
                yield run
            run, is_list = [], block.lines[-1].rstrip().endswith(":")
