"""Which folder is meant, and which must not be replaced."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from assay.engines.swap.errors import SwapError, in_words

_IN_EVERY_SITE = "index.html"
_SOURCES = ("mkdocs.yml", "mkdocs.yaml", ".git")


def resolved(target: Path, sources: Iterable[Path] = ()) -> Path:
    """Return the folder itself, where a relative path or a symbolic link leads to it.

    Raises SwapError if it must not be replaced, or can't be: nothing may be lost with it, least of
    all the sources of the site.
    """
    try:
        folder = target.resolve()
        for source in sources:
            _refuse_source(folder, source.resolve())
        _refuse(folder)
    except RuntimeError:
        raise SwapError(f"`{target}` is a symbolic link in a circle. Delete it.") from None
    except OSError as error:
        raise in_words(error, target) from error
    return folder


def refuse_other_things(folder: Path) -> None:
    """Raise SwapError for a folder that holds what no build made. To be called under its lock."""
    if not folder.is_dir() or (folder / _IN_EVERY_SITE).is_file():
        return
    if any(not path.name.startswith(".") for path in folder.iterdir()):
        raise SwapError(
            f"`{folder}` holds other things than a built site, and they would be lost. "
            "Empty it, or build into a folder of its own."
        )


def _refuse(folder: Path) -> None:
    if not folder.name:
        raise SwapError(f"`{folder}` is everything on this disk. Build into a folder of its own.")
    for standing, whose in ((_current(), "this was started in"), (_home(), "your home folder is")):
        if standing == folder or folder in standing.parents:
            raise SwapError(
                f"`{folder}` would be replaced with all that it holds, and {whose} `{standing}`. "
                "Build into a folder of its own."
            )
    try:
        is_folder = stat.S_ISDIR(folder.stat().st_mode)
    except FileNotFoundError:  # asked once: another build may be putting the new tree there
        return
    if not is_folder:
        raise SwapError(f"`{folder}` is a file. Delete it, or build into another folder.")
    for name in _SOURCES:
        if os.path.lexists(folder / name):
            raise SwapError(
                f"`{folder}` holds `{name}`, so it isn't a built site, and would be replaced with "
                "all that it holds. Build into a folder of its own."
            )
    if os.path.ismount(folder):
        raise SwapError(
            f"`{folder}` is a mount point and can't be replaced as a whole. "
            "Build into a folder inside it."
        )


def _refuse_source(folder: Path, source: Path) -> None:
    if folder == source or folder in source.parents or source in folder.parents:
        raise SwapError(
            f"`{folder}` can't hold the built site: `{source}` is what the site is made of. "
            "Build into a folder of its own."
        )


def _current() -> Path:
    try:
        return Path.cwd()
    except OSError:  # it has been deleted
        return Path()


def _home() -> Path:
    try:
        return Path.home().resolve()
    except (OSError, RuntimeError):
        return Path()
