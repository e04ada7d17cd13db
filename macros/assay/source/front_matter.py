"""The YAML between `---` lines: read as text, every value at a known line and column."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

import yaml

from assay.problems import Place, Report
from assay.source.limits import MOST_KEYS, is_too_deep
from assay.source.lookalikes import HOLDING_BACK, holds_back
from assay.source.passages import hides_something
from assay.source.remedies import remedy_for

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LOST = re.compile(r":\s*#\S")  # words that YAML takes for a comment

FIRST_LINE = 2
"""The file's line on which the YAML begins: the one after the opening `---`."""


def split(text: str, file: str, report: Report) -> tuple[str, str, int] | None:
    """Return the YAML, the body and the body's first line; `None` for front matter never closed."""
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text, 1
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == "---":
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2
    report.add(
        Place(file),
        "the front matter that opens here is never closed",
        "Put a line with only `---` after its last key.",
    )
    return None


def parse(text: str, file: str, report: Report) -> dict[str, Value] | None:
    """Return the front matter as texts, lists and mappings; `None` when a problem was reported.

    Every scalar stays the text that was written ("no" is not false, 1.10 is not 1.1). A key with
    nothing after it counts as not written, but for one that holds something back: what was meant
    is not known, and a guess could publish it.
    """
    if is_too_deep(text):
        report.add(Place(file), "the YAML is nested too deeply", "Use fewer levels.")
        return None
    try:
        node = yaml.compose(text, Loader=_Loader)
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            report.add(
                _place(node, file),
                "the front matter is not a list of keys",
                "Write one `key: value` a line.",
            )
            return None
        problems_before = len(report)
        data = _Reader(text, file, report).mapping(node)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(file, mark.line + FIRST_LINE, mark.column + 1) if mark else Place(file)
        report.add(place, f"the YAML can't be read: {error.problem}", remedy_for(text, error))
        return None
    except (RecursionError, ValueError):
        report.add(Place(file), "the YAML is nested too deeply", "Use fewer levels.")
        return None
    return data if len(report) == problems_before else None


def locate(text: str, file: str, path: tuple[str | int, ...]) -> Place:
    """Return the place of the key or list item at `path`, or of the last part of it that exists."""
    node = _compose(text)
    place = Place(file)
    for step in path:
        if isinstance(node, yaml.MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == step), None)
            if pair is None:
                continue
            place, node = _place(pair[0], file), pair[1]
        elif (
            isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value)
        ):
            node = node.value[step]
            place = _place(node, file)
    return place


@lru_cache(maxsize=8)
def _compose(text: str) -> yaml.Node | None:
    return yaml.compose(text, Loader=_Loader)


class _Reader:
    """Turns YAML's nodes into plain values and reports what YAML allows and authors never mean."""

    def __init__(self, text: str, file: str, report: Report) -> None:
        self.lines = text.split("\n")
        self.file = file
        self.report = report
        self.seen: set[int] = set()

    def mapping(self, node: yaml.MappingNode) -> dict[str, Value]:
        data: dict[str, Value] = {}
        if len(node.value) > MOST_KEYS:
            message = f"more than {MOST_KEYS} keys in one place"
            self.report.add(_place(node, self.file), message, "Write a list: `- key: value`.")
            return data
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.report.add(
                    _place(key, self.file), "a key must be a word", "Write `key: value`."
                )
            elif key.value in data:
                self.report.add(
                    _place(key, self.file),
                    f"the key `{key.value}` stands here a second time",
                    "Keep one of the two, or make one list of both.",
                )
            elif not _is_empty(value):
                data[key.value] = self.value(value)
            elif _LOST.match(self.lines[key.end_mark.line][key.end_mark.column :]):
                self._refuse_lost_words(key)
            elif key.value in HOLDING_BACK:
                self.report.add(
                    _place(key, self.file),
                    f"`{key.value}` has nothing after it, so it would hold nothing back",
                    f"Say what it is, or take `{key.value}:` out.",
                )
        return data

    def value(self, node: yaml.Node) -> Value:
        if id(node) in self.seen:  # an alias: what it repeats is reported where it stands
            return ""
        self.seen.add(id(node))
        self._refuse_signs(node)
        if isinstance(node, yaml.ScalarNode):
            self._refuse_lost_words(node)
            self._refuse_comment(node)
            if hides_something(node.value) or holds_back(node.value):
                self.report.add(
                    _place(node, self.file),
                    "nothing can be hidden in this text, so its words would be published",
                    "Take them out; a key stands in the same column as the others.",
                )
            return str(node.value)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node)
        return [self.value(item) for item in node.value]

    def _refuse_signs(self, node: yaml.Node) -> None:
        """Report an anchor, which an alias could repeat without end, and a tag."""
        start = node.start_mark
        sign = self.lines[start.line][start.column : start.column + 1]
        if sign == "&":
            self.report.add(
                _place(node, self.file),
                "`&` makes this a YAML anchor, for an alias (`*`) to repeat",
                "Write the values out where they are needed, or put text in quotes.",
            )
        elif sign == "!":
            self.report.add(
                _place(node, self.file),
                "`!` makes this a YAML tag, which has no meaning here",
                "Put the text in quotes.",
            )

    def _refuse_lost_words(self, node: yaml.ScalarNode) -> None:
        """Report words after `#` on the line of a value: YAML drops them without a word."""
        end = node.end_mark
        rest = self.lines[end.line][end.column :] if end.line < len(self.lines) else ""
        rest = rest.removeprefix(":")
        if not node.style and re.match(r"\s*#", rest):
            self.report.add(
                Place(self.file, end.line + FIRST_LINE, end.column + 1),
                f"the words after `#` would be lost: `{rest.strip()}`",
                "Put the text in quotes, or a comment on a line of its own.",
            )

    def _refuse_comment(self, node: yaml.ScalarNode) -> None:
        """Report what is a note between authors in prose, and would be published here."""
        if sign := next((sign for sign in ("<!--", "-->") if sign in node.value), ""):
            self.report.add(
                _place(node, self.file),
                f"`{sign}` makes no comment here, so its words would be published",
                "Take it out, or write it on a line of its own that begins with `#`.",
            )


def _is_empty(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and not node.value and not node.style


def _place(node: yaml.Node, file: str) -> Place:
    return Place(file, node.start_mark.line + FIRST_LINE, node.start_mark.column + 1)
