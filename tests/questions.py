"""What every page is asked on its one visit in a real browser: each answer is a list of faults."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from playwright.sync_api import BrowserContext
from probes import (
    CLIPPED,
    COVERED,
    FOCUSED,
    MOVING,
    OUT_OF_ORDER,
    SMALL_TARGETS,
    STOPS,
    as_hex,
    axe_finds,
    faint_words,
    sideways,
    walk,
)

from assay.theme.colours import contrast

PAGE_TYPES = {
    "home": "",
    "register": "reviews/",
    "review": "reviews/barnsley-2017/",
    "section": "reviews/barnsley-2017/leadership/",
    "evidence of a review": "reviews/barnsley-2018/evidence/",
    "recommendation": "reviews/barnsley-2018/recommendations/A3/",
    "recommendations of a review": "reviews/barnsley-2018/recommendations/",
    "whole review": "reviews/barnsley-2017/whole/",
    "domains": "domains/",
    "domain": "domains/leadership/",
    "recommendations": "recommendations/",
    "late recommendations": "recommendations/late/",
    "recommendations on a domain": "recommendations/by-domain/leadership/",
    "evidence": "evidence/",
    "criteria": "criteria/",
    "councils": "councils/",
    "council": "councils/barnsley/",
    "briefing": "councils/barnsley/briefing/",
    "region": "regions/london/",
    "compare": "compare/",
    "search": "search/",
    "comparison": "compare/dcs-assurance-2013/",
    "comparison of councils": "compare/councils/",
    "comparison of a domain": "compare/domains/leadership/",
    "comparison of themes": "compare/crosswalk/",
    "crosswalk": "crosswalk/",
    "updates": "updates/",
    "frameworks": "frameworks/",
    "framework": "frameworks/lga-test-of-assurance/",
    "criterion": "frameworks/dcs-assurance-2013/clear-lines/",
    "glossary": "glossary/",
    "article": "guide/authors/",
    "accessibility statement": "accessibility/",
    "privacy": "privacy/",
    "not found": "404.html",
}
SECTION = PAGE_TYPES["section"]
WINDOWS = {"wide": (1280, 600), "narrow": (320, 568)}

LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(event.effectiveDirective));
"""

KEPT = """async () => [
  document.cookie,
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map((one) => one.name),
  ...(await caches.keys()),
  ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
].filter(Boolean)"""


class Visit:
    """A page in a fresh window: what was asked, said and refused while it loaded."""

    def __init__(self, context: BrowserContext, site: str, url: str) -> None:
        self.site, self.url = site, url
        self.requests, self.said = [], []
        context.add_init_script(LISTEN)
        self.page = context.new_page()
        self.page.on("request", lambda request: self.requests.append(request))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.response = self.page.goto(f"{site}/{url}")
        self.refused = self.page.evaluate("window.refused")

    @property
    def asked(self) -> list[str]:
        """The addresses of everything that was asked for."""
        return [one.url for one in self.requests]

    @property
    def is_narrow(self) -> bool:
        """Whether the window is that of a telephone."""
        return self.page.viewport_size["width"] < 640


# While it loads.


def what_is_not_sent(visit, headers):
    sent = visit.response.headers
    lacking = [name for name, value in headers.items() if sent.get(name.lower()) != value]
    return lacking + ([] if visit.response.status == 200 else [visit.response.status])


def what_is_refused_or_complained_of(visit):
    return visit.refused + visit.said


def what_is_asked_of_other_hosts(visit):
    return [one for one in visit.asked if not one.startswith((f"{visit.site}/", "data:"))]


def what_is_kept_on_the_readers_machine(visit):
    return visit.page.context.cookies() + visit.page.evaluate(KEPT)


VERSIONED = re.compile(r"/(scripts/[0-9a-f]{8}|pagefind/\d+\.\d+\.\d+)/[a-z]+\.js$")


