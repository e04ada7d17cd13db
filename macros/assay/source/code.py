"""Code in Markdown: what stands in it means nothing to Assay."""

from __future__ import annotations

import re

_CODE = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)|(`+).+?\2", re.DOTALL | re.MULTILINE)


def without_code(text: str) -> str:
    """Return a text with spaces for its code, so that everything else keeps its place."""
    return _CODE.sub(lambda code: blank(code[0]), text)


def blank(text: str) -> str:
    """Return spaces for every character but the ends of lines."""
    return re.sub(r"[^\n]", " ", text)
