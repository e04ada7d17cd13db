"""The colours that a site chooses, and whether everybody can read them.

The rules are WCAG 2.2, success criterion 1.4.3: text needs a contrast of 4.5:1.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.base import ValidationError

from assay.theme.templates import theme_folder

ENOUGH = 4.5
_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_SCHEMES = {"link": ("light", "darker"), "link_dark": ("dark", "lighter")}
"""By a colour's key: the scheme that it is for, and what makes it clearer there."""
_TOKEN = re.compile(r"--assay-([a-z-]+):\s*(#[0-9a-f]{6});")


class Colour(option.Type[str]):
    """A colour as `#14375e`."""

    def __init__(self) -> None:
        super().__init__(str, default="")

    def validate(self, value: object) -> str:
        """Return the colour; nothing is left of one that YAML took for a comment."""
        return self.run_validation("#" if value is None else value)

    def run_validation(self, value: object) -> str:
        """Return the colour; raise ValidationError for anything but six hexadecimal digits."""
        text = super().run_validation(str(value))
        if text and not _HEX.fullmatch(text):
            raise ValidationError(
                f"`{text}` is no colour that Assay can check. Write it as six hexadecimal digits "
                'in quotes: `"#14375e"`.'
            )
        return text


class Colours(base.Config):  # type: ignore[no-untyped-call]
    """The colours that a site may choose; each of the others belongs to a meaning."""

    brand = Colour()
    """Behind the masthead. The words on it become black or white, whichever is clearer."""
    link = Colour()
    """Links, where the reader's system is light."""
    link_dark = Colour()
    """Links, where the reader's system is dark."""

    def validate(self) -> tuple[base.ConfigErrors, base.ConfigWarnings]:
        """Check every colour and its contrast; MkDocs itself tells only the first mistake."""
        mistakes = [
            (key, one) for key, option in self._schema for one in self._mistakes(key, option)
        ]
        if not mistakes:
            return super().validate()
        (first, words), *others = mistakes
        lines = (words, *(f"Sub-option '{key}': {one}" for key, one in others))
        return [(first, ValidationError("\n".join(lines)))], []

    def _mistakes(self, key: str, option: base.BaseConfigOption[str]) -> Iterator[str]:
        try:
            chosen = option.validate(self[key])
        except ValidationError as error:
            yield str(error)
            return
        if not chosen or key not in _SCHEMES:
            return
        scheme, change = _SCHEMES[key]
        tokens = tokens_of(scheme)
        surface = min(tokens["paper"], tokens["sheet"], key=lambda one: contrast(chosen, one))
        if (found := contrast(chosen, surface)) < ENOUGH:
            yield (
                f"`{chosen}` on `{surface}` has a contrast of {_rounded_down(found)}:1, "
                f"and text needs {ENOUGH}:1. Choose a {change} colour."
            )

    def css(self) -> str:
        """Return the chosen colours as custom properties, to stand after the theme's own."""
        light, dark = {}, {}
        if self.brand:
            light = {"brand": self.brand, "on-brand": clearer_on(self.brand)}
            dark = dict(light)
        if self.link:
            light["link"] = self.link
        if self.link_dark:
            dark["link"] = self.link_dark
        return f"{_root(light)}@media (prefers-color-scheme: dark) {{ {_root(dark)}}}\n"


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
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
