"""Relative links to files become links to their pages; one that leads nowhere is a problem."""

from __future__ import annotations

import posixpath
import re
from html import unescape
from urllib.parse import quote, unquote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.problems import did_you_mean
from assay.prose.context import Context
from assay.prose.text import AnchorLink
from assay.urls import SITE

ADDRESSES = ("href", "src", "srcset", "poster", "background", "xlink:href", "lowsrc", "dynsrc")
"""Attributes that lead somewhere, or that a browser loads something from."""

_LEADING = ("a", "area")
"""Elements whose `href` a reader chooses to follow; others load it."""

_CANDIDATE = re.compile(r"([^\s,](?:\S*[^\s,])?)(\s+[^\s,][^,]*)?")
"""One picture of `srcset`, and for which screens it is."""

_STASHED = "\x02"
"""Begins what Python-Markdown has put aside; such links are written in raw HTML."""


class Links(Treeprocessor):
    """Resolves links and pictures from the folder of the file that they are written in."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Resolve every link and picture of the text."""
        for element in root.iter():
            for attribute in ADDRESSES:
                if target := element.get(attribute):
                    self._resolve(element, attribute, target)
                    if element.text in (target, target.partition("://")[2]):
                        element.set("class", "address")

    def _resolve(self, element: Element, attribute: str, target: str) -> None:
        resolved = resolve_attribute(element.tag, attribute, target, self.context)
        if resolved is not None:
            element.set(attribute, resolved)
        else:
            element.tag = "span"
            del element.attrib[attribute]


def resolve_attribute(element: str, attribute: str, value: str, context: Context) -> str | None:
    """Return the value of an attribute among `ADDRESSES` with its links resolved, if any is left.

    Each candidate of `srcset` is a link of its own.
    """
    if attribute != "srcset":
        leads = attribute.endswith("href") and element in _LEADING
        return resolve(value, context, loads=not leads)
    candidates = (
        f"{resolved}{screens}"
        for url, screens in _CANDIDATE.findall(value)
        if (resolved := resolve(url, context, loads=True))
    )
    return ", ".join(candidates) or None


def resolve(target: str, context: Context, *, loads: bool = False) -> str | None:
    """Return a link that works from any page; `None` for one to what is not published.

    What does not exist is reported, and so is what a page would load from another host (`loads`).
    """
    if target.startswith((SITE, _STASHED)):
        return target
    shared = context.shared
    try:
        scheme, host, path, _, anchor = urlsplit(unescape(target))
    except ValueError:
        context.problem(target, f"`{target}` is no address of a page", "Check it.")
        return None
    if scheme or host:
        return _outside(target, scheme, context, loads=loads)
    if path.startswith("/"):
        url = path[1:]
        if url not in shared.urls:
            if url in shared.hidden.urls:
                return None
            remedy = did_you_mean(url, shared.urls) or "Check the address."
            context.problem(target, f"there is no page `{path}`", remedy)
            return None
    else:
        own = context.record.file
        folder = posixpath.join(posixpath.dirname(own), unquote(path))
        file = posixpath.normpath(folder) if path else own
        if file not in shared.files:
            if file not in shared.found:
                remedy = (
                    ("Write it with `https://`." if target.startswith("www.") else "")
                    or did_you_mean(file, shared.files, close=0.8)
                    or "Check the path, from this file's folder."
                )
                context.problem(target, f"`{target}` links to a file that is not there", remedy)
            return None
        context.files.add(file)
        url = shared.files[file]
    if anchor and url in shared.hidden.stubs:
        context.warn(
            target,
            f"`{target}` leads to a place in a text that is not public",
            "The link leads to the page that says so. Take `#` and what follows out.",
        )
        anchor = ""
    if anchor and url in shared.urls:
        context.links.append(AnchorLink(context.place_of(target), url, anchor))
    return f"{SITE}{quote(url)}{'#' if anchor else ''}{anchor}" if path else target


def _outside(target: str, scheme: str, context: Context, *, loads: bool) -> str | None:
    if loads:
        context.problem(
            target,
            f"`{target}` would be loaded from another host",
            "Put the file beside this one, and link to it there.",
        )
        return None
    if scheme not in ("http", "https", "mailto", "tel"):
        context.problem(
            target, f"a link can't begin with `{scheme}:`", "Link to a page, a file or an address."
        )
        return None
    return target
