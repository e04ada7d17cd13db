"""Where the theme's files are: the site's own first, then Assay's."""

from __future__ import annotations

from pathlib import Path


def theme_folder() -> Path:
    """Return the folder of templates and styles: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "theme_overrides"
    return installed if installed.is_dir() else package.parents[1] / "theme_overrides"


def theme_folders(overrides: Path | None) -> tuple[Path, ...]:
    """Return the folders in which a file of the theme is looked up, the first to be asked first."""
    return (overrides, theme_folder()) if overrides else (theme_folder(),)
