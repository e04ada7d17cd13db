"""The files of a built tree, and what a link may mean by their names."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

PAGES = (".html", ".htm")
DRAWINGS = (".svg",)
SHEETS = (".css",)
TELLING = (".jpeg", ".jpg", ".pdf", ".png", ".webp")
"""Files that may tell who made them, and where."""


def is_hidden(file: str) -> bool:
    """Return whether a file or a folder above it is hidden: a host's own, such as `.well-known`."""
    return any(part.startswith(".") for part in file.split("/"))


class Tree:
    """A folder of files, by their paths from its top: `reviews/barnsley-2017/index.html`."""

    def __init__(self, folder: Path, expected: Iterable[str] = ()) -> None:
        self.folder = folder
        self.expected = frozenset(path.removeprefix("./") for path in expected)
        """What should be there; where it isn't, that is the mistake, and not a link to it."""
        self.files: dict[str, int] = dict(sorted(_sizes(os.fspath(folder))))
        """The size of each file."""
        self._found: dict[str, str] = {}

    def read(self, file: str) -> bytes:
        """Return what a file holds; raise OSError if it can't be read."""
        return (self.folder / file).read_bytes()

    def found(self, path: str) -> str:
        """Return the file that a web server sends for a path, or an empty string.

        A folder means the `index.html` in it.
        """
        file = self._found.get(path)
        if file is None:
            names_folder = not path or path.endswith("/")
            possible = [f"{path}index.html"] if names_folder else [path, f"{path}/index.html"]
            file = next(
                (path for path in possible if path in self.files or path in self.expected), ""
            )
            self._found[path] = file
        return file

    def is_folder(self, path: str) -> bool:
        """Say whether a path is that of a folder with files in it."""
        return path.strip("/") in self._entries

    def beside(self, path: str) -> list[str]:
        """Return the files and folders in the folder where a path should be."""
        folder = path.rstrip("/").rpartition("/")[0]
        return sorted(self._entries.get(folder, ()))

    @cached_property
    def _entries(self) -> dict[str, set[str]]:
        entries: dict[str, set[str]] = defaultdict(set)
        for file in self.files:
            path, ending = file, ""
            while path:
                folder = path.rpartition("/")[0]
                if path + ending in entries[folder]:
                    break
                entries[folder].add(path + ending)
                path, ending = folder, "/"
        return dict(entries)


def _sizes(folder: str, below: str = "") -> list[tuple[str, int]]:
    sizes: list[tuple[str, int]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                sizes += _sizes(entry.path, f"{below}{entry.name}/")
            elif entry.is_file():
                sizes.append((below + entry.name, entry.stat().st_size))
    return sizes
