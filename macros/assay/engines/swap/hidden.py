"""Hidden files at the top of a site, `.htaccess` or what is in `.well-known`.

Owners and hosts put them there by hand. A new site takes them over; those that a build made go
with the old one.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from assay.verify import Manifest


def keep_hidden(old: Path, new: Path) -> None:
    """Copy what was put into the old tree by hand to the new one; raise OSError if that fails."""
    for path in by_hand(old):
        _make_way(new, path)
        shutil.copy2(old / path, new / path, follow_symlinks=False)


def _make_way(new: Path, path: str) -> None:
    """Take away what stands where a file goes, and make the folders above it."""
    target = new / path
    for above in (target, *target.parents[: path.count("/")]):
        if above.is_dir() and not above.is_symlink():
            if above == target:
                shutil.rmtree(above)
        elif os.path.lexists(above):
            above.unlink()
    target.parent.mkdir(parents=True, exist_ok=True)


def by_hand(old: Path) -> Iterator[str]:
    """Yield the paths of hidden files that no build made as they are now; raises OSError."""
    manifest = Manifest.of(old)
    for entry in sorted(old.iterdir()) if old.is_dir() else ():
        if entry.name.startswith("."):
            for file in _files_in(entry):
                path = file.relative_to(old).as_posix()
                if file.is_symlink() or not (manifest and manifest.knows(old, path)):
                    yield path


def _files_in(entry: Path) -> Iterator[Path]:
    """Yield files and links; a pipe or a socket belongs to the program that made it."""
    if entry.is_symlink() or entry.is_file():
        yield entry
    elif entry.is_dir():
        for inside in sorted(entry.iterdir()):
            yield from _files_in(inside)


def stays_instead(old: Path, new: Path) -> list[str]:
    """Return the paths of files of the new tree in whose place others stay, put there by hand."""
    return [path for path in by_hand(old) if os.path.lexists(new / path)]
