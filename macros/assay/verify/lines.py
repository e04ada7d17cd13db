"""On which line of a built file something stands, looked up only when there is a problem."""

from __future__ import annotations

from assay.problems import Place
from assay.verify.occurrences import Occurrence
from assay.verify.reading import Reader
from assay.verify.sheets import loaded
from assay.verify.tree import SHEETS, Tree


class Lines:
    """Finds the places of what was found, by reading its first file again."""

    def __init__(self, tree: Tree, reader: Reader) -> None:
        self._tree = tree
        self._reader = reader
        self._open("")

    def of_link(self, occurrence: Occurrence) -> Place:
        """Return the place of a link in the first file where it stands."""
        self._open(occurrence.first)
        return self._place(self._links.get(occurrence.as_written, 0))

    def of_second(self, occurrence: Occurrence) -> Place:
        """Return the place where an id stands for the second time."""
        self._open(occurrence.first)
        return self._place([*self._ids.get(occurrence.as_written, ()), 0, 0][1])

    def of_end(self, file: str) -> Place:
        """Return the place where a file ends."""
        self._open(file)
        return self._place(len(self._content.rstrip()))

    def _open(self, file: str) -> None:
        """Make ready to answer for a file; one after another, they are each read once."""
        if getattr(self, "_file", None) == file:
            return
        self._file = file
        self._links: dict[str, int] = {}
        self._ids: dict[str, list[int]] = {}
        try:
            self._content = self._tree.read(file) if file else b""
        except OSError:
            self._content = b""
        if file.lower().endswith(SHEETS):
            for start, address in loaded(self._content):
                self._links.setdefault(address, start)
            return
        for start, tag in self._reader.tags(self._content):
            for link in tag.links:
                self._links.setdefault(link, start)
            if tag.id:
                self._ids.setdefault(tag.id, []).append(start)

    def _place(self, start: int) -> Place:
        before = self._content[:start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Place(self._file, line, column)
