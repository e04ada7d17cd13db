"""Files of XML: whole, and the pages that a sitemap promises to search engines."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from assay.problems import Place, Problem
from assay.verify.tree import Tree

_SITEMAP = "sitemap.xml"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_AGAIN = "Build the site again, and copy all of it."


def wrong_in_xml(tree: Tree, address: str) -> Iterator[Problem]:
    """Yield each file that is no whole XML, and each page of the sitemap that is not there.

    `address` is where the tree is served. Raises OSError for a file that can't be read.
    """
    for file, size in tree.files.items():
        if not file.endswith(".xml") or not size:
            continue
        try:
            root = ElementTree.fromstring(tree.read(file))
        except ElementTree.ParseError as error:
            line, column = error.position
            yield Problem(Place(file, line, column + 1), "this is no whole XML", _AGAIN)
            continue
        except (LookupError, ValueError) as error:
            yield Problem(Place(file), f"this XML can't be read: {error}", _AGAIN)
            continue
        if file == _SITEMAP:
            yield from _missing(tree, [loc.text or "" for loc in root.iter(_LOC)], address)


def _missing(tree: Tree, told: list[str], address: str) -> Iterator[Problem]:
    paths = {urlsplit(page.strip()).path: page.strip() for page in told}
    top = _top(paths, address)
    for path, page in paths.items():
        if path.startswith(top) and not tree.found(unquote(path.removeprefix(top))):
            yield Problem(Place(_SITEMAP), f"the sitemap names `{page}`, which isn't there", _AGAIN)


def _top(paths: dict[str, str], address: str) -> str:
    """Return the path of the site on its host: as given, or else what all pages stand below."""
    given = urlsplit(address).path or "/"
    shortest = min(paths, key=len, default="/")
    is_above_all = shortest.endswith("/") and all(path.startswith(shortest) for path in paths)
    return shortest if address == "/" and is_above_all else given
