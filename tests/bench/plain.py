"""Writes the pages of an Assay site as ordinary Markdown, for MkDocs and Material as they come.

    python tests/bench/plain.py SOURCE TARGET

Every composed page becomes one Markdown file with the same words, headings, tables, lists, links
and anchors, at the same URL. No raw HTML is written. Stock MkDocs is given its best case: only the
main pages stand in the navigation, no fonts are fetched, and pages that Assay leaves out of the
search are left out here too.
"""

from __future__ import annotations

import argparse
import json
import posixpath
from pathlib import Path

from markdown_of import HomeOf, to_markdown
from same import CONTROLS

from assay.engines.mkdocs import load_settings
from assay.pages.page import Page
from assay.preparation import prepare
from assay.site import Site


def write_plain(source: Path, target: Path, *, search: bool = True) -> int:
    """Write the pages of the Assay site in one folder as a plain MkDocs site in another.

    Returns the number of pages.
    """
    site = prepare(load_settings(str(source / "mkdocs.yml"))).with_search()
    for page in site.pages:
        text = to_markdown(CONTROLS.sub("", site.main(page)), _links_from(page.url, site))
        file = target / "docs" / page.url / "index.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{_front_matter(page)}\n{text}\n", encoding="utf-8", newline="\n")
    nav = [{page.title: f"{page.url}index.md"} for page in site.pages if page.menu or not page.url]
    config = {
        "site_name": "Invented reviews",
        "site_url": "https://example.org/",
        "theme": {"name": "material", "font": False},
        "plugins": ["search"] if search else [],
        "markdown_extensions": ["attr_list", "def_list"],
        "nav": nav,
        "not_in_nav": "*\n",
    }
    (target / "mkdocs.yml").write_text(json.dumps(config, indent=2), encoding="utf-8")
    return len(site.pages)


def _front_matter(page: Page) -> str:
    meta = {"title": page.full_title, "description": page.description}
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in meta.items()]
    search = [] if page.searchable else ["search:", "  exclude: true"]
    return "\n".join(["---", *lines, *search, "---", ""])


def _links_from(url: str, site: Site) -> HomeOf:
    pages = site.by_url

    def home_of(href: str) -> str | None:
        path, _, anchor = href.partition("#")
        path = path.partition("?")[0]
        if not path or "://" in path or path.startswith("mailto:"):
            return href
        target = posixpath.normpath(posixpath.join(url, path))
        target = "" if target == "." else f"{target}/"
        if target not in pages:
            return None
        file = posixpath.relpath(f"{target}index.md", url or ".")
        return f"{file}#{anchor}" if anchor else file

    return home_of


def main() -> None:
    """Write the plain site of the folders that the command line names."""
    parser = argparse.ArgumentParser(description="Write an Assay site's pages as plain Markdown.")
    parser.add_argument("source", type=Path)
    parser.add_argument("target", type=Path)
    parser.add_argument("--without-search", action="store_true", help="leave the search plugin out")
    given = parser.parse_args()
    write_plain(given.source, given.target, search=not given.without_search)


if __name__ == "__main__":
    main()
