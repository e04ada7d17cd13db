"""What may stand in a text: elements and attributes that a reader's browser can't run.

A list of what is allowed, since nobody knows all that is not. Whatever parses the rest of a page in
another way (`textarea`, `template`, `noscript`), runs, sends or hides something is not on it.
"""

# ruff: noqa: SIM905 (words are easier to read than a list of them)

from __future__ import annotations

from collections.abc import Mapping

EVERYWHERE = frozenset(
    "aria-describedby aria-hidden aria-label aria-labelledby class dir id lang title".split()
)
_WITHOUT_OWN = """
abbr address article aside b bdi bdo br caption cite code dd dfn dl dt em figcaption figure h2 h3 h4
h5 h6 hr i kbd mark p picture pre rp rt ruby s samp section small span strong sub summary sup table
tbody tfoot thead tr u ul var wbr
""".split()
_CELL = frozenset(["abbr", "align", "colspan", "headers", "rowspan", "scope"])
_PICTURE = frozenset(["alt", "height", "loading", "sizes", "src", "srcset", "width"])
_DRAWING = frozenset(["d", "fill", "height", "viewBox", "viewbox", "width", "xmlns"])

ATTRIBUTES: dict[str, frozenset[str]] = {
    **dict.fromkeys(_WITHOUT_OWN, frozenset()),
    "a": frozenset(["download", "href", "hreflang", "rel", "type"]),
    "blockquote": frozenset(["cite"]),
    "col": frozenset(["span"]),
    "colgroup": frozenset(["span"]),
    "data": frozenset(["value"]),
    "del": frozenset(["cite", "datetime"]),
    "details": frozenset(["open", "name"]),
    "div": frozenset(["data-tabs"]),
    "img": _PICTURE,
    "input": frozenset(["checked", "disabled", "name", "type"]),
    "ins": frozenset(["cite", "datetime"]),
    "label": frozenset(["for"]),
    "li": frozenset(["value"]),
    "ol": frozenset(["reversed", "start", "type"]),
    "path": _DRAWING,
    "q": frozenset(["cite"]),
    "source": frozenset(["height", "media", "sizes", "srcset", "type", "width"]),
    "svg": _DRAWING,
    "td": _CELL,
    "th": _CELL,
    "time": frozenset(["datetime"]),
}
"""Each element that may stand in a text, and its own attributes.

A box to tick, its label, tabs and a drawing of paths come from extensions of Markdown.
"""

VOID = frozenset(["br", "col", "hr", "img", "input", "source", "wbr"])
"""Elements that are never closed."""

_BOXES = frozenset(["checkbox", "radio"])

REMEDY = "Take it out: pages hold text, pictures, links and tables; styles come from the theme."


def refused(element: str, attributes: Mapping[str, str | None]) -> list[str]:
    """Return what can't stand in a text of an element: itself, as `<form`, or its attributes."""
    own = ATTRIBUTES.get(element)
    if own is None or (element == "input" and attributes.get("type") not in _BOXES):
        return [f"<{element}"]
    return [name for name in attributes if name not in own and name not in EVERYWHERE]
