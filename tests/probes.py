"""What a reader without a mouse, or with large type, would meet: questions put to a page.

Each is JavaScript that gives a list; the list of faults of a good page is empty.
"""

STOPS = """
const stops = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex]")]
  .filter(one => one.tabIndex >= 0 && !one.disabled
    && one.checkVisibility({visibilityProperty: true}));
const named = one => `${one.localName} ${(one.ariaLabel || one.innerText || "").slice(0, 60)}`;
"""
"""Everything that the Tab key should stop at, in the order of the document."""

FOCUSED = f"""() => {{
  {STOPS}
  const one = document.activeElement, faults = [];
  const seen = box => Math.min(box.right, innerWidth) - Math.max(box.left, 0);
  const box = [...one.getClientRects()].sort((a, b) => seen(b) - seen(a))[0];
  if (one === document.body || !box) return {{index: -1, faults: ["nothing has the focus"]}};
  if (!box.width || !box.height) faults.push("no size");
  if (seen(box) < (one.closest(".scroll") ? 24 : box.width - 1)) faults.push("beside the window");
  const between = (a, b, end) => (Math.max(a, 0) + Math.min(b, end)) / 2;
  const x = between(box.left, box.right, innerWidth);
  const y = between(box.top, box.bottom, innerHeight);
  const met = document.elementFromPoint(x, y);
  if (!met) faults.push("outside the window");
  else if (!one.contains(met)) faults.push(`covered by ${{named(met)}}`);
  return {{index: stops.indexOf(one), name: named(one), faults}};
}}"""
"""The focused element: its place among the stops, and why a reader could not see it."""

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


def sideways(page):
    """Return by how many pixels a page is wider than its window."""
    return page.evaluate("document.documentElement.scrollWidth - innerWidth")


def as_hex(rgb):
    """Return `rgb(11, 12, 12)` as `#0b0c0c`."""
    return "#" + "".join(f"{int(part):02x}" for part in rgb[4:-1].split(","))
