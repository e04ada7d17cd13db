"""The site by keyboard alone: the skip link, every stop of the Tab key, and the two menus."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from probes import FOCUSED, OUT_OF_ORDER, SMALL_TARGETS, STOPS, as_hex, sideways
from test_page_types import PAGE_TYPES, RULES

from assay.plugin.colours import contrast

WINDOWS = {"wide": (1280, 600), "narrow": (320, 568)}
SECTION = "reviews/barnsley-2017/leadership/"
MENUS = {"the site's": ("Menu", "site-menu"), "a review's": ("Contents", "page-contents")}

every_page_type = pytest.mark.parametrize("url", PAGE_TYPES.values(), ids=PAGE_TYPES)
every_window = pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
every_menu = pytest.mark.parametrize(("button", "menu"), MENUS.values(), ids=MENUS)


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


def expanded(page, button):
    """Return what assistive technology is told about a button: open, closed, or nothing."""
    session = page.context.new_cdp_session(page)
    for node in session.send("Accessibility.getFullAXTree")["nodes"]:
        named = node.get("name", {}).get("value") == button
        if named and node.get("role", {}).get("value") == "button":
            told = {one["name"]: one["value"]["value"] for one in node["properties"]}
            return told.get("expanded")
    return None


def reach(page, button):
    """Press Tab until the focus is on this button."""
    for _ in range(20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == button:
            return
    pytest.fail(f"the keyboard does not reach {button}")


BESIDE_ITS_BUTTON = """menu => {
  const sheet = document.getElementById(menu).getBoundingClientRect();
  const button = document.querySelector(`[popovertarget=${menu}]`).getBoundingClientRect();
  return button.height > 0 && sheet.top >= button.bottom && sheet.bottom <= innerHeight;
}"""


def is_open(page, menu):
    return page.locator(f"#{menu}").evaluate("one => one.matches(':popover-open')")


@pytest.mark.parametrize("key", ["Enter", "Space"])
@pytest.mark.parametrize("window", [(320, 568), (320, 256), (640, 450)], ids=str)
@every_menu
def test_a_menu_opens_is_walked_and_closes_by_keyboard(open_page, button, menu, window, key):
    page = open_page(SECTION, window)
    reach(page, button)
    assert expanded(page, button) is False
    page.keyboard.press(key)
    assert is_open(page, menu)
    assert expanded(page, button) is True
    if window[1] > 400:
        assert page.evaluate(BESIDE_ITS_BUTTON, menu)
    links = page.locator(f"#{menu} a")
    assert links.count() >= 2
    for at in range(links.count()):
        page.keyboard.press("Tab")
        assert links.nth(at).evaluate("one => one === document.activeElement")
        assert page.evaluate(FOCUSED)["faults"] == []
    assert sideways(page) <= 0
    page.keyboard.press("Escape")
    assert not is_open(page, menu)
    assert page.evaluate("document.activeElement.textContent") == button
    assert page.evaluate(FOCUSED)["faults"] == []


@every_menu
def test_a_menu_closes_on_a_click_beside_it_and_on_its_button(open_page, button, menu):
    page = open_page(SECTION, (320, 568))
    for close in (lambda: page.mouse.click(5, 5), page.get_by_role("button", name=button).click):
        page.get_by_role("button", name=button).click()
        assert is_open(page, menu)
        close()
        assert not is_open(page, menu)


@every_menu
def test_a_menu_open_while_the_window_grows_stays_under_its_button(open_page, button, menu):
    page = open_page(SECTION, (700, 900))
    page.get_by_role("button", name=button).click()
    page.set_viewport_size({"width": 1000, "height": 900})
    assert page.evaluate(BESIDE_ITS_BUTTON, menu)
    page.keyboard.press("Escape")
    assert page.locator(f"#{menu}").evaluate("e => getComputedStyle(e).position") == "static"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@every_menu
def test_axe_finds_nothing_in_an_open_menu(open_page, button, menu, scheme):
    page = open_page(SECTION, color_scheme=scheme)
    page.get_by_role("button", name=button).click()
    assert is_open(page, menu)
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    assert sideways(page) <= 0


@pytest.mark.parametrize("window", [(1280, 600), (960, 600)], ids=str)
def test_where_there_is_room_the_menus_stand_open_and_have_no_button(open_page, window):
    page = open_page(SECTION, window)
    assert page.locator("[popovertarget]:visible").count() == 0
    for name in ("Site", "Barnsley test of assurance 2017"):
        navigation = page.get_by_role("navigation", name=name, exact=True)
        assert navigation.is_visible()
        assert navigation.locator("[aria-current]").count() == 1


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
