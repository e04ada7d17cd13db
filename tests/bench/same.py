"""Compares two builds of the same site: the same pages, nearly the same words.

python tests/bench/same.py SITE OTHER_SITE
"""

from __future__ import annotations

import html
import re
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

TOLERANCE_OF_A_PAGE = 0.05
TOLERANCE_OF_THE_SITE = 0.02

_ARTICLE = re.compile(r"<article\b[^>]*>(.*)</article>", re.DOTALL)
CONTROLS = re.compile(r"<(template|form)\b.*?</\1>", re.DOTALL)
"""What Markdown can't write and a reader doesn't read: forms, and what a script makes of them."""
_TAG = re.compile(r"<[^>]+>")
_WORD = re.compile(r"\w+")
_COUNTED = {
    "headings": re.compile(r"<h[1-6]\b"),
    "rows of tables": re.compile(r"<tr\b"),
    "items of lists": re.compile(r"<(?:li|dt)\b"),
    "links": re.compile(r'<a (?!class="number"|href="[^"]*\.xml")'),
}
"""What must be there as often on both pages; a paragraph's number that links to itself is text, and
so is a link to a file that programs read: stock has none."""


class DifferentError(Exception):
    """The two sites do not hold the same pages; the text says where."""


@dataclass(frozen=True)
class Content:
    """What a page holds between the site's header and footer."""

    words: Counter[str]
    counts: dict[str, int]


def compare(site: Path, other: Path) -> int:
    """Return the number of pages that both sites have.

    Raises DifferentError where more than a few words differ.
    """
    urls, others = pages_of(site), pages_of(other)
    if urls != others:
        raise DifferentError(f"only one site has: {', '.join(sorted(urls ^ others)[:10])}")
    missing = total = 0
    for url in sorted(urls):
        one, two = content_of(site / url), content_of(other / url)
        for what, number in one.counts.items():
            if number != two.counts[what]:
                raise DifferentError(f"{url}: {number} and {two.counts[what]} {what}")
        count = max(one.words.total(), two.words.total())
        away = max((one.words - two.words).total(), (two.words - one.words).total())
        if away > TOLERANCE_OF_A_PAGE * count:
            raise DifferentError(f"{url}: {away} of {count} words differ")
        missing, total = missing + away, total + count
    if missing > TOLERANCE_OF_THE_SITE * total:
        raise DifferentError(f"{missing} of {total} words differ")
    return len(urls)


def pages_of(site: Path) -> set[str]:
    """Return the files of a site's pages, without the page that says that there is none.

    Short addresses only lead to a page, and stock MkDocs has none.
    """
    files = {file.relative_to(site).as_posix() for file in site.rglob("index.html")}
    return {file for file in files if not file.startswith("r/")}


def content_of(file: Path) -> Content:
    """Return what a built page holds between the site's header and footer."""
    article = _ARTICLE.search(file.read_text(encoding="utf-8"))
    if not article:
        raise DifferentError(f"{file} has no article")
    inside = CONTROLS.sub("", article[1])
    words = Counter(_WORD.findall(html.unescape(_TAG.sub(" ", inside))))
    return Content(words, {what: len(tag.findall(inside)) for what, tag in _COUNTED.items()})


if __name__ == "__main__":
    try:
        print(compare(Path(sys.argv[1]), Path(sys.argv[2])))
    except DifferentError as error:
        sys.exit(str(error))
