"""HTML comments in Markdown are notes between authors: they are gone before anything is read.

Whatever leaves a doubt where a note begins or ends is a problem: it would be published.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from assay.problems import Place, Report
from assay.source.code import code_in, without_code

_OPEN, _CLOSE = "<!--", "-->"
_DASHES = "\u2010-\u2015\u2212-"
_NEARLY_OPEN = re.compile(f"<!(?!--)|<\\s*[{_DASHES}](?=[^>\\n]{{0,500}}[{_DASHES}]\\s*>)")
"""A dash too few, a space too many, or a dash that a word processor made of two."""

_EXAMPLES = re.compile(r"`+[ ]?(?:<!--|-->|<!--[^\n`]*-->)[ ]?`+")
"""Code that is the sign of a comment, or the whole of one."""


def without_comments(body: str, file: str, first_line: int, report: Report) -> str:
    """Return a body without its comments, with as many lines; doubtful bounds are reported."""

    def problem(position: int, message: str, remedy: str) -> None:
        line = body.count("\n", 0, position)
        column = position - body.rfind("\n", 0, position)
        report.add(Place(file, first_line + line, column), message, remedy)

    for position in _in_code(body):
        problem(
            position,
            "this comment stands between two backticks, so it would be published as code",
            "Check the backticks of this paragraph; write a single one as `\\``.",
        )
    visible, kept, end = without_code(body), [], 0
    while (begin := visible.find(_OPEN, end)) >= 0:
        _report_bounds(visible[end:begin], end, problem)
        kept.append(body[end:begin])
        end = visible.find(_CLOSE, begin + len(_OPEN))
        if end < 0:
            remedy = f"Close it with `{_CLOSE}`."
            problem(begin, "the comment that opens here is never closed", remedy)
            return "".join(kept)
        if (inside := visible.find(_OPEN, begin + len(_OPEN), end)) >= 0:
            problem(
                inside,
                "a comment opens inside another, and both end where the first does",
                f"Take this `{_OPEN}` out, and one `{_CLOSE}`.",
            )
        end += len(_CLOSE)
        if _is_between_rows(body, begin, end):
            message = "a comment between the rows of a table ends the table"
            problem(begin, message, "Put it above the table.")
        kept.append("\n" * body.count("\n", begin, end))
    _report_bounds(visible[end:], end, problem)
    return "".join([*kept, body[end:]])


def _report_bounds(text: str, begin: int, problem: Callable[[int, str, str], None]) -> None:
    """Report what may be the bound of a comment in a text outside comments, from `begin` on."""
    if (stray := text.find(_CLOSE)) >= 0:
        problem(
            begin + stray,
            f"`{_CLOSE}` ends a comment that opens nowhere, so its words would be published",
            f"Open it with `{_OPEN}`, or write an arrow as `→`.",
        )
    elif nearly := _NEARLY_OPEN.search(text):
        message = f"`{nearly[0]}` opens no comment, so its words would be published"
        problem(begin + nearly.start(), message, f"Write `{_OPEN}`.")


def _is_between_rows(body: str, begin: int, end: int) -> bool:
    """Return whether a comment stands on lines of its own between two rows of a table."""
    before, after = body[:begin].rsplit("\n", 2)[-2:], body[end:].split("\n", 2)[:2]
    is_alone = len(before) == len(after) == 2 and not (before[1].strip() or after[0].strip())
    return is_alone and before[0].lstrip().startswith("|") and after[1].lstrip().startswith("|")


def _in_code(body: str) -> Iterator[int]:
    """Yield where comments open in code in a line that is more than an example of one."""
    for code in code_in(body):
        written = body[code.start : code.end]
        if not code.is_fenced and _OPEN in written and not _EXAMPLES.fullmatch(written):
            yield code.start + written.index(_OPEN)
