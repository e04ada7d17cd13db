"""The colours that a site chooses, and whether everybody can read them.

The rules are WCAG 2.2, success criterion 1.4.3: text needs a contrast of 4.5:1.
"""

from __future__ import annotations

import math
import re

from assay.settings import Colours
from assay.theme.folder import theme_folder

ENOUGH = 4.5
_SCHEMES = {"link": ("light", "darker"), "link_dark": ("dark", "lighter")}
"""By a colour's key: the scheme that it is for, and what makes it clearer there."""
_TOKEN = re.compile(r"--assay-([a-z-]+):\s*(#[0-9a-f]{6});")


def unreadable(key: str, colour: str) -> str:
    """Return why a colour, `#14375e`, can't be read where it is used; nothing if it can."""
    if not colour or key not in _SCHEMES:
        return ""
    scheme, change = _SCHEMES[key]
    tokens = tokens_of(scheme)
    surface = min(tokens["paper"], tokens["sheet"], key=lambda ink: contrast(colour, ink))
    found = contrast(colour, surface)
    if found >= ENOUGH:
        return ""
    return (
        f"`{colour}` on `{surface}` has a contrast of {_rounded_down(found)}:1, "
        f"and text needs {ENOUGH}:1. Choose a {change} colour."
    )


def css_of(colours: Colours) -> str:
    """Return the chosen colours as custom properties, to stand after the theme's own."""
    light, dark = {}, {}
    if colours.brand:
        light = {"brand": colours.brand, "on-brand": clearer_on(colours.brand)}
        dark = dict(light)
    if colours.link:
        light["link"] = colours.link
    if colours.link_dark:
        dark["link"] = colours.link_dark
    return f"{_root(light)}@media (prefers-color-scheme: dark) {{ {_root(dark)}}}\n"


def contrast(colour: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(colour), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def clearer_on(background: str) -> str:
    """Return black or white, whichever is clearer; one of them always has 4.5:1."""
    return max(("#ffffff", "#000000"), key=lambda ink: contrast(ink, background))


def tokens_of(scheme: str) -> dict[str, str]:
    """Return the theme's colours in a scheme, `light` or `dark`, by their names."""
    css = (theme_folder() / "styles" / "tokens.css").read_text(encoding="utf-8")
    light, _, dark = css.partition("@media (prefers-color-scheme: dark)")
    tokens = dict(_TOKEN.findall(light))
    return {**tokens, **dict(_TOKEN.findall(dark))} if scheme == "dark" else tokens


def _rounded_down(ratio: float) -> str:
    """Return 4.498 as 4.49, so that what is not enough does not read as if it were."""
    return f"{math.floor(ratio * 100) / 100:.2f}"


def _root(tokens: dict[str, str]) -> str:
    lines = (f"--assay-{name}: {colour};" for name, colour in tokens.items())
    return f":root {{ {' '.join(lines)} }}\n"


def _luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
