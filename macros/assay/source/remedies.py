"""How to put right what YAML can't read: its own words mean nothing to an author."""

from __future__ import annotations

import re

import yaml

_SUSPECT = re.compile(r"""\s*(- )?[\w-]+:([^\s:]|\s+[\["'{].*[\]"'}]\s*\S)""")
"""A key without a space after its colon, or text that goes on after a closing quote or bracket."""


_KEY = re.compile(r"\s*(- )?[\w-]+:\s+\S")


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip())


def remedy_for(text: str, error: yaml.MarkedYAMLError) -> str:
    """Return what an author should do about text that YAML can't read."""
    problem = error.problem or ""
    line = error.problem_mark.line if error.problem_mark else 0
    lines = text.split("\n")
    written = lines[line] if line < len(lines) else ""
    above = next(filter(str.strip, reversed(lines[:line])), "")
    if (
        "mapping values" in problem
        and _indentation(written) > _indentation(above)
        and _KEY.match(above)
    ):
        key = written.strip().partition(":")[0]
        return (
            f"Begin `{key}:` in the same column as the key above, or put that key's text in quotes."
        )
    if "could not find expected ':'" in problem or "expected <block" in problem:
        start = error.context_mark.line if error.context_mark else line
        written = next(filter(_SUSPECT.match, lines[start : line + 1]), written)
    if "\t" in written or "tab" in problem or "cannot start any token" in problem:
        return "Indent with spaces, not tabs, and put text that begins with a sign in quotes."
    if re.match(r"\s*(- )?[\w-]+:[^\s:]", written):
        return "Put a space after the colon: `title: Test`."
    if re.match(r"\s*(- )?[\w-]+:\s+[\[\"'{].*[\]\"'}]\s*\S", written):
        return "Put the whole text in quotes, or take the quotes and brackets out."
    if "mapping values" in problem:
        return 'Put text that contains a colon in quotes: `title: "A: B"`.'
    if "',' or ']'" in problem or "',' or '}'" in problem:
        return "Close the bracket, or put text that begins with `[` or `{` in quotes."
    if "alias" in problem or "anchor" in problem:
        return "Put text that begins with `*` or `&` in quotes."
    return "Look at this line and the one above: indentation, quotes and colons must match."
