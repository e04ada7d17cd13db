"""What no page may hold: the strict content policy would stop it in the reader's browser, or a
reader who can't see the page would lose the way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.prose.context import Context

_ELEMENTS = {
    *("applet", "base", "embed", "form", "frame", "frameset", "iframe"),
    *("link", "meta", "object", "script", "style"),
}
_ATTRIBUTES = {"action", "attributionsrc", "formaction", "ping", "srcdoc", "style"}
"""Attributes that send something, or hold what the policy refuses; so does each event handler."""

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
            if element.tag in _ELEMENTS:
                self.context.problem(f"<{element.tag}", _refusal(f"<{element.tag}"), REMEDY)
            for name in element.attrib:
                if _is_forbidden(name) and not (in_cell and name == "style"):
                    self.context.problem(name, _refusal(name), REMEDY)


def report_forbidden(name: str, attributes: Mapping[str, str | None], context: Context) -> bool:
    """Report the same in a tag that an author wrote; return whether there was any."""
    if name == "h1":
        context.problem("<h1", "`<h1` begins a second title", "A page has one title; write `<h2>`.")
        return True
    found = [attribute for attribute in attributes if _is_forbidden(attribute)]
    if name in _ELEMENTS:
        found = [f"<{name}"]
    elif any("javascript:" in "".join((value or "").split()) for value in attributes.values()):
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


def _is_forbidden(attribute: str) -> bool:
    return attribute.startswith("on") or attribute in _ATTRIBUTES
