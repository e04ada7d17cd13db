"""How a site looks: whatever reads `theme_overrides`, and the folder that a site puts over it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from assay.problems import Place, Problem
from assay.settings import Look
from assay.source.identity import PUBLIC_SUFFIXES
from assay.theme.folder import theme_folders
from assay.theme.scripts import scripts_in
from assay.theme.styles import address_of, stylesheet
from assay.theme.templates import Templates
from assay.urls import SITE

__all__ = ["Templates", "Theme"]

_PUBLISHED_OTHERWISE = ("scripts", "styles", "pages", "macros", "search", "partials")


class Theme:
    """The theme of one site: templates, scripts, the stylesheet, and files that are only copied."""

    def __init__(self, look: Look) -> None:
        self.look = look
        self.folders = theme_folders(look.overrides)
        self.scripts = scripts_in(self.folders)
        self.templates = Templates(self.folders, {"scripts": f"{SITE}{self.scripts.folder}"})

    @property
    def overrides(self) -> tuple[Path, ...]:
        """The folder of the site's own templates, if it has one."""
        return self.folders[:-1]

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong in the site's own folder: templates, and links out of it."""
        yield from self.templates.unreadable()
        for folder in self.overrides:
            for path in sorted(folder.rglob("*")):
                if path.is_symlink():
                    yield Problem(
                        Place(f"{folder.name}/{path.relative_to(folder).as_posix()}"),
                        "this is a link to another place, which may be out of the site",
                        "Put the file or folder itself here.",
                    )

    @cached_property
    def stylesheet(self) -> str:
        """The CSS of every page."""
        return stylesheet(self.look)

    @property
    def address_of_stylesheet(self) -> str:
        """Where pages find it, from the root of the site."""
        return address_of(self.stylesheet)

    def copied(self) -> Iterator[tuple[str, Path]]:
        """Yield each file that is published as it is: its path in the site, and the file.

        They stand in folders, such as `assets/`; what else lies there is not for the public.
        """
        seen: set[str] = set()
        for folder in self.folders:
            for path in sorted(folder.rglob("*")):
                name = path.relative_to(folder).as_posix()
                if name not in seen and path.is_file() and _is_copied(name):
                    seen.add(name)
                    yield name, path


def _is_copied(name: str) -> bool:
    """Return whether a file is published as it is: of the kinds that may be, and in a folder."""
    folder, *inside = name.split("/")
    return (
        bool(inside)
        and folder not in _PUBLISHED_OTHERWISE
        and Path(name).suffix.lower() in PUBLIC_SUFFIXES
        and not any(part.startswith(".") for part in (folder, *inside))
    )
