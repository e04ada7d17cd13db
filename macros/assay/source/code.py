"""Code in Markdown: what stands in it means nothing to Assay."""

from __future__ import annotations

import re

_FENCED = r"^(?P<fence>~{3,}|`{3,})[^\n`]*\n(?:.*?\n)??(?P=fence)[ ]*$"
_INLINE = r"(?<!`)(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)"
CODE = re.compile(f"{_FENCED}|{_INLINE}", re.DOTALL | re.MULTILINE)
"""As Python-Markdown reads it: a fence that is never closed is none, and code in a line ends with
its paragraph."""


def without_code(text: str) -> str:
    """Return a text with spaces for its code, so that everything else keeps its place."""
    return CODE.sub(lambda code: blank(code[0]), text)


def blank(text: str) -> str:
    """Return spaces for every character but the ends of lines."""
    return re.sub(r"[^\n]", " ", text)
