"""The site by keyboard alone: the skip link, and every stop of the Tab key."""

import pytest
from probes import FOCUSED, OUT_OF_ORDER, SMALL_TARGETS, STOPS, as_hex
from test_page_types import PAGE_TYPES

from assay.theme.colours import contrast

WINDOWS = {"wide": (1280, 600), "narrow": (320, 568)}
SECTION = "reviews/barnsley-2017/leadership/"

every_page_type = pytest.mark.parametrize("url", PAGE_TYPES.values(), ids=PAGE_TYPES)
every_window = pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)


def walk(page, key="Tab"):
    """Press a key once for every stop; return the faults, the stops' indexes, and those due."""
    due = list(range(page.evaluate(f"() => {{ {STOPS} return stops.length }}")))
    faults, indexes = [], []
    for _ in due:
        stop = step(page, key)
        indexes.append(stop["index"])
        faults += [(stop["name"], fault) for fault in stop["faults"]]
    return faults, indexes, due if key == "Tab" else due[::-1]


def step(page, key):
    """Press a key, again while it only moves among the parts of one date field."""
    is_date = "document.activeElement.type === 'date'"
    before = page.evaluate(FOCUSED)["index"] if page.evaluate(is_date) else None
    for _ in ("day", "month", "year", "calendar"):
        page.keyboard.press(key)
        stop = page.evaluate(FOCUSED)
        if stop["index"] != before:
            break
    return stop


@every_window
@every_page_type
def test_every_stop_of_the_tab_key_is_in_sight_and_in_order(open_page, url, window):
    page = open_page(url, window)
    assert page.evaluate(OUT_OF_ORDER) == []
    assert page.evaluate(SMALL_TARGETS) == []
    faults, stops, due = walk(page)
    assert faults == []
    assert stops == due
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.localName") == "body"


@every_window
@pytest.mark.parametrize("url", [SECTION, "compare/dcs-assurance-2013/", "recommendations/"])
def test_the_way_back_is_in_sight_too(open_page, url, window):
    page = open_page(url, window)
    faults, stops, due = walk(page, "Shift+Tab")
    assert faults == []
    assert stops == due


@every_page_type
def test_the_skip_link_is_first_and_leads_past_the_menus(open_page, url):
    page = open_page(url)
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == {"index": 0, "name": "a Skip to main content", "faults": []}
    colours = "e => [getComputedStyle(e).color, getComputedStyle(e).backgroundColor]"
    ink, paper = (as_hex(one) for one in page.locator(".skip").evaluate(colours))
    assert contrast(ink, paper) >= 4.5
    page.keyboard.press("Enter")
    page.wait_for_url("**#top")
    assert page.locator("main #top").count() == 1
    page.keyboard.press("Tab")
    first_after_top = """stops.find(one => document.getElementById("top")
      .compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING)"""
    assert page.evaluate(f"() => {{ {STOPS} return document.activeElement === {first_after_top} }}")


TRAP = """<a href="#">one</a><a href="#" id="two">two</a><a href="#">three</a>
<script>two.onkeydown = event => event.preventDefault()</script>"""
BAD_PAGES = {
    "a trap": (TRAP, "order"),
    "a stop under something": (
        '<a href="#">one</a><p style="position:fixed;inset:0;background:red">cover</p>',
        "covered",
    ),
    "a stop beside the window": (
        '<a href="#" style="position:fixed;left:-300px">one</a>',
        "window",
    ),
    "a stop of no size": ('<a href="#" aria-label="one"><i></i></a>', "size"),
    "an order of its own": ('<a href="#">one</a><a href="#" tabindex="1">two</a>', "order"),
}


@pytest.mark.parametrize(("html", "word"), BAD_PAGES.values(), ids=BAD_PAGES)
def test_the_walk_finds_what_is_wrong(open_page, html, word):
    page = open_page(None)
    page.set_content(html)
    faults, stops, due = walk(page)
    said = " ".join(fault for _, fault in faults) + ("" if stops == due else " order")
    assert word in said


def test_a_stop_above_the_one_before_it_and_crowded_small_targets_are_found(open_page):
    page = open_page(None)
    page.set_content(
        "<style>div {display:flex; flex-direction:column-reverse} a {height:10px}</style>"
        '<div><a href="#">one</a><a href="#">two</a></div>'
    )
    assert page.evaluate(OUT_OF_ORDER) == ["a two"]
    assert page.evaluate(SMALL_TARGETS) == ["a one", "a two"]
