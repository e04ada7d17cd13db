"""Drawings (SVG) that only draw: as a picture a browser runs nothing in them, opened by itself all.

A drawing that is opened from its own address is a page of the site, and the rules for pages hold:
no script, nothing from other hosts. https://www.w3.org/TR/SVG2/conform.html#secure-static-mode
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.parsers import expat

from assay.problems import Place, Report

_RUNNING = frozenset(
    ["script", "foreignobject", "iframe", "embed", "object", "handler", "listener"]
)
_STYLE_LEADS = re.compile(r"url\(\s*['\"]?\s*(?!#|data:image/)|@import|expression\(", re.IGNORECASE)
_REMEDY = "Save it again as a plain drawing, or offer it as a picture (PNG)."


def report_running(path: Path, file: str, report: Report) -> None:
    """Report what a drawing would run or load, or that it can't be read."""
    parser = expat.ParserCreate()
    found: list[tuple[int, str]] = []

    def note(what: str) -> None:
        found.append((parser.CurrentLineNumber, what))

    def begin(name: str, attributes: Mapping[str, str]) -> None:
        if name.rpartition(":")[2].lower() in _RUNNING:
            note(f"`<{name}`")
        for key, value in attributes.items():
            if refused := _refused(key, value):
                note(refused)

    def declare(*_: object) -> None:
        note("`<!ENTITY`")

    parser.StartElementHandler = begin
    parser.EntityDeclHandler = declare
    parser.ProcessingInstructionHandler = lambda target, _: note(f"`<?{target}`")
    parser.CharacterDataHandler = lambda text: note("`@import`") if "@import" in text else None
    try:
        parser.Parse(path.read_bytes(), True)
    except expat.ExpatError as error:
        report.add(Place(file, error.lineno), "this drawing can't be read", _REMEDY)
        return
    except OSError as error:
        message = f"the file can't be opened: {error.strerror}"
        report.add(Place(file), message, "Check its permissions.")
        return
    for line, what in found[:1]:
        report.add(
            Place(file, line), f"this drawing holds {what}, which could run or load", _REMEDY
        )


def _refused(key: str, value: str) -> str:
    """Return what an attribute would run or load, if anything."""
    name, target = key.rpartition(":")[2].lower(), "".join(value.split()).lower()
    if name.startswith("on"):
        return f"`{key}`"
    if name in ("href", "src") and not target.startswith(("#", "data:image/")):
        return f"`{key}`"
    if name != "href" and _STYLE_LEADS.search(value):
        return f"`{key}`"
    return "`javascript:`" if "javascript:" in target else ""
