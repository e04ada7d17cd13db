"""A file that programs read."""

from __future__ import annotations

from typing import NamedTuple


class ExportedFile(NamedTuple):
    """A file's path from the root of the site, and its text."""

    path: str
    text: str
