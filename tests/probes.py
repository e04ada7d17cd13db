"""What a reader without a mouse, or with large type, would meet: questions put to a page.

Each is JavaScript that gives a list; the list of faults of a good page is empty.
"""

from axe_playwright_python.base import AXE_SCRIPT

from assay.theme.colours import contrast

STOPS = """
const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")]
  .filter(one => one.tabIndex >= 0 && !one.disabled
    && one.checkVisibility({visibilityProperty: true}));
const named = one => `${one.localName} ${(one.ariaLabel || one.innerText || "").slice(0, 60)}`;
"""
"""Everything that the Tab key should stop at, in the order of the document."""

LOOK = """
const look = () => {
  const one = document.activeElement, faults = [];
  const seen = box => Math.min(box.right, innerWidth) - Math.max(box.left, 0);
  const box = [...one.getClientRects()].sort((a, b) => seen(b) - seen(a))[0];
  if (one === document.body || !box) return {index: -1, faults: ["nothing has the focus"]};
  if (!box.width || !box.height) faults.push("no size");
  if (seen(box) < (one.closest(".scroll") ? 24 : box.width - 1)) faults.push("beside the window");
  const between = (a, b, end) => (Math.max(a, 0) + Math.min(b, end)) / 2;
  const x = between(box.left, box.right, innerWidth);
  const y = between(box.top, box.bottom, innerHeight);
  const met = document.elementFromPoint(x, y);
  if (!met) faults.push("outside the window");
  else if (!one.contains(met)) faults.push(`covered by ${named(met)}`);
  return {index: stops.indexOf(one), name: named(one), faults};
};
"""

FOCUSED = f"() => {{ {STOPS} {LOOK} return look(); }}"
"""The focused element: its place among the stops, and why a reader could not see it."""

RECORD = f"""() => {{
  {STOPS} {LOOK}
  window.walked = [];
  let before = null;
  addEventListener("keydown", event => {{
    if (event.key !== "Tab") return;
    const one = document.activeElement;
    if (one !== before || one.type !== "date") window.walked.push(look());
    before = one;
  }}, true);
  return [stops.length, stops.filter(one => one.type === "date").length];
}}"""
"""Note at each press of the Tab key where the one before has led; give how many stops are due.

The page notes it itself, for to ask it from outside after each press takes longer than to press.
A date field is one stop, though the key halts at its day, month, year and calendar.
"""

OUT_OF_ORDER = f"""() => {{
  {STOPS}
  const boxes = stops.map(one => one.getClientRects()[0]);
  return stops.slice(1).filter((one, at) => {{
    const [before, after] = [boxes[at], boxes[at + 1]];
    const oneColumn = before.left < after.right && after.left < before.right;
    return oneColumn && after.bottom <= before.top;
  }}).map(named);
}}"""
"""Stops that stand above the stop before them, in the same column."""

SMALL_TARGETS = f"""() => {{
  {STOPS}
  const inText = one => {{
    if (getComputedStyle(one).display !== "inline") return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const letters = one => one.textContent.replace(/\\s/g, "").length;
    return letters(block) > [...block.querySelectorAll("a")].reduce((n, a) => n + letters(a), 0);
  }};
  const target = one => one.offsetWidth ? one : one.labels?.[0] || one;
  const boxes = stops.map(one => target(one).getBoundingClientRect());
  const small = box => box.width < 24 || box.height < 24;
  const centre = box => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const away = ([x, y], box) => Math.hypot(
    Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
  const crowded = (box, other) => {{
    const [x, y] = centre(box), [u, v] = centre(other);
    return away([x, y], other) < 12 || (small(other) && Math.hypot(x - u, y - v) < 24);
  }};
  const holds = (a, b) => a.contains(b) || b.contains(a);
  return stops.filter((one, i) => small(boxes[i]) && !inText(one) && boxes.some((other, j) =>
    i !== j && !holds(one, stops[j]) && crowded(boxes[i], other))).map(named);
}}"""
"""Targets under 24 by 24 pixels with another one too near (WCAG 2.2, 2.5.8), but not in text."""

ONLY_HEARD = """
const known = new Map();
const onlyHeard = one => {
  if (!one) return false;
  if (!known.has(one)) known.set(one,
    getComputedStyle(one).clipPath !== "none" || onlyHeard(one.parentElement));
  return known.get(one);
};
"""
"""Whether an element is there for screen readers only, and so cut off on purpose."""

CLIPPED = f"""() => {{ {ONLY_HEARD} return [...document.querySelectorAll("body *")].filter(one => {{
  const style = getComputedStyle(one);
  if (one.closest("svg") || !one.checkVisibility() || onlyHeard(one)) return false;
  const cut = way => /hidden|clip/.test(way);
  return (cut(style.overflowX) && one.scrollWidth > one.clientWidth + 1)
    || (cut(style.overflowY) && one.scrollHeight > one.clientHeight + 1);
}}).map(one => one.outerHTML.slice(0, 80)) }}"""
"""Elements that cut off a part of what they hold."""

