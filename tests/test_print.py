"""What a reader gets on paper, or in a PDF: printed by a real browser and read back."""

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import pytest
from conftest import CONFIG, SECTION_FILE, register_with, section_with
from pypdf import PdfReader
from real_browser import headers_of, served

REVIEWS = ["barnsley-2017", "barnsley-2018", "bromley-2015", "st-helens-2016"]
OTHERS = [
    "", "compare/", "compare/dcs-assurance-2013/", "recommendations/", "domains/leadership/",
    "councils/barnsley/", "reviews/barnsley-2017/evidence/", "guide/fields/", "guide/macros/",
]  # fmt: skip
WIDTH = 680
"""The width of A4 between its margins, 180 mm, in CSS pixels."""

CUT = """() => [...document.querySelectorAll("main :is(table, pre, img, svg)")]
  .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
  .map(one => one.caption?.innerText || one.outerHTML.slice(0, 80))"""


@dataclass(frozen=True)
class Paper:
    """A PDF as a reader gets it: the file, and the text of each page."""

    pdf: PdfReader
    pages: list[str]

    @property
    def letters(self):
        """The whole text without its spaces: lines break elsewhere on paper."""
        return letters("".join(self.pages))

    @property
    def outline(self):
        """The bookmarks: level, title and page."""
        return list(self._flat(self.pdf.outline, 1))

    def _flat(self, entries, level):
        for entry in entries:
            if isinstance(entry, list):
                yield from self._flat(entry, level + 1)
            else:
                page = self.pdf.get_destination_page_number(entry)
                yield level, letters(entry.title), page


@pytest.fixture(scope="module")
def printed(browser, address, tmp_path_factory):
    """Return a page of the demonstration on paper; each is printed once."""
    folder = tmp_path_factory.mktemp("printed")

    @cache
    def print_url(url):
        return printed_from(browser, f"{address}/{url}", folder)

    return print_url


@pytest.fixture
def print_site(browser, build_site, tmp_path):
    """Build a site in miniature and return one of its pages on paper."""

    def print_files(files, url="reviews/anytown-2025/whole/"):
        folder = build_site(files).folder
        with served(folder, headers_of(folder)) as address:
            return printed_from(browser, f"{address}/{url}", tmp_path)

    return print_files


def printed_from(browser, address, folder):
    page = browser.new_page(color_scheme="dark")
    page.goto(address)
    file = folder / f"{re.sub(r'[^a-z0-9]+', '-', address)}.pdf"
    page.pdf(path=file, tagged=True, outline=True, prefer_css_page_size=True)
    page.close()
    pdf = PdfReader(file)
    return Paper(pdf, [page.extract_text() for page in pdf.pages])


def whole(review):
    return f"reviews/{review}/whole/"


def words_of(element):
    return " ".join(element.get_text(" ").split())


def letters(text):
    return "".join(text.split())


def headings_of(page):
    found = page.main(re.compile("^h[1-6]$"))
    return [(int(one.name[1]), letters(one.get_text())) for one in found]


@pytest.mark.parametrize("review", REVIEWS)
def test_a_whole_review_is_a_tagged_document_in_english(printed, review):
    root = printed(whole(review)).pdf.trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    assert root["/Lang"] == "en-GB"


@pytest.mark.parametrize("review", REVIEWS)
def test_its_bookmarks_are_its_headings(printed, demonstration, review):
    page = demonstration.page(whole(review))
    bookmarks = [(level, title) for level, title, _ in printed(whole(review)).outline]
    assert bookmarks == headings_of(page)


@pytest.mark.parametrize("review", REVIEWS)
def test_it_begins_with_a_cover_and_its_contents(printed, demonstration, review):
    cover, contents, report, *_ = printed(whole(review)).pages
    page = demonstration.page(whole(review))
    for part in ("h1", ".cover__publisher", ".cover__origin", ".cover .summary"):
        assert letters(words_of(page.select_one(part))) in letters(cover), part
    assert f"https://assay.example/{whole(review)}" in letters(cover)
    assert letters(words_of(page.select_one(".report-contents ol"))) in letters(contents)
    assert "Judgements" in report


@pytest.mark.parametrize("review", REVIEWS)
def test_its_contents_name_each_part_in_order(demonstration, review):
    page = demonstration.page(whole(review))
    listed = [
        (link["href"], letters(link.get_text())) for link in page.select(".report-contents a")
    ]
    headings = page.select("article :is(h2, h3)")
    assert headings[0].get_text() == "Contents"
    assert listed == [(f"#{one['id']}", letters(one.get_text())) for one in headings[1:]]


def test_its_contents_use_the_numbers_of_the_report(demonstration):
    page = demonstration.page(whole("bromley-2015"))
    listed = [words_of(one) for one in page.select(".report-contents > ol > li > a")]
    assert "3.7 External assurance" in listed
    assert "Appendix One: assurance measures for the 2013/14 assessment" in listed


