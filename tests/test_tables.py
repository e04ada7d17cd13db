"""Tables: readable on a telephone, and tables to a screen reader at every width."""

from html import escape

import pytest
from bs4 import BeautifulSoup
from conftest import ARTICLE_FILE, article_with
from hypothesis import given, settings
from hypothesis import strategies as st
from questions import spoken

from assay.html import pieces
from assay.theme.finish import finished
from assay.theme.finish.tables import SCROLLS_FROM, STACKS_FROM, with_readable_tables


def table_of(heads, rows, caption="Caption"):
    columns = "".join(f'<th scope="col" class="align-right">{head}</th>' for head in heads)
    body = "".join(
        f'<tr id="r{number}"><th scope="row" class="depth-1">{row[0]}</th>'
        + "".join(f"<td class='words'>{cell}</td>" for cell in row[1:])
        + "</tr>\n"
        for number, row in enumerate(rows)
    )
    return (
        f'<table class="data">\n<caption>{caption}</caption>\n'
        f"<thead><tr>{columns}</tr></thead>\n<tbody>{body}</tbody></table>"
    )


def readable(html):
    return "".join(map(str, with_readable_tables(pieces(html))))


def parsed(html):
    return BeautifulSoup(html, "html.parser")


def squeezed(element):
    return " ".join(element.get_text().split())


THREE = table_of(
    ["Who", "With <b>whom</b>", 'A "quoted" head'], [["Ann", "Bob &lt;td&gt;", "<p>C</p>"]]
)


def test_each_cell_says_its_columns_head():
    table = parsed(readable(THREE)).table
    labels = [one["data-label"] for one in table.find_all("td")]
    assert labels == ["With whom", 'A "quoted" head']


@pytest.mark.parametrize("columns", range(1, 9))
def test_only_a_table_that_may_be_wider_than_its_screen_stands_in_a_region(columns):
    html = table_of(["Head"] * columns, [["Cell"] * columns], caption="<b>Who</b> and &amp;")
    page = parsed(readable(html))
    assert bool(page.find(attrs={"data-label": True})) is (columns >= STACKS_FROM)
    region = page.find(attrs={"role": "region"})
    assert bool(region) is (columns >= SCROLLS_FROM)
    assert region is None or (region["tabindex"], region["aria-label"]) == ("0", "Who and &")


OTHERS = [
    "<table><tr><td>Raw</td></tr></table>",
    '<table class="data"><tbody><tr><td>No head</td></tr></tbody></table>',
    '<p>Words of &lt;table class="data"&gt; &lt;td&gt;</p>',
    '<table class="data"><caption>Never closed',
    table_of("ABC", [["1", "2", table_of("DEF", [["3", "4", "5"]])]]),
]


@pytest.mark.parametrize("html", OTHERS)
def test_what_is_no_table_of_the_sites_stays_as_it_was(html):
    assert readable(html) == html


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=12)
texts = words.map(lambda text: escape(text, quote=False))
things = st.one_of(
    texts,
    texts.map(lambda text: f"<p>{text}</p>"),
    words.map(lambda text: f'<a href="#" title="{escape(text)}">link</a>'),
    texts.map(lambda text: f"<ul><li>{text}</li></ul><br>"),
)
cells = st.lists(things, max_size=3).map("".join)
tables = st.integers(1, 6).flatmap(
    lambda columns: st.tuples(
        st.lists(cells, min_size=columns, max_size=columns),
        st.lists(st.lists(cells, min_size=columns, max_size=columns), max_size=4),
        texts,
    )
)


@settings(deadline=None)
@given(st.lists(tables, max_size=3))
def test_whatever_its_cells_hold_a_table_keeps_its_words_and_gets_the_right_labels(drawn):
    html = "<hr>".join(table_of(*one) for one in drawn)
    before, after = parsed(html), parsed(readable(html))
    assert after.get_text() == before.get_text()
    for was, table in zip(before.find_all("table"), after.find_all("table"), strict=True):
        tags = [(one.name, one.get("class"), one.get("title")) for one in was.find_all()]
        assert [(one.name, one.get("class"), one.get("title")) for one in table.find_all()] == tags
        heads = [squeezed(head) for head in table.thead.find_all("th")]
        for row in table.select("tbody > tr"):
            labels = [cell.get("data-label") for cell in row.find_all("td", recursive=False)]
            assert labels == (heads[1:] if len(heads) >= STACKS_FROM else [None] * len(labels))


def test_an_authors_table_is_made_readable_too(build_site):
    table = (
        "Table: Who *met*\n\n| Who | Whom | `<How>` & |\n| --- | --- | ---: |\n| Ann | Bob | x |"
    )
    page = build_site({ARTICLE_FILE: article_with(f"{table}\n\n{table}\n")}).page("about/")
    tables = page.main.find_all("table")
    assert len(tables) == 2
    for one in tables:
        assert one.caption.get_text() == "Who met"
        assert [cell["data-label"] for cell in one.find_all("td")] == ["Whom", "<How> &"]
        assert one.find_all("td")[1]["class"] == ["align-right"]


# In a real browser; `test_page_types.py` asks every page type about its tables.

NARROW = {"width": 320, "height": 900}


@pytest.fixture
def narrow(browser, address):
    """Open a page of the demonstration in a window 320 pixels wide."""
    page = browser.new_page(viewport=NARROW)
    yield lambda url: (page.goto(f"{address}/{url}"), page)[1]
    page.close()


def test_a_label_is_seen_and_not_heard(narrow):
    cells = [name for role, name in spoken(narrow("reviews/")) if role == "cell"]
    assert "Peer challenge" in cells
    assert not [name for name in cells if name.startswith(("Kind", "Council", "Date"))]


def test_a_head_that_leads_somewhere_can_be_followed_on_a_telephone(narrow):
    page = narrow("compare/")
    page.locator("thead").get_by_role("link", name="Partnerships").click()
    assert page.url.endswith("/domains/partnerships/")


def test_on_paper_a_table_stays_a_table(narrow):
    page = narrow("reviews/")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.querySelector('table')).display") == "table"
    assert page.evaluate("getComputedStyle(document.querySelector('td')).display") == "table-cell"


def test_where_a_table_scrolls_the_keyboard_can_scroll_it(narrow):
    page = narrow("compare/")
    page.set_viewport_size({"width": 700, "height": 900})
    room = page.locator(".scroll:has(table)")
    room.focus()
    page.keyboard.press("ArrowRight")
    room.evaluate("one => one.scrollLeft || new Promise(done => one.onscroll = done)")
    assert room.evaluate("one => one.scrollLeft") > 0


def test_a_finished_page_is_finished_once_and_for_all():
    page = f"<h1>A</h1><h3 id='a'>B</h3>{THREE}"
    assert finished(finished(page, ""), "") == finished(page, "")
