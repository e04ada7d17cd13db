"""Measures an index of thousands of rows in a real browser: first paint, and steps of filtering.

    python tests/bench/index_page.py --rows 5000

The result is a table in Markdown. The browser is the machine's own. Times are never asserted.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from generate import write_library  # noqa: E402
from invented.record import record  # noqa: E402
from invented.words import Words  # noqa: E402
from playwright.sync_api import Browser, Page  # noqa: E402
from real_browser import find_browser, headers_of, launched, served  # noqa: E402
from run import build, say  # noqa: E402

PER_REVIEW = 100
STATES = {
    "nothing published": {},
    "late": {"response": {"status": "accepted"}, "due": "2025-03-31"},
    "open": {"response": {"status": "partly accepted"}, "due": "2027-01-31"},
    "rejected": {"response": {"status": "rejected"}},
    "claimed": {"completion": {"claimed": {"date": "2026-01-15"}}, "due": "2025-12"},
}
SLOWER = {"As it is": 1, "Four times slower": 4}
"""How much slower the processor is made: about a desktop, and about a cheap phone."""

PAINTED = """async () => {
  const [page] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  return [paint.startTime, page.domContentLoadedEventEnd];
}"""
"""When something was first seen, and when the filters stood there."""

STEP = """async act => {
  const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  const form = document.querySelector(".index form");
  const facet = name => [...form.querySelectorAll("details")]
    .find(one => one.querySelector("summary").textContent.startsWith(name));
  const box = (name, value) => [...facet(name).querySelectorAll("input")]
    .find(one => one.value === value);
  const type = words => { form.elements.q.value = words; told(form.elements.q); };
  const told = one => one.dispatchEvent(new Event("input", {bubbles: true}));
  await painted();
  const begin = performance.now();
  new Function("form", "facet", "box", "type", `return ${act}`)(form, facet, box, type);
  await painted();
  return performance.now() - begin;
}"""
"""Do something and wait until its result was painted. `Function` needs a page without a policy."""

STEPS = {
    "Nothing, until the next frame": "0",
    "Type a letter": "type('p')",
    "Type a word": "type('plan scrutiny')",
    "Open a facet": "facet('Status').open = true",
    "Choose a value": "box('Status', 'Late').click()",
    "Sort by date": "[...document.querySelectorAll('.index thead button')]"
    ".find(one => one.textContent === 'Due').click()",
    "Clear all": "form.elements.clear.click()",
    "Show all rows": "document.querySelectorAll('.index__more button')[1].click()",
    "Type a word with all shown": "type('plan')",
}


def write_site(root: Path, rows: int) -> None:
    """Write a library with this many recommendations."""
    write_library(root, -(-rows // PER_REVIEW))
    words = Words(2)
    for review in sorted((root / "reviews").iterdir()):
        folder = review / "recommendations"
        for number in range(1, PER_REVIEW + 1):
            file = folder / f"{number}.md"
            file.write_text(recommendation(words), encoding="utf-8", newline="\n")


def recommendation(words: Words) -> str:
    """Return the file of a recommendation in one of several states."""
    state = dict(words.one_of(list(STATES.values())))
    due = state.pop("due", None)
    actions = {"actions": [{"title": "Do it", "due": due}]} if due else {}
    section = words.one_of(["leadership", "voice", "protection"])
    fields = {"title": words.one_of(words.asks), "section": section, **state, **actions}
    return record(fields, words.sentence())


def measure(browser: Browser, address: str, repeat: int, slower: int) -> Iterator[tuple[str, list]]:
    """Yield what was measured, with its milliseconds: first paint, readiness, and each step."""
    found: dict[str, list[float]] = {}
    for _ in range(repeat):
        for url, name in (("recommendations/late/", "a short page"), ("recommendations/", "")):
            page = opened(browser, f"{address}/{url}", slower)
            first, ready = page.evaluate(PAINTED)
            suffix = f", {name}" if name else ""
            found.setdefault(f"First contentful paint{suffix}", []).append(first)
            found.setdefault(f"Filters ready{suffix}", []).append(ready)
            if not name:
                page.wait_for_timeout(1000)
                for step, act in STEPS.items():
                    found.setdefault(step, []).append(page.evaluate(STEP, act))
            page.context.close()
    yield from found.items()


def opened(browser: Browser, address: str, slower: int) -> Page:
    """Open a page in a fresh window on a processor that is made slower."""
    page = browser.new_context(bypass_csp=True, viewport={"width": 1280, "height": 900}).new_page()
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.goto(address)
    return page


def main() -> None:
    """Build the site, open its index, and print how long everything took."""
    parser = argparse.ArgumentParser(description="Measure an index in a real browser.")
    parser.add_argument("--rows", type=int, default=5000)
    parser.add_argument("--repeat", type=int, default=5, help="visits; medians are shown")
    parser.add_argument("--folder", type=Path, help="keep the source and the site here")
    given = parser.parse_args()
    executable = find_browser() or sys.exit("no browser found")
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.folder or Path(temporary)
        source, site = folder / "source", folder / "site"
        if not site.is_dir():
            write_site(source, given.rows)
            say(f"built in {build(source, site).seconds:.0f} s")
        size = (site / "recommendations" / "index.html").stat().st_size
        with served(site, headers_of(site)) as address, launched(executable) as browser:
            columns = [
                dict(measure(browser, address, given.repeat, rate)) for rate in SLOWER.values()
            ]
    print(f"| {given.rows:,} rows, {size / 2**20:.1f} MB | {' | '.join(SLOWER)} |")
    print("| --- |" + " --: |" * len(SLOWER))
    for name in columns[0]:
        cells = (f"{statistics.median(column[name]):,.0f} ms" for column in columns)
        print(f"| {name} | {' | '.join(cells)} |")


if __name__ == "__main__":
    main()
