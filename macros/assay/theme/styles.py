"""The site's one stylesheet: Material's below, Assay's above, the site's own colours on top.

Material's stands in a cascade layer, so that any rule of Assay's wins over any of Material's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from mkdocs.structure.files import File
from mkdocs.theme import Theme

from assay.theme.colours import Colours
from assay.theme.templates import theme_folder

STYLES = (
    "tokens",
    "page",
    "masthead",
    "parts",
    "tables",
    "pictures",
    "prose",
    "index",
    "search",
    "compare",
    "print",
)
"""The files of `theme_overrides/styles`, in the order of the cascade."""

STYLESHEET = "assets/assay.css"


_UNUSED = (
    "assets/images/",
    "assets/javascripts/",
    "assets/stylesheets/",
    "scripts/",
    "styles/",
    "sitemap.xml",
)


def is_unused(file: File, theme: Theme) -> bool:
    """Tell whether a file of the theme's is published in another form, or used by no page."""
    themes = [folder for folder in theme.dirs if folder != theme.custom_dir]
    return file.src_dir in themes and file.src_uri.startswith(_UNUSED)


def stylesheet(theme_dirs: Sequence[str], colours: Colours) -> str:
    """Return the CSS; `theme_dirs` are the folders that MkDocs reads the theme from."""
    found = (Path(folder).glob("assets/stylesheets/main.*.min.css") for folder in theme_dirs)
    base = next(chain.from_iterable(found))
    below = base.read_text(encoding="utf-8").removeprefix('@charset "UTF-8";')
    styles = [(theme_folder() / "styles" / f"{name}.css").read_text("utf-8") for name in STYLES]
    tokens, *rest = styles
    return "\n".join(
        ['@charset "UTF-8";', f"@layer material {{ {below} }}", tokens, colours.css(), *rest]
    )
