"""Tables that an author wrote: with a caption, and heads for rows and columns."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.prose.context import Context

_CAPTION = "Table:"


class Tables(Treeprocessor):
    """Takes the caption from the paragraph above, `Table: Who answered`, and marks the heads.

    A table without a caption is a problem: a reader who can't see it would not know what it holds.
    """

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Finish every table of the text."""
        for parent in list(root.iter()):
            for above, element in list(pairwise([None, *parent])):
                if element is not None and element.tag == "table":
                    self._finish(parent, above, element)

    def _finish(self, parent: Element, above: Element | None, table: Element) -> None:
        table.set("class", "data")
        _mark_heads(table)
        if above is None or above.tag != "p" or not (above.text or "").startswith(_CAPTION):
            head = f"| {next((text.strip() for text in table.itertext() if text.strip()), '')}"
            remedy = f"Begin a paragraph above it with `{_CAPTION}`."
            self.context.problem(head, "this table has no caption", remedy)
            return
        parent.remove(above)
        above.tag, above.text = "caption", (above.text or "").removeprefix(_CAPTION).lstrip()
        table.insert(0, above)


def _mark_heads(table: Element) -> None:
    """Give columns and rows their heads, and cells their alignment without inline style."""
    for cell in table.iter("th"):
        cell.set("scope", "col")
    for row in table.iter("tr"):
        if len(row) and row[0].tag == "td":
            row[0].tag = "th"
            row[0].set("scope", "row")
        for cell in row:
            if style := cell.attrib.pop("style", ""):
                cell.set("class", f"align-{style.removeprefix('text-align:').strip(' ;')}")
