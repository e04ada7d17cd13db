"""A file of the site: where it is, and how its content is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class File:
    """A file's path from the root of the site, and its content, made when it is asked for."""

    path: str
    content: Callable[[], bytes]
    source: Path | None = None
    """The file that it is a copy of, if it is one."""

    @classmethod
    def of(cls, path: str, text: str) -> File:
        """Return a file of this text, in UTF-8."""
        return cls(path, lambda: text.encode())

    @classmethod
    def copied(cls, path: str, source: Path) -> File:
        """Return a file with the content of another one."""
        return cls(path, source.read_bytes, source)
