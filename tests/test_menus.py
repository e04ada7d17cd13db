"""The two menus: by keyboard, by pointer, and where there is room to stand open."""

import pytest
from probes import FOCUSED, axe_finds, sideways
from questions import SECTION

MENUS = {"the site's": ("Menu", "site-menu"), "a review's": ("Contents", "page-contents")}

every_menu = pytest.mark.parametrize(("button", "menu"), MENUS.values(), ids=MENUS)


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


@every_menu
def test_axe_finds_nothing_in_an_open_menu(open_page, button, menu):
    page = open_page(SECTION)
    page.get_by_role("button", name=button).click()
    assert axe_finds(page) == []
    assert is_open(page, menu)
    assert sideways(page) <= 0


@pytest.mark.parametrize("window", [(1280, 600), (960, 600)], ids=str)
def test_where_there_is_room_the_menus_stand_open_and_have_no_button(open_page, window):
    page = open_page(SECTION, window)
    assert page.locator("[popovertarget]:visible").count() == 0
    for name in ("Site", "Barnsley test of assurance 2017"):
        navigation = page.get_by_role("navigation", name=name, exact=True)
        assert navigation.is_visible()
        assert navigation.locator("[aria-current]").count() == 1
