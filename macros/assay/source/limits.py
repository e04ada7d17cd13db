"""How much a text may hold: more than any report needs, and what every step can read in seconds.

Markdown's readers look at each sign of a paragraph again for each other sign, so that a few
thousand brackets take minutes. What goes beyond a limit is a problem, and is not read at all.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import groupby

from assay.problems import Place, Report
from assay.source.code import without_code

MOST_SIGNS = 1_000
"""How many brackets, or any other of these signs, a paragraph or a row of a table may have."""

MOST_IN_A_TEXT = 20_000
"""How many of them a whole text may have."""

DEEPEST = 50
"""How many quotations may stand in one another, and how many levels a list may have."""

MOST_BRACKETS = 5_000
_TOO_DEEP = re.compile(r"(?:[-?][ \t]+){50}|[ \t]{400}")
"""What libyaml would follow until the process ends."""

MOST_KEYS = 500
"""How many keys one mapping may have; no record has a tenth of them."""

_SIGNS = "[]<*_`!{\\"
_ROW = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|[0-9]+[.)])[ \t]|\[[^\]]*\]:")
"""Begins an item of a list, or says where a link leads: each is read by itself."""

_QUOTES = re.compile(r"(?:[ \t]{0,3}>)+")


def is_too_deep(yaml: str) -> bool:
    """Return whether YAML nests so deeply that reading it would end the process."""
    return bool(_TOO_DEEP.search(yaml)) or sum(map(yaml.count, "[{")) > MOST_BRACKETS


def is_too_much(body: str, file: str, first_line: int, report: Report) -> bool:
    """Report the first place of a body that goes beyond a limit; return whether there is any."""
    visible, number = without_code(body), first_line
    if many := [sign for sign in _SIGNS if visible.count(sign) > MOST_IN_A_TEXT]:
        message = f"this text has more than {MOST_IN_A_TEXT:,} signs `{many[0]}`"
        report.add(Place(file, number), message, "Divide it into several files.")
        return True
    for is_empty, group in groupby(visible.split("\n"), key=lambda line: not line.strip()):
        lines = list(group)
        if not is_empty and (found := _beyond(lines)):
            line, message = found
            report.add(Place(file, number + line), message, "Divide it into several paragraphs.")
            return True
        number += len(lines)
    return False


def _beyond(lines: list[str]) -> tuple[int, str] | None:
    """Return the line of a paragraph, from 0, that goes beyond a limit, and what is wrong."""
    is_table = any(map(_ROW.fullmatch, lines[1:3]))
    signs: Counter[str] = Counter()
    for number, line in enumerate(lines):
        quotes = _QUOTES.match(line)
        if quotes and quotes[0].count(">") > DEEPEST:
            return number, f"more than {DEEPEST} quotations stand in one another here"
        if len(line) - len(line.lstrip()) > DEEPEST * 8:
            return number, f"this line stands more than {DEEPEST} levels deep"
        if is_table or _ITEM.match(line):
            signs.clear()
        signs.update({sign: line.count(sign) for sign in _SIGNS})
        if most := [sign for sign in _SIGNS if signs[sign] > MOST_SIGNS]:
            return number, f"this paragraph has more than {MOST_SIGNS:,} signs `{most[0]}`"
    return None
