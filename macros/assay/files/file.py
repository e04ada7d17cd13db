"""A file of the site: where it is, and how its content is made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from assay.extending import blamed


@dataclass(frozen=True, slots=True)
class File:
    """A file's path from the root of the site, and its content, made when it is asked for.

    Raises ValueError for a path that would lead out of the site.
    """

    path: str
    content: Callable[[], bytes]
    source: Path | None = None
    """The file that it is a copy of, if it is one."""
    is_added: bool = False
    """Whether a site's own module makes it."""

    def __post_init__(self) -> None:
        if not is_inside(self.path):
            raise ValueError(f"`{self.path}` is no path inside the site")

    @classmethod
    def of(cls, path: str, text: str) -> File:
        """Return a file of this text, in UTF-8."""
        return cls(path, lambda: text.encode())

    @classmethod
    def copied(cls, path: str, source: Path) -> File:
        """Return a file with the content of another one."""
        return cls(path, source.read_bytes, source)


def guarded(file: File, module: Path | None) -> File:
    """Return a file of a site's own, whose mistakes are told with their line."""

    def content() -> bytes:
        with blamed(module):
            return file.content()

    return replace(file, content=content, is_added=True)


def is_inside(path: str) -> bool:
    """Return whether a path leads to a file of the site."""
    steps = path.split("/")
    return not any(step in ("", ".", "..") or "\\" in step for step in steps)
