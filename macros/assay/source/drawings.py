"""Drawings (SVG) that only draw: as a picture a browser runs nothing in them, opened by itself all.

A drawing that is opened from its own address is a page of the site, and the rules for pages hold:
no script, nothing from other hosts. https://www.w3.org/TR/SVG2/conform.html#secure-static-mode
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.parsers import expat

from assay.problems import Place, Report

_SVG = "http://www.w3.org/2000/svg"
_XHTML = "http://www.w3.org/1999/xhtml"
_RUNNING = frozenset(
    [
        *("animate", "animatemotion", "animatetransform", "discard", "set"),
        *("foreignobject", "handler", "iframe", "listener", "script"),
    ]
)
"""Elements that run, that hold what is no drawing, or that change what others lead to."""

_LEADS = re.compile(
    r"url\(\s*+['\"]?+\s*+(?!#|data:image/(?:png|jpeg|gif|webp))|[@\\]|image-set", re.I
)
"""A style that loads something, or that is written so that nobody sees whether it does."""

_PICTURE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp)[;,]")
_REMEDY = "Save it again as a plain drawing, or offer it as a picture (PNG)."


def report_running(content: bytes, file: str, report: Report) -> None:
    """Report what a drawing would run or load, or that it is none."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    found: list[tuple[int, str]] = []
    styles: list[str] = []
    inside: list[str] = []

    def note(what: str) -> None:
        found.append((parser.CurrentLineNumber, what))

    def begin(element: str, attributes: Mapping[str, str]) -> None:
        namespace, _, name = element.rpartition(" ")
        inside.append(name)
        if name.lower() in _RUNNING or namespace == _XHTML:
            note(f"`<{name}`")
        for key, value in attributes.items():
            if refused := _refused(key.rpartition(" ")[2].lower(), value):
                note(refused)

    def text(words: str) -> None:
        if inside[-1].lower() == "style":
            styles.append(words)

    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda _: inside.pop()
    parser.EntityDeclHandler = lambda *_: note("`<!ENTITY`")
    parser.ProcessingInstructionHandler = lambda target, _: note(f"`<?{target}`")
    parser.CharacterDataHandler = text
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        place = Place(file, getattr(error, "lineno", 1))
        report.add(place, "this drawing can't be read", _REMEDY)
        return
    if leads := _LEADS.search("".join(styles)):
        found.append((1, f"`{leads[0]}`"))
    for line, what in found[:1]:
        report.add(
            Place(file, line), f"this drawing holds {what}, which could run or load", _REMEDY
        )


def _refused(name: str, value: str) -> str:
    """Return what an attribute would run or load, if anything."""
    target = "".join(value.split()).lower()
    if name.startswith("on") or (name in ("href", "src") and not _PICTURE.match(target)):
        return f"`{name}`"
    if name not in ("href", "d", "id", "class") and _LEADS.search(value):
        return f"`{name}`"
    return "`javascript:`" if "javascript:" in target else ""
