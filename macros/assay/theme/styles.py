"""The site's one stylesheet: Material's below, Assay's above, the site's own on top.

Material's stands in a cascade layer, so that any rule of Assay's wins over any of Material's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from assay.problems import AuthorError, Place, Problem, Report
from assay.settings import Look
from assay.theme.colours import css_of
from assay.theme.folder import theme_folders

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


def stylesheet(look: Look) -> str:
    """Return the CSS of a site.

    A file of `styles/` in the site's own folder stands in place of the theme's of the same name;
    one with another name follows all of the theme's. Raises AuthorError for one that is no text.
    """
    found = _by_name(folder / "styles" for folder in theme_folders(look.overrides))
    own = sorted(found.keys() - set(STYLES))
    tokens, *rest = (_read(found[name]) for name in (*STYLES, *own))
    below = look.base_styles.read_text("utf-8") if look.base_styles else ""
    below = below.removeprefix('@charset "UTF-8";')
    return "\n".join(
        ['@charset "UTF-8";', f"@layer material {{ {below} }}", tokens, css_of(look.colours), *rest]
    )


def address_of(css: str) -> str:
    """Return where pages find the stylesheet; it changes with every change of the stylesheet."""
    version = hashlib.sha256(css.encode()).hexdigest()[:8]
    return f"{STYLESHEET}?v={version}"


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        place = Place(f"{path.parent.parent.name}/styles/{path.name}")
        mend = "Save it with that encoding."
        problem = Problem(place, "the file is not UTF-8 text", mend)
        raise AuthorError(Report([problem])) from None


def _by_name(folders: Iterable[Path]) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in folders:
        for path in folder.glob("*.css"):
            found.setdefault(path.stem, path)
    return found