@pytest.mark.parametrize("review", REVIEWS)
def test_its_numbered_paragraphs_stand_in_order(printed, demonstration, review):
    text = printed(whole(review)).letters
    paragraphs = demonstration.page(whole(review)).select("p.numbered")
    starts = [letters(one.get_text())[:30] for one in paragraphs]
    assert starts
    places = [text.find(one) for one in starts]
    assert -1 not in places
    assert all(before < after for before, after in pairwise(places))


@pytest.mark.parametrize("review", REVIEWS)
def test_its_pages_are_numbered_and_named_but_the_cover(printed, demonstration, review):
    pages = printed(whole(review)).pages
    title = words_of(demonstration.page(whole(review)).h1)
    assert "Page 1 of" not in pages[0]
    for number, page in enumerate(pages[1:], 2):
        running = page[:200]
        assert f"Page {number} of {len(pages)}" in running
        assert f"{title}: the whole review" in running


@pytest.mark.parametrize("review", REVIEWS)
def test_nothing_of_the_site_around_it_is_printed(printed, demonstration, review):
    page = demonstration.page(whole(review))
    around = [
        page.select_one(".masthead nav"),
        page.select_one(".footer"),
        page.select_one(".trail"),
    ]
    for part in around:
        assert letters(words_of(part)) not in printed(whole(review)).letters
    assert "Skiptomaincontent" not in printed(whole(review)).letters


@pytest.mark.parametrize("review", REVIEWS)
def test_no_heading_is_left_alone_at_the_foot_of_a_page(printed, review):
    paper = printed(whole(review))
    feet = [letters(page.splitlines()[-1]) for page in paper.pages]
    assert not [title for _, title, page in paper.outline if feet[page] == title]


@pytest.mark.parametrize("url", [*map(whole, REVIEWS), *OTHERS])
def test_no_table_is_cut_or_taken_apart(browser, address, url):
    page = browser.new_page(viewport={"width": WIDTH, "height": 900})
    page.emulate_media(media="print")
    page.goto(f"{address}/{url}")
    assert page.evaluate(CUT) == []
    for width in (WIDTH, 320):
        page.set_viewport_size({"width": width, "height": 900})
        displays = page.locator("main td:not([hidden])").evaluate_all(
            "cells => [...new Set(cells.map(one => getComputedStyle(one).display))]"
        )
        assert displays in ([], ["table-cell"])
    page.close()


def test_paper_is_white_where_the_readers_screen_is_dark(browser, address):
    page = browser.new_page(color_scheme="dark")
    page.emulate_media(media="print")
    page.goto(f"{address}/{whole('bromley-2015')}")
    painted = page.locator("body, main *").evaluate_all(
        "all => [...new Set(all.map(one => getComputedStyle(one).backgroundColor))]"
    )
    assert set(painted) <= {"rgba(0, 0, 0, 0)", "rgb(255, 255, 255)"}
    written = page.locator("body, main *").evaluate_all(
        "all => [...new Set(all.map(one => getComputedStyle(one).color))]"
    )
    assert set(written) <= {"rgb(0, 0, 0)", "rgb(51, 51, 51)"}
    tag = page.locator("main .tag").first
    assert tag.evaluate("one => getComputedStyle(one).borderTopWidth") != "0px"
    page.close()


def test_what_is_folded_on_the_screen_is_open_on_paper(print_site):
    body = "<details><summary>More</summary><p>Under the fold.</p></details>\n"
    paper = print_site({SECTION_FILE: section_with(body=body)})
    assert "Underthefold." in paper.letters


def test_the_address_of_a_link_is_printed_once(print_site):
    body = (
        "Read [the guidance](https://example.gov.uk/guidance), <https://example.gov.uk/words>\n"
        "and [the overview](index.md).\n"
    )
    text = print_site({SECTION_FILE: section_with(body=body)}).letters
    assert "theguidance(https://example.gov.uk/guidance)," in text
    assert text.count("https://example.gov.uk/words") == 1
    assert "theoverview." in text


def test_a_long_table_has_its_heads_on_each_page(print_site):
    items = [f"{{id: E{n}, title: Paper {n}, kind: document}}" for n in range(1, 121)]
    paper = print_site({"reviews/anytown-2025/evidence.md": register_with(*items)})
    parts = [page for page in paper.pages if "Paper" in page]
    assert len(parts) > 1
    assert all("Where it is cited" in page for page in parts)


def test_the_cover_names_the_publisher_and_the_day(print_site):
    config = CONFIG.replace(
        "{as_at: 2026-11-21}", "{as_at: 2026-11-21, publisher: {name: Anytown Council}}"
    )
    cover = print_site({"mkdocs.yml": config}).pages[0]
    assert cover.startswith("Anytown Council")
    assert "As published on 21 November 2026 at https://example.org/reviews" in cover


def test_judgements_by_the_same_hand_name_it_once(demonstration):
    page = demonstration.page(whole("barnsley-2017"))
    table = next(one for one in page("table") if words_of(one.caption) == "Judgements")
    assert [words_of(one) for one in table.select("thead th")] == ["Judged", "Judgement"]
    by = "Each judgement was given by: Corporate Director"
    above = words_of(page.main)
    assert above.count(by) == 1
    assert above.index(by) < above.index(words_of(table)[:30])
