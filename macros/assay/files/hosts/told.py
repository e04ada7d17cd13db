"""What every host is told, whatever its form."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from assay.files.redirects import Redirect, former
from assay.macros.view import View
from assay.pages.page import Page
from assay.pages.policy import Header, headers
from assay.urls import NOT_FOUND

LASTING = ("scripts/*/", "pagefind/*/fragment/", "pagefind/*/index/", "pagefind/*/filter/")
"""Folders whose files have a name for every content, so that a reader's browser keeps them; `*` is
a version. Whatever else there is may be withdrawn: a browser asks each time whether it is there.
"""

OF_SERVERS = r"/\.(?!well-known/)|\.nginx\.conf$|/web\.config$|/_(headers|redirects)$"
"""Paths, as an expression, of files that only the server itself reads."""

KEPT = "public, max-age=31536000, immutable"
"""How a browser is told to keep them, for a year."""


@dataclass(frozen=True, slots=True)
class Told:
    """What every host is told. Addresses are paths on the host: `/tests/reviews/old/`."""

    host: str
    """The host's name; empty where the site has no address yet."""
    root: str
    """Where on the host the site is: `/`, or `/tests/`."""
    headers: tuple[Header, ...]
    rules: tuple[Redirect, ...]
    """What leads from addresses of another time."""

    @property
    def not_found(self) -> str:
        """The page for what is not there."""
        return self.root + NOT_FOUND

    @property
    def lasting(self) -> str:
        """An expression for the paths of files that never change."""
        folders = "|".join(folder.replace("*", "[^/]+") for folder in LASTING)
        return f"^{re.escape(self.root)}({folders})"


def told_of(pages: tuple[Page, ...], view: View) -> Told:
    """Return what hosts are told about a site."""
    address = urlsplit(view.publisher.site_url)
    root = address.path or "/"
    rules = (
        moved._replace(url=root + moved.url, target=root + moved.target)
        for moved in former(pages, view)
    )
    host = (address.hostname or "").encode("idna").decode()
    return Told(host, root, headers(view.has_search), tuple(rules))
