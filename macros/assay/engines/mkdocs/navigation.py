"""The titles that a publisher's own `nav` gives to pages.

MkDocs drops them for a page that a plugin has made.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath


def titles_in(nav: object) -> Iterator[tuple[str, str]]:
    """Yield the source of each page that has a title in `nav`, `about.md`, and the title."""
    if isinstance(nav, list):
        for item in nav:
            yield from titles_in(item)
    elif isinstance(nav, dict):
        for title, inside in nav.items():
            if isinstance(inside, str):
                yield PurePath(inside).as_posix(), title
            else:
                yield from titles_in(inside)
