"""HTML comments in Markdown are notes between authors: they are gone before anything is read."""

from __future__ import annotations

from assay.problems import Place, Report
from assay.source.code import blank, without_code


def without_comments(body: str, file: str, first_line: int, report: Report) -> str:
    """Return a body with spaces for its comments; one that is never closed is reported."""
    visible = without_code(body)
    end = 0
    while (begin := visible.find("<!--", end)) >= 0:
        end = visible.find("-->", begin)
        if end < 0:
            line = visible.count("\n", 0, begin)
            column = begin - visible.rfind("\n", 0, begin)
            report.add(
                Place(file, first_line + line, column),
                "the comment that opens here is never closed",
                "Close it with `-->`.",
            )
            return body[:begin]
        end += len("-->")
        body = body[:begin] + blank(body[begin:end]) + body[end:]
    return body