COVERED = f"""() => {{
  {ONLY_HEARD}
  const faults = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {{
    const holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility() || holder.closest("svg")) continue;
    if (onlyHeard(holder)) continue;
    range.selectNodeContents(node);
    const boxes = () => range.getClientRects();
    for (let at = 0; at < boxes().length; at++) {{
      const {{top, bottom}} = boxes()[at];
      if (top < 0 || bottom > innerHeight) scrollBy(0, (top + bottom - innerHeight) / 2);
      const box = boxes()[at], x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
      const frame = holder.closest(".scroll, .sideways")?.getBoundingClientRect();
      if (frame && (x < frame.left || x > frame.right)) continue;
      const met = document.elementFromPoint(x, y);
      if (met && (holder.contains(met) || met.contains(holder))) continue;
      faults.push(node.data.trim().slice(0, 60));
      break;
    }}
  }}
  return faults;
}}"""
"""Words that lie outside the page or under something else, each when it is scrolled to."""

WORDS = f"""
{ONLY_HEARD}
const words = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {{
  const holder = node.parentElement;
  if (node.data.trim() && holder.checkVisibility() && !onlyHeard(holder))
    words.push({{holder, style: getComputedStyle(holder), said: node.data.trim().slice(0, 60)}});
}}
"""
"""Every piece of text that is seen, with its element."""

SMALL_TYPE = f"""() => {{
  {WORDS}
  return words.filter(one => parseFloat(one.style.fontSize) < 14)
    .map(one => `${{one.holder.localName}} ${{one.style.fontSize}} ${{one.said}}`);
}}"""
"""Words set in less than 14 pixels."""

INKS = f"""() => {{
  {WORDS}
  const parts = colour => {{
    const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
    return [[red, green, blue], alpha];
  }};
  const over = ([top, alpha], below) => top.map((c, i) => c * alpha + below[i] * (1 - alpha));
  const ground = one => one
    ? over(parts(getComputedStyle(one).backgroundColor), ground(one.parentElement))
    : [255, 255, 255];
  const seen = one => one ? getComputedStyle(one).opacity * seen(one.parentElement) : 1;
  const hex = colour => "#" + colour.map(c => Math.round(c).toString(16).padStart(2, "0")).join("");
  return words.map(({{holder, style, said}}) => {{
    const [ink, alpha] = parts(style.color), paper = ground(holder);
    return [said, hex(over([ink, alpha * seen(holder)], paper)), hex(paper)];
  }});
}}"""
"""Every piece of text with the colours of its letters and of what they stand on."""

MOVING = """() => [...document.querySelectorAll("body *")].filter(one => {
  const style = getComputedStyle(one);
  return style.animationName !== "none" || !/^0s(, 0s)*$/.test(style.transitionDuration);
}).map(one => one.outerHTML.slice(0, 80))"""
"""Elements that move by themselves or when something happens to them."""


def faint_words(page):
    """Return the words that stand out too little, in the light and the dark (WCAG 2.2, 1.4.3)."""
    found = []
    for scheme in ("light", "dark"):
        wear(page, scheme)
        found += [
            f"{scheme}: {said} ({ink} on {paper})"
            for said, ink, paper in page.evaluate(INKS)
            if contrast(ink, paper) < 4.5
        ]
    wear(page, "light")
    return found


AXE = """async options => (await axe.run({...options, resultTypes: ["violations"]})).violations
  .flatMap(one => one.nodes.map(node => `${one.id}: ${node.html}`))"""
"""What axe finds, without its long list of all that is well."""

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
RULES_ON_COLOUR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


def axe_finds(page, *, of_colours=True):
    """Return what axe finds on a page in the light, and in the dark.

    In the dark only the rules on colour are asked again: all that the styles change there is the
    values of colours, which `test_dark_is_other_colours_and_nothing_else` holds.
    """
    page.evaluate(AXE_SCRIPT)
    if not of_colours:
        without = {"color-contrast": {"enabled": False}}
        return page.evaluate(AXE, {"runOnly": RULES, "rules": without})
    found = []
    for scheme, rules in {"light": RULES, "dark": RULES_ON_COLOUR}.items():
        wear(page, scheme)
        found += [f"{scheme}: {one}" for one in page.evaluate(AXE, {"runOnly": rules})]
    wear(page, "light")
    return found


def wear(page, scheme):
    """Change the scheme of a page, and end at once what fades from one to the other."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate("document.getAnimations().forEach(one => one.finish())")


def walk(page, key="Tab"):
    """Press a key once for every stop; return the faults, the stops' indexes, and those due.

    The last press leaves the page, or else that is a fault too.
    """
    number, dates = page.evaluate(RECORD)
    for _ in range(number):
        page.keyboard.press(key)
    for _ in range(1 + 3 * dates):
        page.keyboard.press(key)
        if is_left := page.evaluate("document.activeElement === document.body"):
            break
    _, *walked = page.evaluate("walked")
    faults = [(one.get("name"), fault) for one in walked for fault in one["faults"]]
    faults += [] if is_left else [(None, "the page is never left")]
    due = list(range(number))
    return faults, [one["index"] for one in walked], due if key == "Tab" else due[::-1]


def sideways(page):
    """Return by how many pixels a page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def as_hex(rgb):
    """Return `rgb(11, 12, 12)` as `#0b0c0c`."""
    return "#" + "".join(f"{int(part):02x}" for part in rgb[4:-1].split(","))
