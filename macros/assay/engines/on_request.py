"""Makes a page when somebody asks for it: what nobody looks at is not rendered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock


class OnRequest:
    """Pages of a site that are not in the folder that is served yet, each made once.

    Requests come in threads of their own, and the whole folder is replaced now and then. One lock
    keeps a page of the former site out of the folder of the next.
    """

    def __init__(self) -> None:
        self.lock = Lock()
        self._folder = Path()
        self._waiting: dict[str, Callable[[], bytes]] = {}

    def replace(self, folder: Path, pages: Mapping[str, Callable[[], bytes]]) -> None:
        """Take up another site: its folder, and its pages by their path. The lock must be held."""
        self._folder, self._waiting = folder, dict(pages)

    def make(self, path: str) -> bool:
        """Write the page at a path, if it waits to be made; return whether it did."""
        with self.lock:
            content = self._waiting.pop(path, None)
            if content is None:
                return False
            file = self._folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content())
            return True
