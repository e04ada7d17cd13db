"""Relative links to files become links to their pages; one that leads nowhere is a problem."""

from __future__ import annotations

import posixpath
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.problems import did_you_mean
from assay.prose.context import AnchorLink, Context
from assay.urls import SITE

_STASHED = "\x02"
"""Begins what Python-Markdown has put aside; such links are written in raw HTML."""


class Links(Treeprocessor):
    """Resolves `href` and `src` from the folder of the file that they are written in."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Resolve every link and picture of the text."""
        for element in root.iter():
            for attribute in ("href", "src"):
                if target := element.get(attribute):
                    self._resolve(element, attribute, target)

    def _resolve(self, element: Element, attribute: str, target: str) -> None:
        resolved = resolve(target, self.context)
        if resolved is not None:
            element.set(attribute, resolved)
        else:
            element.tag = "span"
            del element.attrib[attribute]


def resolve(target: str, context: Context) -> str | None:
    """Return a link that works from any page; `None` for one to a file that is not published.

    One to a file or a place that does not exist is reported.
    """
    if target.startswith((SITE, "&", _STASHED)):
        return target
    try:
        scheme, host, path, _, anchor = urlsplit(target)
    except ValueError:
        context.problem(target, f"`{target}` is no address of a page", "Check it.")
        return None
    if scheme or host:
        return target
    if path.startswith("/"):
        place = context.place_of(target)
        context.shared.anchor_links.append(AnchorLink(place, path[1:], anchor))
        return SITE + target[1:]
    shared, own = context.shared, context.record.file
    file = posixpath.normpath(posixpath.join(posixpath.dirname(own), path)) if path else own
    if (url := shared.files.get(file)) is not None:
        if anchor:
            shared.anchor_links.append(AnchorLink(context.place_of(target), url, anchor))
        return f"{SITE}{url}{'#' if anchor else ''}{anchor}" if path else target
    if not (shared.root / file).is_file():
        context.problem(
            target,
            f"`{target}` links to a file that is not there",
            did_you_mean(file, shared.files) or "Check the path, from this file's folder.",
        )
    return None
