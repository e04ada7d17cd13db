"""Links are written in one direction; this gathers the other one."""

from __future__ import annotations

from collections import defaultdict

from assay.model.base import Part


class Backlinks:
    """Who points at a record, by the name under which the record will know them."""

    def __init__(self) -> None:
        self._lists: dict[tuple[Part, str], dict[object, None]] = defaultdict(dict)

    def add(self, record: Part, name: str, value: object) -> None:
        """Note that `value` points at `record`, which will hold it in its link `name`."""
        self._lists[record, name][value] = None

    def seal(self, record: Part, *names: str) -> None:
        """Set the links of these names on a record, in the order in which they were noted."""
        record.link(**{name: tuple(self._lists.get((record, name), ())) for name in names})
