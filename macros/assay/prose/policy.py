"""What no page may hold: the strict content policy would stop it in the reader's browser."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

from assay.prose.context import Context

_ELEMENTS = "applet|base|embed|form|frame|iframe|link|meta|object|script|style"
_RAW = re.compile(rf"<(?:{_ELEMENTS})\b|\s(?:on[a-z]+|style)\s*=|javascript:", re.IGNORECASE)
_REMEDY = "Take it out: pages hold text, pictures, links and tables; styles come from the theme."


class ForbiddenInTree(Treeprocessor):
    """Reports scripts, styles and event handlers that Markdown's own syntax makes."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Look at every attribute of every element of the text."""
        for element in root.iter():
            in_cell = element.tag in ("td", "th")
            for name, value in list(element.attrib.items()):
                if name.startswith("on") or (name == "style" and not in_cell):
                    self.context.problem(name, f"`{name}` can't stand in a page", _REMEDY)
                elif value.lower().lstrip().startswith("javascript:"):
                    self.context.problem(value, "a link can't hold a script", _REMEDY)


class ForbiddenInRawHtml(Postprocessor):
    """Reports the same in HTML that an author wrote."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, text: str) -> str:
        """Look at every piece of HTML that was put aside, but for what macros made."""
        for position, block in enumerate(self.md.htmlStash.rawHtmlBlocks):
            if isinstance(block, str) and position not in self.context.made_by_macros:
                for found in _RAW.finditer(block):
                    written = found[0].strip()
                    self.context.problem(written, f"`{written}` can't stand in a page", _REMEDY)
        return text
