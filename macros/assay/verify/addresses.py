"""Where a link leads, worked out as a browser would."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_OWN = re.compile(r"(?:https?:)?//([^/?#]+)", re.IGNORECASE)
_DROPPED = str.maketrans("", "", "\t\r\n")


class Leads(NamedTuple):
    """Where a link leads inside the site."""

    path: str
    """From the top of the tree; of a folder, it ends with a slash."""
    fragment: str


class _Way(NamedTuple):
    """A link as steps: from the page's folder, or from the top, so far up and then down."""

    from_top: bool
    up: int
    down: str
    stays: bool
    """Whether it leads to the page itself."""
    fragment: str


class Addresses:
    """Works out links for a tree that will be served at an address.

    `address` is that of its top: `https://example.org/reviews/`, or a path alone, `/reviews/`.
    Links to another host, or to what stands beside the tree on the same host, lead elsewhere.
    """

    def __init__(self, address: str = "/") -> None:
        parts = urlsplit(address)
        self._host = parts.netloc.lower()
        self._top = unquote(parts.path).rstrip("/") + "/"
        self._way = lru_cache(maxsize=200_000)(self._worked_out)

    def leads(self, url: str, page: str, base: str = "") -> Leads | None:
        """Return where a link on a page leads, or None if that is outside the tree.

        `page` is the page's path in the tree, `base` what its `<base href>` says. Raises
        AboveTopError if the link leads above the tree.
        """
        if base:
            start = self.leads(base, page)
            if start is None:
                return None
            page = start.path
        way = self._way(url)
        if way is None:
            return None
        if way.stays:
            return Leads(page, way.fragment)
        if way.from_top:
            return Leads(way.down, way.fragment)
        folder = page[: page.rfind("/") + 1]
        for _ in range(way.up):
            if not folder:
                raise AboveTopError
            folder = folder[: folder.rfind("/", 0, -1) + 1]
        return Leads(folder + way.down, way.fragment)

    def is_relative(self, url: str) -> bool:
        """Say whether a link leads somewhere else from each folder."""
        way = self._way(url)
        return way is not None and not way.from_top and not way.stays

    def _worked_out(self, url: str) -> _Way | None:
        url = url.strip().translate(_DROPPED)
        if _SCHEME.match(url):
            own = _OWN.match(url)
            if not own or own.group(1).lower() != self._host:
                return None
            url = url[own.end() :]
            url = url if url.startswith("/") else f"/{url}"
        url, _, fragment = url.partition("#")
        path = unquote(url.partition("?")[0])
        fragment = fragment.partition(":~:")[0]
        from_top = path.startswith("/")
        if from_top:
            if not f"{path}/".startswith(self._top):
                return None
            path = path[len(self._top) :]
        up, down = _steps(path)
        return _Way(from_top, 0 if from_top else up, down, not path and not from_top, fragment)


class AboveTopError(Exception):
    """A link leads above the top of the tree."""


def _steps(path: str) -> tuple[int, str]:
    """Return how many folders up a relative path leads, and the way down from there."""
    up, down = 0, list[str]()
    segments = path.split("/")
    for segment in segments:
        if segment == "..":
            if down:
                down.pop()
            else:
                up += 1
        elif segment != ".":
            down.append(segment)
    if segments[-1] in (".", "..") and down:
        down.append("")
    return up, "/".join(down)
