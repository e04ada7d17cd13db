"""The bytes of a file as text. Signs without width are left out: they come with text that was
copied, and would part a mark from what it marks. Signs that no font knows are a problem.
"""

from __future__ import annotations

import re

from assay.problems import Place, Report

_ENDS_TO_YAML = re.compile("[\u0085\u2028\u2029]")
"""Ends of lines to YAML, and to nobody else."""

_CONTROL = "\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069"
_PRIVATE = "\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff"
_WITHOUT_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
STRANGE = re.compile(f"[{_CONTROL}{_PRIVATE}]")


def decode(content: bytes, file: str, report: Report) -> str | None:
    """Return UTF-8 text with any line ends as newlines; `None` for what can't be read as text."""
    try:
        text = content.decode("utf-8-sig")
        wrong = text.find("\0")
    except UnicodeDecodeError as error:
        wrong = error.start
    if wrong >= 0:
        line = content[:wrong].count(b"\n") + 1
        report.add(
            Place(file, line),
            "the file is not UTF-8 text",
            "Save it again with the encoding UTF-8; in Notepad: Save as, Encoding.",
        )
        return None
    text = _WITHOUT_WIDTH.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in sorted({*STRANGE.findall(text)}):
        _report_strange(sign, text.index(sign), text, file, report)
    return None if STRANGE.search(text) else _ENDS_TO_YAML.sub(" ", text)


def _report_strange(sign: str, position: int, text: str, file: str, report: Report) -> None:
    place = Place(file, text.count("\n", 0, position) + 1, position - text.rfind("\n", 0, position))
    times = text.count(sign)
    report.add(
        place,
        f"a sign that no reader can see or name (U+{ord(sign):04X}), {times} in this file"
        if times > 1
        else f"a sign that no reader can see or name (U+{ord(sign):04X})",
        "Delete it, or write what it was meant to show; it often comes from a PDF.",
    )
