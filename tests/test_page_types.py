"""Every page type in a real browser, wide and narrow: each is visited once and asked everything."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import re

import pytest
import questions
from conftest import REPOSITORY
from questions import PAGE_TYPES, QUESTIONS, WINDOWS, Visit, faults_of, what_is_not_sent
from real_browser import headers_of

from assay.engines.mkdocs import load_settings
from assay.preparation import prepare


def test_no_page_is_two_page_types():
    assert len(set(PAGE_TYPES.values())) == len(PAGE_TYPES)


def test_every_template_of_a_page_is_among_the_page_types():
    pages = prepare(load_settings(str(REPOSITORY / "mkdocs.yml"))).by_url
    covered = {page.template for url, page in pages.items() if url in PAGE_TYPES.values()}
    assert {page.template for page in pages.values()} - covered == set()


@pytest.fixture
def visit(browser, address):
    """Visit a page of the demonstration in a browser that knows nothing yet."""
    contexts = []

    def visited(url, window, html="", **options):
        size = {"width": window[0], "height": window[1]}
        contexts.append(browser.new_context(viewport=size, **options))
        if html:
            contexts[-1].route(re.compile("other.example"), lambda route: route.abort())
            contexts[-1].route(f"{address}/{url}", lambda route: spoil(route, html))
        return Visit(contexts[-1], address, url)

    yield visited
    for context in contexts:
        context.close()


def spoil(route, html):
    """Answer with the page and more at the end of its main part."""
    answer = route.fetch()
    route.fulfill(response=answer, body=answer.text().replace("</main>", f"{html}</main>"))


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("url", PAGE_TYPES.values(), ids=PAGE_TYPES)
def test_a_page_has_no_fault(visit, demonstration, url, window):
    assert faults_of(visit(url, window), headers_of(demonstration.folder)) == {}


FAINT = "@media (prefers-color-scheme: dark) { .faint { color: #333; background: #222 } }"
FAULTS = {
    "an error of a script": (questions.what_is_refused_or_complained_of, "<script>missing()</script>"),
    "a picture of another host": (questions.what_is_asked_of_other_hosts, '<img src="https://other.example/1.png" alt="">'),
    "a memory": (questions.what_is_kept_on_the_readers_machine, "<script>localStorage.setItem(1, 2)</script>"),
    "a cookie": (questions.what_is_kept_on_the_readers_machine, "<script>document.cookie = 'a=b'</script>"),
    "a script without a version": (questions.scripts_without_a_version_or_with_two_addresses, '<script src="/plain.js"></script>'),
    "a script at two addresses": (questions.scripts_without_a_version_or_with_two_addresses, '<script src="/scripts/01234567/a.js"></script><script src="/scripts/76543210/a.js"></script>'),
    "a part of search": (questions.what_is_asked_of_search_where_nobody_searches, '<img src="/search/one.png" alt="">'),
    "a wide paragraph": (questions.pixels_beside_the_window, '<p style="width: 2000px">Wide</p>'),
    "a second title": (questions.headings_of_the_first_level_if_not_one, "<h1>Another</h1>"),
    "links from below to above": (questions.stops_above_the_one_before, '<div style="display: flex; flex-direction: column-reverse"><a href="#">One</a><a href="#">Two</a></div>'),
    "links that are hard to hit": (questions.small_targets_that_are_crowded, '<div style="font-size: 8px; line-height: 1"><a style="display: block" href="#">One</a><a style="display: block" href="#">Two</a></div>'),
    "a picture without words": (questions.what_axe_finds, '<img src="/favicon.svg">'),
    "faint words": (questions.words_that_are_faint, '<p style="color: #aaa; background: #bbb">Faint</p>'),
    "faint words in the dark": (questions.words_that_are_faint, f'<style>{FAINT}</style><p class="faint">Faint</p>'),
    "an order of its own": (questions.what_the_tab_key_meets, '<a href="#" tabindex="1">One</a>'),
    "a cover": (questions.what_the_tab_key_meets, '<p style="position: fixed; inset: 0">Cover</p>'),
    "a trap": (questions.what_the_tab_key_meets, '<a href="#" onkeydown="return false">One</a>'),
    "a faint skip link": (questions.what_is_wrong_with_the_skip_link, "<style>.skip { color: #777 !important; background: #888 !important }</style>"),
    "a skip link to nowhere": (questions.what_is_wrong_with_the_skip_link, "<script>top.document.querySelector('#top').id = 'other'</script>"),
    "a stop before the skip link": (questions.what_is_wrong_with_the_skip_link, '<a href="#" tabindex="1">One</a>'),
    "a table that scrolls": (questions.what_is_wrong_with_a_table_on_a_telephone, '<table style="width: 900px"><tr><td>Wide</td></tr></table>'),
    "a cell without its label": (questions.what_is_wrong_with_a_table_on_a_telephone, '<style>td::before { content: none !important }</style><table><tr><td data-label="Who">Ann</td></tr></table>'),
    "a table that is only seen": (questions.what_is_no_table_to_a_screen_reader_on_a_telephone, '<table role="none"><tr><td>Cell</td></tr></table>'),
    "something that moves": (questions.what_moves_for_readers_who_want_stillness, '<p style="transition: color 1s !important">Moving</p>'),
    "words cut off": (questions.what_is_lost_in_other_ways_of_reading, '<p style="height: 1em; overflow: hidden">Many<br>words</p>'),
    "words that need width": (questions.what_is_lost_in_other_ways_of_reading, '<p style="width: 20rem; white-space: nowrap">Words</p>'),
}  # fmt: skip


@pytest.mark.parametrize(("question", "html"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_noticed(visit, question, html):
    assert question(visit("privacy/", WINDOWS["narrow"], html, bypass_csp=True)) != []


def test_a_header_that_is_not_sent_is_noticed(visit):
    assert what_is_not_sent(visit("privacy/", WINDOWS["narrow"]), {"X-More": "yes"}) == ["X-More"]


def test_a_fault_of_each_kind_is_tried():
    assert {question for question, _ in FAULTS.values()} == set(QUESTIONS)


def test_dark_is_other_colours_and_nothing_else(demonstration):
    files = [
        path for path in demonstration.folder.rglob("*") if path.suffix in (".css", ".js", ".html")
    ]
    texts = {path: path.read_text("utf-8") for path in files if "pagefind" not in path.parts}
    dark = {path: text for path, text in texts.items() if "prefers-color-scheme" in text}
    assert {path.suffix for path in dark} == {".css"}
    for text in dark.values():
        blocks = re.findall(r"\(prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}\s*\}", text)
        assert len(blocks) == text.count("prefers-color-scheme")
        for line in "".join(blocks).split(";"):
            assert not line.strip() or re.fullmatch(r"--assay-[a-z-]+: #[0-9a-f]{6}", line.strip())


def test_without_javascript_a_reader_gets_from_the_home_page_to_a_paragraph(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Reviews").click()
    page.wait_for_url("**/reviews/")
    row = page.get_by_role("rowheader", name="Barnsley test of assurance 2017")
    row.get_by_role("link").click()
    page.wait_for_url("**/reviews/barnsley-2017/")
    contents = page.get_by_role("navigation", name="Barnsley test of assurance 2017")
    contents.get_by_role("link", name="Background").click()
    page.wait_for_url("**/background/")
    page.get_by_role("link", name="1.1", exact=True).click()
    assert page.url.endswith("/reviews/barnsley-2017/background/#1.1")
    context.close()
