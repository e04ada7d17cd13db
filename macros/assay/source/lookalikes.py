"""What looks like front matter and is not read as such: it would be published, and hold nothing
back.

Only a first line of `---` opens front matter. Authors write what is nearly that, or nothing, and
then `draft: yes` is a sentence of the page.
"""

# ruff: noqa: SIM905 (words are easier to read than a list of them)

from __future__ import annotations

import re

from assay.problems import Place, Report
from assay.source.code import without_code

HOLDING_BACK = frozenset({"confidential", "draft", "exempt", "publish_from", "withdrawn"})
"""Keys that hold something back from the public."""

KNOWN = HOLDING_BACK | set(
    "aliases council date domain framework items kind name order section terms title".split()
)
"""Keys by which front matter is known for what it is."""

_DASHES = "-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_NEARLY_DASHES = re.compile(rf"\s*(?:[{_DASHES}][{_DASHES}\s]+|[_=+*;~]{{3,}})")
_FENCE = re.compile(r"\s*(`{3,}|~{3,}).*")
_KEY = re.compile(r"\s*(?P<key>[a-z][a-z_]*):(\s|$)")
_BELOW_A_KEY = re.compile(r"[ \t]+\S|- |#")
_ABOVE = re.compile(r"\s*(#.*|<!--.*|.*-->\s*)?")
"""Lines above which front matter may have been meant to begin: empty, a title, a comment."""

_YES_OR_NO = r"yes|no|true|false|on|off|y|n"
_GIVEN = (
    ("drafts?", rf"(?:{_YES_OR_NO})?"),
    ("publish[ _-]?from", rf"(?:{_YES_OR_NO}|[0-9].*|[A-Z][a-z]+ [0-9]{{4}}.*)?"),
    ("exempt|withdrawn", rf"(?:{_YES_OR_NO}|\{{.*|\[.*|paragraphs? [0-9].*|reason:.*)?"),
    ("confidential", rf"(?:{_YES_OR_NO}|from a gov.*|by an enact.*|\{{.*)?"),
)
"""Keys that hold something back, as they are mistyped, each with what one is given: the same words
before anything else are prose."""

_SIGNS_BEFORE = r"(?:[ \t>*+\"'`{(-]|[0-9]{1,2}[.)]|<p>)*+"
_BETWEEN = "[*\"'`]*[ \t]*[:=;\uff1a][*\"'`]*[ \t]*"
_SIGNS_AFTER = "[.*\"'`})]*[ \t]*(?:#.*|</p>)?$"
_HOLDS_BACK = re.compile(
    "|".join(f"^{_SIGNS_BEFORE}(?:{key}){_BETWEEN}{given}{_SIGNS_AFTER}" for key, given in _GIVEN),
    re.MULTILINE | re.IGNORECASE,
)
"""A line that an author means as a key which holds back."""

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
    if match := _HOLDS_BACK.search(seen):
        line = seen.count("\n", 0, match.start())
        report.add(
            Place(file, first_line + line),
            f"`{match[0].strip()}` stands in the text, where it holds nothing back",
            "Put it between the two lines of `---` at the top. If it is a sentence, begin the line "
            "with another word.",
        )
    return match is not None


def holds_back(value: str) -> bool:
    """Return whether a text of several lines has swallowed a key that was to hold back."""
    return "\n" in value and _HOLDS_BACK.search(value) is not None


def _opening(lines: list[str]) -> tuple[int, str] | None:
    """Return the line, from 0, at which front matter was meant to begin, and what is wrong."""
    start = next((n for n, line in enumerate(lines) if not _ABOVE.fullmatch(line)), len(lines))
    below = next((line for line in lines[start + 1 :] if line.strip()), "")
    opening = lines[start] if start < len(lines) else ""
    if opening.rstrip() == "---" and _is_known(below):
        return start, "front matter must begin on the first line"
    if _NEARLY_DASHES.fullmatch(opening) and _is_known(below):
        return start, f"`{opening.strip()}` does not open front matter, so its keys would be text"
    if _FENCE.fullmatch(opening) and (_is_known(below) or below.strip() == "---"):
        return start, "this front matter is written as code, so its keys would be text"
    if _KEY.match(opening) and _are_keys(lines[start:]):
        return start, "these keys stand in no front matter, so they would be text"
    return None


def _are_keys(lines: list[str]) -> bool:
    """Return whether a paragraph is made of keys, some known: two, or one above dashes."""
    keys, known = 0, False
    for line in lines:
        if _KEY.match(line):
            keys, known = keys + 1, known or _is_known(line)
        elif _NEARLY_DASHES.fullmatch(line):
            return known
        elif not _BELOW_A_KEY.match(line):
            break
    return keys > 1 and known


def _is_known(line: str) -> bool:
    key = _KEY.match(line)
    return key is not None and key["key"] in KNOWN
