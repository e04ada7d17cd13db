"""Says of a text what no page may hold: a reader's browser could run it, or a reader who can't see
the page would lose the way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.prose.allowed import REMEDY, refused
from assay.prose.context import Context


class Refused(Treeprocessor):
    """Reports what Markdown's own syntax makes and no page may hold."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Look at every element of the text, and at all its attributes."""
        for element in root.iter():
            name, attributes = str(element.tag), {**element.attrib}
            if name in ("td", "th"):
                attributes.pop("style", None)  # how Markdown aligns a cell; `Tables` rewrites it
            for written in refused("h2" if name == "h1" else name, attributes):
                self.context.problem(written, _refusal(written), REMEDY)


def report_refused(name: str, attributes: Mapping[str, str | None], context: Context) -> bool:
    """Report the same of a tag that an author wrote; return whether there was anything."""
    if name == "h1":
        context.problem("<h1", "`<h1` begins a second title", "A page has one title; write `<h2>`.")
        return True
    found = refused(name, attributes)
    if any(
        "javascript:" in "".join((value or "").split()).lower() for value in attributes.values()
    ):
        found.append("javascript:")
    for written in found:
        context.problem(written, _refusal(written), REMEDY)
    return bool(found)


def report_without_caption(names: Sequence[str], context: Context) -> None:
    """Report tables that an author wrote without a caption; `names` are those of all tags."""
    for name, following in pairwise([*names, ""]):
        if name == "table" and following != "caption":
            remedy = "Begin it with `<caption>`: what it holds, in a few words."
            context.problem("<table", "this table has no caption", remedy)


def _refusal(written: str) -> str:
    return f"`{written}` can't stand in a page"