def scripts_without_a_version_or_with_two_addresses(visit):
    scripts = [one for one in visit.requests if one.url.endswith(".js")]
    names = Counter(one.url.rpartition("/")[2] for one in scripts)
    faults = [one.url for one in scripts if not VERSIONED.search(one.url)]
    faults += [one.url for one in scripts if not one.response() or not one.response().ok]
    return faults + [name for name, times in names.items() if times > 1]


def what_is_asked_of_search_where_nobody_searches(visit):
    if visit.url == "search/":
        return [one for one in visit.asked if "pagefind" in one]
    return [one for one in visit.asked if "pagefind" in one or "search" in one]


# As it stands.


def pixels_beside_the_window(visit):
    return [sideways(visit.page)] if sideways(visit.page) > 0 else []


def headings_of_the_first_level_if_not_one(visit):
    headings = visit.page.locator("h1").all_inner_texts()
    return [] if len(headings) == 1 else [headings]


def what_axe_finds(visit):
    """Ask axe without its rule on contrast, which takes three quarters of its time."""
    return axe_finds(visit.page, of_colours=False)


def words_that_are_faint(visit):
    """Ask of every word in both schemes what that rule asks."""
    return faint_words(visit.page)


def stops_above_the_one_before(visit):
    return visit.page.evaluate(OUT_OF_ORDER)


def small_targets_that_are_crowded(visit):
    return visit.page.evaluate(SMALL_TARGETS)


# By keyboard.


def what_the_tab_key_meets(visit):
    faults, stops, due = walk(visit.page)
    return faults + ([] if stops == due else [f"stops in the order {stops}"])


FIRST_AFTER_TOP = f"""() => {{
  {STOPS}
  const top = document.querySelector("main #top");
  const isAfter = one => top?.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  return document.activeElement === stops.find(isAfter);
}}"""
COLOURS = "one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]"


def what_is_wrong_with_the_skip_link(visit):
    page, faults = visit.page, []
    page.keyboard.press("Tab")
    if page.evaluate(FOCUSED) != {"index": 0, "name": "a Skip to main content", "faults": []}:
        return [f"the first stop is {page.evaluate(FOCUSED)}"]
    ink, paper = (as_hex(one) for one in page.locator(".skip").evaluate(COLOURS))
    if contrast(ink, paper) < 4.5:
        faults.append("its words are faint")
    page.keyboard.press("Enter")
    page.wait_for_url("**#top")
    page.keyboard.press("Tab")
    if not page.evaluate(FIRST_AFTER_TOP):
        faults.append("it does not lead past the menus")
    return faults


# Tables on a telephone.

TABLES = """() => {
  const tables = [...document.querySelectorAll(".scroll:has(table)")];
  const wide = [...tables, ...document.querySelectorAll("table")]
    .filter(one => one.getBoundingClientRect().right > innerWidth
      || (one.matches(".scroll") && one.scrollWidth > one.clientWidth))
    .map(one => `wide: ${one.innerText.slice(0, 60)}`);
  const inRows = [...document.querySelectorAll(".stacks")]
    .filter(one => getComputedStyle(one).display !== "block")
    .map(one => `not stacked: ${one.innerText.slice(0, 60)}`);
  const unlabelled = [...document.querySelectorAll("td[data-label]")].filter(cell => {
    const label = getComputedStyle(cell, "::before");
    return !label.content.includes(JSON.stringify(cell.dataset.label))
      || label.visibility !== "visible" || parseFloat(label.width) < 60;
  }).map(cell => `without its label: ${cell.outerHTML}`);
  const stops = tables.filter(one => { one.focus(); return document.activeElement === one; })
    .map(one => `a stop of the Tab key: ${one.innerText.slice(0, 60)}`);
  document.activeElement.blur();
  return [...wide, ...inRows, ...unlabelled, ...stops];
}"""
PARTS = {
    "table": "table",
    "row": "tr",
    "columnheader": "thead th",
    "rowheader": "tbody th",
    "cell": "tbody td",
}


