"""What a file is, as far as its place in the site's folder tells."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class Identity(NamedTuple):
    """A file's kind, the address of what it holds and, inside a review, that review's id."""

    kind: str
    address: str
    review: str = ""


Identify: TypeAlias = Callable[[tuple[str, ...]], Identity | str]
"""Tells what the Markdown file at these path segments is, or in words why it belongs to nothing.

The first segment is `docs` or `reviews`, whatever the folders are really called.
"""

ATTACHMENT = "attachment"
"""The kind of every file that is copied as it is."""

PUBLIC_SUFFIXES = frozenset(
    [
        ".avif",
        ".css",
        ".csv",
        ".gif",
        ".html",
        ".ico",
        ".jpeg",
        ".jpg",
        ".js",
        ".json",
        ".pdf",
        ".png",
        ".svg",
        ".txt",
        ".webp",
        ".woff2",
        ".xml",
    ]
)
"""Files other than Markdown that may be published; office formats keep hidden text and are not."""

_RUNNING = frozenset([".css", ".html", ".js", ".xml"])
"""Files that only a site's own web team puts there, under `docs/`."""

HOST_FILES = frozenset({".htaccess", "CNAME", "_headers", "_redirects", "web.config"})
"""Files that a host reads, under `docs/`: a site's own stand in place of Assay's."""


def identify_attachment(parts: tuple[str, ...]) -> Identity | str:
    """Return what a file that is no Markdown is, or in words why it belongs to nothing."""
    name = parts[-1]
    if name.startswith("~$"):
        return "a word processor leaves such files beside an open document: delete it"
    if ".md." in name or name.endswith("~"):
        return "it is a copy of a text, and would never be read: delete it, or keep it elsewhere"
    if name in HOST_FILES and parts[0] == "docs":
        return Identity(ATTACHMENT, "/".join(parts[1:]))
    dot = name.rfind(".")
    if dot < 0:
        return "files without an ending are not published"
    if name[dot:].lower() not in PUBLIC_SUFFIXES:
        return f"files that end in `{name[dot:]}` are not published: offer a PDF, a CSV or a page"
    if parts[0] == "reviews" and len(parts) < 3:
        return "files belong in the folder of a review"
    if parts[0] == "reviews" and name[dot:].lower() in _RUNNING:
        return f"a browser could run files that end in `{name[dot:]}`: offer a PDF, a CSV or a page"
    review = parts[1] if parts[0] == "reviews" else ""
    return Identity(ATTACHMENT, "/".join(parts[1:]), review)
