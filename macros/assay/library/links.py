"""What a library's records are linked to, while it is made."""

from __future__ import annotations

from collections import defaultdict

from assay.model.base import Part


class Links:
    """Links while a library is made: those of one direction are set, the way back is gathered."""

    def __init__(self) -> None:
        self._gathered: dict[tuple[Part, str], dict[object, None]] = defaultdict(dict)

    def set(self, part: Part, **links: object) -> None:
        """Set what a part of the library is linked to; setting again replaces."""
        part._links.update(links)

    def add(self, part: Part, name: str, value: object) -> None:
        """Note that `value` points at a part, which will hold it in its link `name`."""
        self._gathered[part, name][value] = None

    def seal(self) -> None:
        """Give every part what points at it, in the order in which it was noted."""
        for (part, name), values in self._gathered.items():
            part._links[name] = tuple(values)