def spoken(page):
    """Return the nodes of the browser's own accessibility tree that a screen reader meets."""
    nodes = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [
        (one["role"]["value"], one.get("name", {}).get("value", ""))
        for one in nodes
        if not one["ignored"]
    ]


def what_is_wrong_with_a_table_on_a_telephone(visit):
    return visit.page.evaluate(TABLES) if visit.is_narrow else []


def what_is_no_table_to_a_screen_reader_on_a_telephone(visit):
    if not visit.is_narrow:
        return []
    heard = Counter(role for role, _ in spoken(visit.page))
    shown = "all => all.filter(one => one.checkVisibility()).length"
    due = {role: visit.page.locator(one).evaluate_all(shown) for role, one in PARTS.items()}
    return [f"{heard[role]} of {due[role]}: {role}" for role in PARTS if heard[role] != due[role]]


# Read in other ways.

TEXT_SPACING = """
* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
p { margin-block-end: 2em !important }
"""
"""WCAG 2.2, success criterion 1.4.12."""

LARGE_TYPE = "html { font-size: 200% !important }"
WAYS = {
    "wide spacing": ((320, 568), TEXT_SPACING),
    "zoom of 400%": ((320, 256), ""),
    "zoom of 200%": ((640, 450), ""),
    "type of 200%": ((640, 450), LARGE_TYPE),
    "wide spacing on a wide window": ((1280, 600), TEXT_SPACING),
    "type of 200% on a wide window": ((1280, 600), LARGE_TYPE),
}

RESTYLE = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  document.adoptedStyleSheets = [sheet];
}"""
"""Styles as a reader's own browser adds them: no page's policy forbids these."""


def what_moves_for_readers_who_want_stillness(visit):
    visit.page.emulate_media(reduced_motion="reduce")
    return visit.page.evaluate(MOVING)


def what_is_lost_in_other_ways_of_reading(visit):
    """Ask each way once: on the narrow visit those of narrow windows, on the wide the others."""
    page, before = visit.page, visit.page.viewport_size
    page.emulate_media(reduced_motion="reduce")
    faults = []
    for way, ((width, height), style) in WAYS.items():
        if (width < 640) != (before["width"] < 640):
            continue
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(RESTYLE, style)
        beside = sideways(page)
        faults += [f"{way}: {beside} pixels beside the window"] if beside else []
        faults += [f"{way}: cut off: {one}" for one in page.evaluate(CLIPPED)]
        faults += [f"{way}: covered: {one}" for one in page.evaluate(COVERED)]
    page.evaluate(RESTYLE, "")
    page.set_viewport_size(before)
    return faults


QUESTIONS = (
    what_is_refused_or_complained_of,
    what_is_asked_of_other_hosts,
    what_is_kept_on_the_readers_machine,
    scripts_without_a_version_or_with_two_addresses,
    what_is_asked_of_search_where_nobody_searches,
    pixels_beside_the_window,
    headings_of_the_first_level_if_not_one,
    stops_above_the_one_before,
    small_targets_that_are_crowded,
    what_axe_finds,
    words_that_are_faint,
    what_the_tab_key_meets,
    what_is_wrong_with_the_skip_link,
    what_is_wrong_with_a_table_on_a_telephone,
    what_is_no_table_to_a_screen_reader_on_a_telephone,
    what_moves_for_readers_who_want_stillness,
    what_is_lost_in_other_ways_of_reading,
)
"""In the order in which they are asked: what loads before anything is touched, last what changes
the page."""


def faults_of(visit: Visit, headers: Mapping[str, str]) -> dict[str, list]:
    """Ask a page everything; return the faults by the question that found them."""
    found = {"what_is_not_sent": what_is_not_sent(visit, headers)}
    found |= {one.__name__: one(visit) for one in QUESTIONS}
    return {question: faults for question, faults in found.items() if faults}
