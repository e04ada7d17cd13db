"""HTML comments in Markdown are notes between authors: they are gone before anything is read.

Whatever leaves a doubt where a note begins or ends is a problem: it would be published.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assay.problems import Place, Report
from assay.source.code import CODE, blank, without_code

_OPEN, _CLOSE = "<!--", "-->"
_NEARLY_OPEN = re.compile(
    "<[!\\s]*[\u2010-\u2015]|<!\\s*-(?!-)|<!\\s+--|<(?!!)\\s*--(?=[^>\\n]*--+[!\\s]*>)"
)
"""A dash too few, a space too many, or a dash that a word processor made of two."""

_CODE_OF_A_COMMENT = re.compile(r"`+[ ]?(<!--[^\n`]*|[^\n`]*-->)[ ]?`+")


def without_comments(body: str, file: str, first_line: int, report: Report) -> str:
    """Return a body with spaces for its comments; one whose bounds are in doubt is reported."""

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
        kept.append(blank(body[begin:end]))
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


def _in_code(body: str) -> list[int]:
    """Return where comments open in code in a line that is more than an example of one."""
    return [
        code.start() + code[0].index(_OPEN)
        for code in CODE.finditer(body)
        if code["ticks"] and _OPEN in code[0] and not _CODE_OF_A_COMMENT.fullmatch(code[0])
    ]
