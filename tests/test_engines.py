"""MkDocs and Assay itself carry the same site."""

import datetime
from dataclasses import replace
from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup
from conftest import REPOSITORY

from assay.clocks import LONDON
from assay.engines.mkdocs import load_settings
from assay.engines.writing import build
from assay.verify import MANIFEST


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Return the folder to which Assay itself writes the demonstration."""
    folder = tmp_path_factory.mktemp("written") / "site"
    settings = load_settings(str(REPOSITORY / "mkdocs.yml"))
    build(
        replace(settings, now=datetime.datetime(2026, 11, 21, tzinfo=LONDON)),
        folder,
        lambda *_: None,
    )
    return folder


def files_in(folder):
    """Return the paths of files, but for those whose names Pagefind makes of their content."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {path.as_posix() for path in found if path.parts[0] != "pagefind"}


def parts_of(html, name):
    """Return a document's own part, and the rest with its links as a browser follows them.

    What is shown for an address that is not there has links in its own part too.
    """
    page = BeautifulSoup(html, "html.parser")
    main = "" if name == "404.html" else str(page.main.extract())
    for one in page.find_all(href=True):
        one["href"] = urljoin(f"https://a.example/{name.removesuffix('index.html')}", one["href"])
    return main, " ".join(str(page).split())


def test_both_write_the_same_files(demonstration, written):
    assert files_in(written) == files_in(demonstration.folder)
    assert (written / "pagefind").is_dir()


def test_every_page_is_the_same_but_for_how_links_are_spelled(demonstration, written):
    pages = [one for one in files_in(written) if one.endswith(".html") and one[:2] != "r/"]
    assert len(pages) > 200
    different = []
    for name in pages:
        mine = (written / name).read_text(encoding="utf-8")
        theirs = (demonstration.folder / name).read_text(encoding="utf-8")
        if 'http-equiv="refresh"' in mine:
            assert mine == theirs
        elif parts_of(mine, name) != parts_of(theirs, name):
            different.append(name)
    assert different == []


def test_what_else_there_is_is_equal_byte_for_byte(demonstration, written):
    others = [one for one in files_in(written) if not one.endswith((".html", MANIFEST))]
    assert {"_headers", "sitemap.xml", "robots.txt", "assets/assay.css"} <= set(others)
    for name in others:
        assert (written / name).read_bytes() == (demonstration.folder / name).read_bytes(), name
