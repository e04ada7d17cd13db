"""What no page may hold: the strict content policy would stop it in the reader's browser."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.prose.context import Context

_ELEMENTS = "applet|base|embed|form|frame|iframe|link|meta|object|script|style"
_RAW = re.compile(
    rf"<(?:{_ELEMENTS})\b|(?<=<)[^<>]*?\s(?P<name>on[a-z]+|style)\s*=|javascript:", re.IGNORECASE
)
REMEDY = "Take it out: pages hold text, pictures, links and tables; styles come from the theme."


class Forbidden(Treeprocessor):
    """Reports scripts, styles and event handlers that Markdown's own syntax makes."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Look at every attribute of every element of the text."""
        for element in root.iter():
            in_cell = element.tag in ("td", "th")
            for name in element.attrib:
                if name.startswith("on") or (name == "style" and not in_cell):
                    self.context.problem(name, f"`{name}` can't stand in a page", REMEDY)


def report_forbidden(html: str, context: Context) -> bool:
    """Report the same in HTML that an author wrote; return whether there was any."""
    any_found = False
    for found in _RAW.finditer(html):
        written = found["name"] or found[0]
        context.problem(written, f"`{written}` can't stand in a page", REMEDY)
        any_found = True
    return any_found
