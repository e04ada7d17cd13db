"""What a stylesheet loads."""

from __future__ import annotations

import re
from collections.abc import Iterator

_LOADS = re.compile(
    rb"""
    /\*.*?(?:\*/|\Z)
  | @import\s+(?:"([^"\n]*)"|'([^'\n]*)')
  | \burl\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"')]*))\s*\)
  | "(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*'
    """,
    re.DOTALL | re.IGNORECASE | re.VERBOSE,
)


def loaded(sheet: bytes) -> Iterator[tuple[int, str]]:
    """Yield where each `url(…)` or `@import` of a stylesheet begins, and the address in it.

    `url(#…)` names a part of the page that uses the sheet, and isn't one.
    """
    for match in _LOADS.finditer(sheet):
        address = b"".join(target for target in match.groups() if target).decode("utf-8", "replace")
        if address and not address.startswith("#"):
            yield match.start(), address
