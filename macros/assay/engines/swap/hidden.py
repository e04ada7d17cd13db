"""Hidden files at the top of a site, `.htaccess` or what is in `.well-known`: hosts and owners put
them there, and a new site takes them over.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

MADE = b"# Written by Assay"
"""How a hidden file begins that a build made: a later build may leave it out, or make another."""


def keep_hidden(old: Path, new: Path) -> None:
    """Copy whatever hidden an owner put into the old tree, unless the new one has an owner's own.

    Raises OSError if that can't be done.
    """
    for entry in old.iterdir():
        if entry.name.startswith("."):
            _keep(entry, new / entry.name)


def _keep(old: Path, new: Path) -> None:
    if old.is_dir() and not old.is_symlink() and not (os.path.lexists(new) and not new.is_dir()):
        if not new.exists():
            new.mkdir()
            shutil.copystat(old, new)
        for entry in old.iterdir():
            _keep(entry, new / entry.name)
    elif not _is_made(old) and (not os.path.lexists(new) or _is_made(new)):
        new.unlink(missing_ok=True)
        shutil.copy2(old, new, follow_symlinks=False)


def _is_made(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(MADE)) == MADE
