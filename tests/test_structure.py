"""What every page of the demonstration has, seen without a browser: headings, names, words."""

import re

import pytest
from bs4 import BeautifulSoup

WORDS = re.compile(r"\S")
"""Any sign that can be seen, also in a `template`, which a script fills in."""


def levels(page):
    return [int(one.name[1]) for one in page.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]


def skipped(found):
    """Return the levels of headings that stand more than one below the heading before."""
    return [(one, two) for one, two in zip([0, *found], found, strict=False) if two > one + 1]


def faults(page):
    """Yield what a page lacks."""
    if page.html.get("lang") != "en-GB":
        yield "its language"
    if levels(page).count(1) != 1:
        yield "one h1"
    if skipped(levels(page)):
        yield f"a level of headings: {skipped(levels(page))}"
    for heading in page.find_all(["h1", "h2", "h3", "h4", "h5", "h6"]):
        if not heading.get_text(strip=True) or "¶" in heading.get_text():
            yield f"words in the heading {heading}"
    if not page.title or not page.title.get_text(strip=True):
        yield "a title"
    if not page.find("main") or not page.select_one("main #top"):
        yield "a place for the skip link to lead to"
    for tag in page.select(".tag, td, th, caption, a, button, dt, dd"):
        if not tag.find(string=WORDS) and not tag.find(["img", "svg"]):
            yield f"words in {tag}"
    for table in page.find_all("table"):
        if not table.caption:
            yield "a caption"
    names = [one.get("aria-label") or one.get("aria-labelledby") for one in page.find_all("nav")]
    if None in names or len(set(names)) < len(names):
        yield f"a name of its own for each nav: {names}"
    ids = [one["id"] for one in page.find_all(id=True)]
    if len(set(ids)) < len(ids):
        yield f"ids of their own: {sorted(one for one in set(ids) if ids.count(one) > 1)}"


def test_every_page_lacks_nothing(every_page):
    lacking = {path: list(faults(page)) for path, page in every_page.items()}
    assert {path: found for path, found in lacking.items() if found} == {}


GOOD = """<html lang="en-GB"><title>A</title><main><h1 id="top">A</h1><h2>B</h2></main></html>"""
BAD = {
    "language": GOOD.replace("en-GB", "en"),
    "h1": GOOD.replace("h2", "h1"),
    "level": GOOD.replace("h2", "h3"),
    "heading": GOOD.replace("B", "B ¶"),
    "title": GOOD.replace("<title>A</title>", ""),
    "skip link": GOOD.replace(' id="top"', ""),
    "words": GOOD.replace("</main>", '<strong class="tag tag--good"></strong></main>'),
    "caption": GOOD.replace("</main>", "<table></table></main>"),
    "nav": GOOD.replace("</main>", "<nav></nav></main>"),
    "ids": GOOD.replace("<h2>", '<h2 id="top">'),
}


@pytest.mark.parametrize(("word", "html"), BAD.items(), ids=BAD)
def test_what_a_page_lacks_is_noticed(word, html):
    assert list(faults(BeautifulSoup(GOOD, "html.parser"))) == []
    assert word in " ".join(faults(BeautifulSoup(html, "html.parser")))
