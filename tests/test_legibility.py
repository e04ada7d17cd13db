"""The focus, the system's own colours, and what is noticed where words are lost.

`test_page_types.py` reads every page type in larger type, with wider spacing and with zoom.
"""

import io

import pytest
from PIL import Image
from probes import CLIPPED, COVERED, MOVING, as_hex
from questions import PAGE_TYPES, SECTION

from assay.theme.colours import contrast

WIDE, NARROW = (1280, 1400), (320, 568)
KINDS = {
    "a link in text": (WIDE, "main li a"),
    "a link in the masthead": (WIDE, ".masthead__home"),
    "the current page in the masthead": (WIDE, ".masthead a[aria-current]"),
    "a link of the contents": (WIDE, ".contents a"),
    "the current page in the contents": (WIDE, ".contents a[aria-current]"),
    "a link in a table": (WIDE, ".scroll td a, .scroll th a"),
    "a table that scrolls": (WIDE, ".scroll[tabindex]"),
    "a link in the footer": (WIDE, ".footer a"),
    "the skip link": (WIDE, ".skip"),
    "the menu's button": (NARROW, "[popovertarget=site-menu]"),
    "the contents' button": (NARROW, "[popovertarget=page-contents]"),
}
SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
    "forced dark": {"forced_colors": "active", "color_scheme": "dark"},
}


def changed(before, after):
    """Return how many pixels of two pictures differ by a contrast of 3:1 or more."""
    pixels = zip(before.get_flattened_data(), after.get_flattened_data(), strict=True)
    hexed = {
        pair: tuple("#{:02x}{:02x}{:02x}".format(*one) for one in pair) for pair in set(pixels)
    }
    clear = {pair for pair, (one, other) in hexed.items() if contrast(one, other) >= 3}
    pixels = zip(before.get_flattened_data(), after.get_flattened_data(), strict=True)
    return sum(pair in clear for pair in pixels)


def picture(page, box):
    """Return a picture of what stands around a box, as far as the window shows it."""
    left, top = max(box["x"] - 8, 0), max(box["y"] - 8, 0)
    width = min(box["x"] + box["width"] + 8, page.viewport_size["width"]) - left
    height = min(box["y"] + box["height"] + 8, page.viewport_size["height"]) - top
    clip = {"x": left, "y": top, "width": width, "height": height}
    return Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")


def full_height(page):
    """Make the window as high as its page, so that nothing scrolls when something has the focus."""
    width = page.viewport_size["width"]
    height = page.evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size({"width": width, "height": height})


def focus_pixels(page, selector):
    """Return how many pixels the focus changes clearly, and the length of the element's outline."""
    element = page.locator(selector).locator("visible=true").first
    full_height(page)
    element.focus()
    box = element.bounding_box()
    after = picture(page, box)
    element.blur()
    return changed(picture(page, box), after), 2 * (box["width"] + box["height"])


@pytest.mark.parametrize("window", [WIDE, NARROW], ids=str)
@pytest.mark.parametrize("scheme", SCHEMES.values(), ids=SCHEMES)
def test_the_focus_is_seen(open_page, window, scheme):
    page = open_page(SECTION, window, **scheme)
    seen = {kind: focus_pixels(page, one) for kind, (at, one) in KINDS.items() if at == window}
    unseen = {kind: (clear, outline) for kind, (clear, outline) in seen.items() if clear < outline}
    assert unseen == {}


def test_a_focus_that_is_not_seen_is_noticed(open_page):
    page = open_page(None)
    page.set_content('<style>a:focus {outline: 3px solid #ddd}</style><a href="#">A link</a>')
    clear, outline = focus_pixels(page, "a")
    assert clear < outline


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("url", [SECTION, PAGE_TYPES["review"]], ids=["section", "review"])
def test_in_the_systems_own_colours_words_and_borders_stay(open_page, url, scheme):
    page = open_page(url, (1280, 600), forced_colors="active", color_scheme=scheme)
    tags = page.locator("main .tag")
    assert tags.count() > 0
    for border, line, paper, words in tags.evaluate_all(
        """tags => tags.map(one => { const s = getComputedStyle(one);
        return [parseFloat(s.borderTopWidth), s.borderTopColor,
          getComputedStyle(document.body).backgroundColor, one.innerText.trim()] })"""
    ):
        assert border >= 1
        assert contrast(as_hex(line), as_hex(paper)) >= 3
        assert words
    assert set(styles(page, "main p a, main li a, main td a", "textDecorationLine")) == {
        "underline"
    }
    current = ".contents a[aria-current], .masthead a[aria-current]"
    weights, lines = (styles(page, current, one) for one in ("fontWeight", "textDecorationLine"))
    marked = [pair for pair in zip(weights, lines, strict=True) if {"700", "underline"} & set(pair)]
    assert len(marked) == len(weights) > 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_the_systems_own_colours_marks_stay_filled_or_hollow(open_page, scheme):
    page = open_page(
        PAGE_TYPES["compare"], (1280, 600), forced_colors="active", color_scheme=scheme
    )
    [paper] = set(styles(page, "body", "backgroundColor"))
    filled = ".compared .sign:not(.sign--own) .full", "fill"
    hollow = ".compared .sign--own .full", "stroke"
    for selector, line in (filled, hollow):
        inks = set(styles(page, selector, line))
        assert inks
        assert all(contrast(as_hex(ink), as_hex(paper)) >= 3 for ink in inks)
    assert set(styles(page, hollow[0], "fill")) == {paper}
    words = "main .compared td a"
    assert set(styles(page, words, "textDecorationLine")) == {"underline"}
    assert all(
        contrast(as_hex(ink), as_hex(paper)) >= 4.5 for ink in set(styles(page, words, "color"))
    )


def styles(page, selector, name):
    """Return what one property of CSS comes to, for each element."""
    script = "(all, name) => all.map(one => getComputedStyle(one)[name])"
    return page.locator(selector).evaluate_all(script, name)


def test_no_tag_says_by_colour_what_it_does_not_say_in_words(open_page):
    page = open_page(PAGE_TYPES["comparison"], (1280, 900))
    tones = page.locator("main .tag").evaluate_all(
        "tags => tags.map(one => [one.innerText.trim(), one.className])"
    )
    assert len({tone for _, tone in tones}) > 1
    words = {}
    for said, tone in tones:
        assert said
        assert words.setdefault(said, tone) == tone


BAD = {
    "words cut off": (
        '<p style="width:50px;height:20px;overflow:hidden">More than fits here</p>',
        CLIPPED,
    ),
    "words under something": (
        '<p>Words</p><p style="position:absolute;inset:0;background:red">x</p>',
        COVERED,
    ),
    "words under something far below": (
        '<div style="height:9000px"></div><p>Words</p>'
        '<p style="position:relative;margin-top:-3em;height:3em;background:red">x</p>',
        COVERED,
    ),
    "words outside the page": ('<p style="position:absolute;left:-500px">Words</p>', COVERED),
    "something that moves": ('<a href="#" style="transition:color 1s">A link</a>', MOVING),
}


@pytest.mark.parametrize(("html", "probe"), BAD.values(), ids=BAD)
def test_what_is_lost_is_noticed(open_page, html, probe):
    page = open_page(None)
    page.set_content(html)
    assert page.evaluate(probe) != []
