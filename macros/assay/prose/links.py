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
        shared, record = self.context.shared, self.context.record
        if target.startswith((SITE, "/", "#", "&", _STASHED)):
            return
        scheme, host, path, _, anchor = urlsplit(target)
        if scheme or host:
            return
        file = posixpath.normpath(posixpath.join(posixpath.dirname(record.file), path))
        if url := shared.files.get(file):
            if anchor:
                place = self.context.place_of(target)
                shared.anchor_links.append(AnchorLink(place, url, anchor))
            element.set(attribute, f"{SITE}{url}{'#' if anchor else ''}{anchor}")
            return
        if file not in shared.absent:
            self.context.problem(
                target,
                f"`{target}` links to a file that is not there",
                did_you_mean(file, shared.files) or "Check the path, from this file's folder.",
            )
        element.tag = "span"
        del element.attrib[attribute]
