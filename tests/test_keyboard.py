"""The way back by keyboard, and what the walk along the stops of the Tab key would find.

`test_page_types.py` walks along every page type.
"""

import pytest
from probes import OUT_OF_ORDER, SMALL_TARGETS, walk
from questions import SECTION, WINDOWS


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("url", [SECTION, "compare/dcs-assurance-2013/", "recommendations/"])
def test_the_way_back_is_in_sight_too(open_page, url, window):
    page = open_page(url, window)
    faults, stops, due = walk(page, "Shift+Tab")
    assert faults == []
    assert stops == due


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("url", ["compare/", "compare/dcs-assurance-2013/", "compare/crosswalk/"])
def test_a_head_that_stays_in_view_covers_no_stop(open_page, url, key):
    page = open_page(url, (1280, 900))
    heads = page.locator(".compared thead th").first
    assert heads.evaluate("one => getComputedStyle(one).position") == "sticky"
    faults, stops, due = walk(page, key)
    assert faults == []
    assert stops == due


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
    "a trap at the end": (
        '<a href="#">one</a><a href="#" onkeydown="return false">two</a>',
        "never left",
    ),
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
