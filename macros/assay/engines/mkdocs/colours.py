"""The colours that `mkdocs.yml` may give, checked as MkDocs reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.base import ValidationError

from assay.theme.colours import unreadable

_HEX = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)


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


class ColoursConfig(base.Config):  # type: ignore[no-untyped-call]
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
            (key, mistake)
            for key, option in self._schema
            for mistake in self._mistakes(key, option)
        ]
        if not mistakes:
            return super().validate()
        (first, words), *others = mistakes
        lines = (words, *(f"Sub-option '{key}': {mistake}" for key, mistake in others))
        return [(first, ValidationError("\n".join(lines)))], []

    def _mistakes(self, key: str, option: base.BaseConfigOption[str]) -> Iterator[str]:
        try:
            chosen = option.validate(self[key])
        except ValidationError as error:
            yield str(error)
            return
        if mistake := unreadable(key, chosen):
            yield mistake
