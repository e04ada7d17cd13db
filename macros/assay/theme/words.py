"""What templates make of values: numbers with their nouns, and code in words."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from markupsafe import Markup, escape

FEW_LETTERS, LEAST_ALIKE = 3, 0.9


def nearly(one: str, other: str) -> bool:
    """Return whether two texts differ in a few letters at most, as two prints of one text do."""
    a, b = " ".join(one.split()), " ".join(other.split())
    longest = max(len(a), len(b))
    if abs(len(a) - len(b)) > FEW_LETTERS:
        return False
    alike = SequenceMatcher(None, a, b, autojunk=False).ratio()
    return alike >= LEAST_ALIKE and alike * longest >= longest - FEW_LETTERS


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 finding", "3 findings", "2 criteria"."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def code(text: str) -> Markup:
    """Return a docstring's words with its backticks as HTML code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))
