"""Measures how many bytes a browser loads for the first result of a search.

    python tests/bench/search_bytes.py --reviews 170 800

The libraries are those of `generate.py`. Each is indexed twice, from Assay's corpus and from the
pages as they are, and both are searched on Assay's own page in a real browser. A file counts as
many bytes as a server would send: compressed with gzip, unless that makes it larger. The table is
Markdown.
"""

from __future__ import annotations

import argparse
import gzip
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from generate import write_library
from real_browser import find_browser, launched, served

from assay.engines.mkdocs import load_settings
from assay.preparation import prepare
from assay.search import FOLDER, corpus, indexed
from assay.search.corpus import Document
from assay.site import Site

PARTS = {
    "Scripts": (".js",),
    "Program": ("wasm.en.pagefind",),
    "List of pages": (".pf_meta", "entry.json"),
    "Words": (".pf_index",),
    "Texts": (".pf_fragment",),
}
"""What is loaded, by how the names of the files end."""

PAGE = '<!doctype html>\n<html lang="en-GB"><title>Search</title><main>{}</main></html>\n'


def main() -> None:
    """Measure the sizes that the command line names, and print them."""
    parser = argparse.ArgumentParser(description="Measure what a first search loads.")
    parser.add_argument("--reviews", type=int, nargs="+", default=[170, 800])
    parser.add_argument("--words", default="supervision", help="what is searched for")
    given = parser.parse_args()
    print(f"| Pages | Index of | Documents | {' | '.join(PARTS)} | First result | Facets |")
    print(f"| --: | --- | --: | {'--: | ' * len(PARTS)}--: | --: |")
    for reviews in given.reviews:
        with tempfile.TemporaryDirectory() as folder:
            for row in rows(Path(folder), reviews, given.words):
                print(f"| {' | '.join(row)} |", flush=True)


def rows(folder: Path, reviews: int, words: str) -> Iterator[list[str]]:
    """Yield a row of the table for each way to index a library of so many reviews."""
    write_library(folder / "source", reviews)
    site = prepare(load_settings(str(folder / "source" / "mkdocs.yml")))
    ways = {"records": list(corpus(site.pages, site.view)), "pages": list(as_they_are(site))}
    for name, documents in ways.items():
        place = folder / name
        put(place, site.with_search(), indexed(documents))
        asked, facets = loaded(place, words)
        parts = [
            sum(size for file, size in asked.items() if file.endswith(ends))
            for ends in PARTS.values()
        ]
        numbers = [*parts, sum(asked.values()), sum(facets.values())]
        counts = f"{len(site.pages):,}", name, f"{len(documents):,}"
        yield [*counts, *(f"{number / 1000:.0f} KB" for number in numbers)]


def as_they_are(site: Site) -> Iterable[Document]:
    """Yield every page whole, as Pagefind finds it in the folder of a built site."""
    for page in site.pages:
        html = PAGE.replace("<main>", "<main data-pagefind-body>").format(site.main(page))
        yield Document(page.url, html.replace('"en-GB"', '"en"'))


def put(place: Path, site: Site, index: Mapping[str, bytes]) -> None:
    """Write the page of search, its scripts and an index."""
    page = place / "search" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE.format(site.main(site.by_url["search/"])), encoding="utf-8")
    for path, content in {**site.scripts, **index}.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)


def loaded(place: Path, words: str) -> tuple[dict[str, int], dict[str, int]]:
    """Return the files and sizes that a browser loads to show results, and to show facets."""
    executable = find_browser()
    if executable is None:
        sys.exit("no browser found")
    with launched(executable) as browser, served(place, {}) as address:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{address}/search/?q={words}")
        page.wait_for_selector(".results > li")
        at_first = list(asked)
        if any((place / FOLDER).glob("*/filter")):
            page.get_by_text("Narrow the results").click()
            page.wait_for_selector("option:nth-child(2)", state="attached")
    return sizes(place, address, at_first), sizes(place, address, asked[len(at_first) :])


def sizes(place: Path, address: str, asked: Iterable[str]) -> dict[str, int]:
    """Return how many bytes a server sends for each file that was asked for, but for the page."""
    paths = (url.removeprefix(f"{address}/").partition("?")[0] for url in asked)
    files = {path: (place / path).read_bytes() for path in paths if not path.endswith(("/", "ico"))}
    return {path: min(len(one), len(gzip.compress(one))) for path, one in files.items()}


if __name__ == "__main__":
    main()
