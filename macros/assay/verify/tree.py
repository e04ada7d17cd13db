"""The files of a built tree, and what a link may mean by their names."""

from __future__ import annotations

import os
import stat
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
        self.files: dict[str, int] = {}
        """The size of each file."""
        self.odd: dict[str, str] = {}
        """Whatever else lies there, or can't be looked at, each with what it is."""
        self._look()
        self._found: dict[str, str] = {}

    def _look(self) -> None:
        """Note every file; a link, a pipe or a folder that can't be opened is no file."""
        for within, folders, names in os.walk(self.folder, onerror=self._note_unreadable):
            top = Path(within).relative_to(self.folder).as_posix()
            folders.sort()
            for name in sorted([*folders, *names]):
                file = name if top == "." else f"{top}/{name}"
                found = Path(within, name).lstat()
                if stat.S_ISREG(found.st_mode):
                    self.files[file] = found.st_size
                elif not stat.S_ISDIR(found.st_mode) and not is_hidden(file):
                    self.odd[file] = "this is a link, or no ordinary file"
        self.files = dict(sorted(self.files.items()))

    def _note_unreadable(self, error: OSError) -> None:
        folder = Path(error.filename or self.folder).relative_to(self.folder).as_posix()
        self.odd[folder] = f"this folder can't be opened: {error.strerror or error}"

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
