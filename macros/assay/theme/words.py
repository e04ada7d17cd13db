"""What templates make of values: numbers with their nouns, and code in words."""

from __future__ import annotations

import re

from markupsafe import Markup, escape


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 finding", "3 findings", "2 criteria"."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def code(text: str) -> Markup:
    """Return a docstring's words with its backticks as HTML code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
