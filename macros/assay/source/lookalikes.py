"""What looks like front matter and is not read as such: it would be published, and hold nothing
back.

Only a first line of `---` opens front matter. Authors write what is nearly that, or nothing, and
then `draft: yes` is a sentence of the page.
"""

from __future__ import annotations

import re

from assay.problems import Place, Report
from assay.source.code import blank, without_code

HOLDING_BACK = frozenset({"confidential", "draft", "exempt", "publish_from", "withdrawn"})
"""Keys that hold something back from the public."""

_DASHES = "-\u2010-\u2015\u2212\u00ad\ufe58\ufe63\uff0d"
_IN_LINE = " \t\u200b-\u200f\u2060\ufeff"
_UNSEEN = f"\\s{_IN_LINE}"
_NEARLY_DASHES = re.compile(f"[{_UNSEEN}]*(?:[{_DASHES}][{_DASHES}{_UNSEEN}]+|[_=+*;~]{{3,}})")
_FENCE = re.compile(r"\s*(`{3,}|~{3,}).*")
_KEY = re.compile(f"[{_UNSEEN}]*[a-z][a-z_]*:(\\s|$)")
_BELOW_A_KEY = re.compile(r"[ \t]+\S|- |#")
_ABOVE = re.compile(f"[{_UNSEEN}]*(#.*|<!--.*|.*-->[{_UNSEEN}]*)?")
"""Lines above which front matter may have been meant to begin: empty, a title, a comment."""

_HOLDS_BACK = re.compile(
    rf"^[{_IN_LINE}>*`]*(?P<key>(?:{'|'.join(sorted(HOLDING_BACK))})[ \t]*:|"
    r"(?i:draft[ \t]*:[ \t]*(?:yes|no|true|false|on|off|y|n)?[ \t]*(?:\#.*)?$|"
    r"publish[ _-]from[ \t]*:[ \t]*(?:[0-9]|$)|(?:exempt|withdrawn)[ \t]*:[ \t]*(?:[{\#]|$)))",
    re.MULTILINE,
)
"""Begins a line that an author means as a key which holds back. In capitals it may be prose, so
that what follows must be what such a key is given."""

_REMEDY = (
    "Make the file's very first line `---`, and put a line with only `---` below the last key."
)


def report_lookalikes(body: str, file: str, first_line: int, report: Report) -> bool:
    """Report what looks like front matter in a body; return whether there was any.

    `first_line` is the file's line on which the body begins: 1 where no front matter was read.
    """
    if first_line == 1 and (found := _opening(body.split("\n"))):
        line, message = found
        report.add(Place(file, line + 1), message, _REMEDY)
        return True
    seen = without_code(body)
    if first_line > 1:  # otherwise front matter may have been put into a comment, with its keys
        seen = _without_comments(seen)
    for match in _HOLDS_BACK.finditer(seen):
        key = match["key"].partition(":")[0].strip()
        report.add(
            Place(file, first_line + seen.count("\n", 0, match.start("key"))),
            f"`{key}:` stands in the text, where it holds nothing back",
            "Put it between the two lines of `---` at the top. If it is a sentence, begin the line "
            "with another word.",
        )
        return True
    return False


def _opening(lines: list[str]) -> tuple[int, str] | None:
    """Return the line, from 0, at which front matter was meant to begin, and what is wrong."""
    start = next((n for n, line in enumerate(lines) if not _ABOVE.fullmatch(line)), len(lines))
    below = next((line for line in lines[start + 1 :] if line.strip()), "")
    opening = lines[start] if start < len(lines) else ""
    if opening.rstrip() == "---" and _KEY.match(below):
        return start, "front matter must begin on the first line"
    if _NEARLY_DASHES.fullmatch(opening) and _KEY.match(below):
        return start, f"`{opening.strip()}` does not open front matter, so its keys would be text"
    if _FENCE.fullmatch(opening) and (_KEY.match(below) or below.strip() == "---"):
        return start, "this front matter is written as code, so its keys would be text"
    if _KEY.match(opening) and _are_keys(lines[start:]):
        return start, "these keys stand in no front matter, so they would be text"
    return None


def _are_keys(lines: list[str]) -> bool:
    """Return whether a paragraph is made of keys, two or more, or one above a line of dashes."""
    keys = 0
    for line in lines:
        if _KEY.match(line):
            keys += 1
        elif _NEARLY_DASHES.fullmatch(line):
            return True
        elif not _BELOW_A_KEY.match(line):
            break
    return keys > 1


def _without_comments(text: str) -> str:
    return re.sub(r"<!--.*?-->", lambda comment: blank(comment[0]), text, flags=re.DOTALL)
