"""The bench works, and compares like with like. How long anything takes is not tested."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from generate import write_library
from markdown_of import to_markdown
from same import DifferentError, compare

HERE = Path(__file__).parent
REVIEWS = 2


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of sources and sites that the bench leaves, and what it printed."""
    folder = tmp_path_factory.mktemp("bench")
    command = [sys.executable, str(HERE / "run.py"), "--reviews", str(REVIEWS), "--repeat", "1"]
    done = subprocess.run(
        [*command, "--folder", str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return folder / str(REVIEWS), done.stdout


def pages_of(site: Path) -> dict[str, Tag]:
    """Return what stands on every page of a built site, by URL."""
    found = {}
    for file in site.rglob("index.html"):
        if file.relative_to(site).parts[0] == "r":
            continue  # a short address leads to a page, and is none
        article = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").find("article")
        assert article, f"{file} has no article"
        for controls in article.find_all(["form", "template"]):
            controls.decompose()
        found[file.parent.relative_to(site).as_posix()] = article
    return found


def test_the_table_tells_pages_seconds_memory_and_ratio(measured):
    folder, printed = measured
    head, _, row, *_ = printed.splitlines()
    cells = dict(zip(head.strip("| ").split(" | "), row.strip("| ").split(" | "), strict=True))
    assert cells["Reviews"] == str(REVIEWS)
    assert cells["Pages"] == str(len(pages_of(folder / "assay-site")))
    assert re.fullmatch(r"\d+\.\d+ s", cells["Assay"])
    assert re.fullmatch(r"\d+\.\d+", cells["Assay / stock"])
    assert re.fullmatch(r"[\d,]+ MB|not measured", cells["Stock, memory"])


def test_both_sites_have_the_same_pages_with_nearly_the_same_words(measured):
    folder, _ = measured
    ours, theirs = pages_of(folder / "assay-site"), pages_of(folder / "stock-site")
    assert ours.keys() == theirs.keys()
    for url, page in ours.items():
        words, others = (
            Counter(re.findall(r"\w+", one.get_text(" "))) for one in (page, theirs[url])
        )
        assert (words - others).total() <= 0.02 * words.total(), url
        assert (others - words).total() <= 0.02 * others.total(), url


def test_a_review_has_more_than_ten_pages_and_sections_of_realistic_length(measured):
    folder, _ = measured
    pages = pages_of(folder / "assay-site")
    reviews = [one.name for one in (folder / "assay" / "reviews").iterdir()]
    assert len(reviews) == REVIEWS
    for review in reviews:
        assert sum(url.startswith(f"reviews/{review}") for url in pages) > 10
        for section in ("leadership", "voice", "protection"):
            source = (folder / "assay" / "reviews" / review / f"{section}.md").read_text("utf-8")
            body = re.sub(r" \{ kind=.*", "", source.rpartition("\n---\n")[2])
            assert 250 < len(body.split()) < 550


def test_the_plain_site_is_markdown_without_html(measured):
    for file in (measured[0] / "stock" / "docs").rglob("*.md"):
        assert not re.search(r"</?[a-z][^>]*>", file.read_text(encoding="utf-8")), file


def test_the_same_seed_writes_the_same_files(tmp_path):
    for name, seed in (("one", 1), ("same", 1), ("other", 2)):
        write_library(tmp_path / name, REVIEWS, seed)
    one, same, other = (
        {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*.*")}
        for folder in (tmp_path / "one", tmp_path / "same", tmp_path / "other")
    )
    assert one == same
    assert one != other


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<h2 id='a'>A title</h2><p>Words.</p>", "## A title { #a }\n\nWords."),
        ('<p id="3.2"><a class="number" href="#3.2">3.2</a> Words.</p>', "3.2 Words.\n{: #3.2 }"),
        ("<ul><li>One</li><li>Two</li></ul>", "-   One\n-   Two"),
        ("<ol><li><p>One</p><p>More</p></li></ol>", "1.  One\n\n    More"),
        ("<dl><div><dt>Key</dt><dd>Value</dd></div></dl>", "Key\n:   Value"),
        (
            "<table><caption>Two by two</caption><tr><th>A</th><th>B</th></tr>"
            "<tr id='r'><td>1 | 2</td><td><p>3</p><p>4</p></td></tr></table>",
            "**Two by two**\n\n| A | B |\n| --- | --- |\n| 1 \\| 2 { #r } | 3 4 |",
        ),
        ("<blockquote><p>Said.</p></blockquote>", "> Said."),
        ("<p><strong class='tag'>Met</strong> by <em>x</em></p>", "**Met** by *x*"),
        ("<p>1. not * a [list] &amp; &lt;b&gt;</p>", "1\\. not \\* a \\[list\\] &amp; &lt;b>"),
        ('<p><a href="there/">There</a></p>', "[There](there/)"),
    ],
)
def test_html_becomes_markdown_that_says_the_same(html, markdown):
    assert to_markdown(html, lambda href: href) == markdown


@pytest.mark.parametrize(
    ("other", "message"),
    [
        ({"b": "<p>one two</p>"}, "only one site has"),
        ({"a": "<p>one three</p>"}, "words differ"),
        ({"a": "<h2>one</h2> two"}, "headings"),
        ({"a": "<ul><li>one</li></ul> two"}, "items of lists"),
    ],
)
def test_sites_that_differ_are_not_taken_for_the_same(tmp_path, other, message):
    for name, pages in (("site", {"a": "<p>one two</p>"}), ("other", other)):
        for url, content in pages.items():
            (tmp_path / name / url).mkdir(parents=True)
            html = f"<article>{content}</article>"
            (tmp_path / name / url / "index.html").write_text(html, encoding="utf-8")
    with pytest.raises(DifferentError, match=message):
        compare(tmp_path / "site", tmp_path / "other")
