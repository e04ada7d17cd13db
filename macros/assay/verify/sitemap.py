"""The pages that a sitemap promises to search engines."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree import ElementTree

from assay.problems import Place, Problem
from assay.verify.tree import Tree

_SITEMAP = "sitemap.xml"


def missing_pages(tree: Tree) -> Iterator[Problem]:
    """Yield each page that the tree's sitemap names and that is not there.

    The shortest address in it is that of the site.
    """
    if _SITEMAP not in tree.files or not tree.files[_SITEMAP]:
        return
    try:
        root = ElementTree.fromstring(tree.read(_SITEMAP))
    except ElementTree.ParseError as error:
        line, column = error.position
        remedy = "Build the site again."
        yield Problem(Place(_SITEMAP, line, column + 1), "the sitemap is no whole XML", remedy)
        return
    told = [(found.text or "").strip() for found in root.iter() if found.tag.endswith("}loc")]
    site = min(told, key=len, default="")
    for address in told:
        if not tree.found(unquote(address.removeprefix(site))):
            message = f"the sitemap names `{address}`, and no page is there"
            yield Problem(Place(_SITEMAP), message, "Build the site again, and copy all of it.")
