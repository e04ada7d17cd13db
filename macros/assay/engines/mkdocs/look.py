"""How `mkdocs.yml` wants a site to look, and what MkDocs has to know of that."""

from __future__ import annotations

import re
from itertools import chain
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.theme import Theme

from assay.settings import FAVICON, Colours, Look, Script, SettingsError
from assay.theme.folder import theme_folder

_ELSEWHERE = re.compile(r"\s*([a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
"""Begins the address of another host's file, as a browser reads it."""

_MATERIALS_FAVICON = "assets/images/favicon.png"


def look_of(config: MkDocsConfig, colours: Colours) -> Look:
    """Return how the site looks; raise SettingsError for a file of another host."""
    _refuse_other_hosts(config)
    custom = config.theme.custom_dir
    favicon = str(config.theme["favicon"])
    return Look(
        overrides=Path(custom) if custom else None,
        colours=colours,
        base_styles=_base_styles(config.theme),
        favicon=FAVICON if favicon == _MATERIALS_FAVICON else favicon,
        stylesheets=tuple(map(str, config.extra_css)),
        scripts=tuple(map(_script, config.extra_javascript)),
        copyright=config.copyright or "",
        menu=config.nav,
    )


def prepare_theme(config: MkDocsConfig) -> None:
    """Put Assay's templates over Material's, and switch off what it makes itself."""
    folder = str(theme_folder())
    if folder not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, folder)
    theme: Any = config.theme
    theme["font"] = False
    theme.static_templates.discard("sitemap.xml")  # in MkDocs' own, every page is of today


def is_of_theme(file: File, theme: Theme) -> bool:
    """Return whether a file was found in a theme's folder: Assay brings what pages need of it."""
    return file.src_dir in theme.dirs


def _base_styles(theme: Theme) -> Path:
    found = (Path(folder).glob("assets/stylesheets/main.*.min.css") for folder in theme.dirs)
    return next(chain.from_iterable(found))


def _script(written: Any) -> Script:
    if isinstance(written, str):
        return Script(written, "module" if written.endswith(".mjs") else "")
    return Script(str(written.path), written.type, written.defer, written["async"])


def _refuse_other_hosts(config: MkDocsConfig) -> None:
    """Raise SettingsError for what each page would load from another host."""
    loaded = {
        "extra_css": config.extra_css,
        "extra_javascript": config.extra_javascript,
        "favicon": [config.theme["favicon"]],
    }
    for key, paths in loaded.items():
        for path in map(str, paths):
            if _ELSEWHERE.match(path):
                raise SettingsError(
                    f"mkdocs.yml: `{key}` would load `{path}` from another host. Keep the file "
                    "under docs/, and write its path there."
                )
