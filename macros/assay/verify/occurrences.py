"""The same mistake on many pages is one mistake: where it first stands, and on how many."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)

FEW = 5
"""So many are told one by one; more of a kind have one cause, and are counted."""


@dataclass(slots=True)
class Occurrence:
    """Where something stands."""

    first: str
    """The first file."""
    as_written: str
    """How it is written there."""
    files: int = 1
    last: str = ""

    @property
    def elsewhere(self) -> str:
        """How many files it stands in, in words to end a sentence with; nothing if it is one."""
        return f" (on {self.files:,} pages, of which this is the first)" if self.files > 1 else ""


@dataclass(slots=True)
class Occurrences(Generic[Key]):
    """Where each of many things stands, in the order in which they were met."""

    _by_key: dict[Key, Occurrence] = field(default_factory=dict)

    def note(self, key: Key, file: str, as_written: str) -> None:
        """Note that something stands in a file. All of a file is noted before the next one."""
        occurrence = self._by_key.get(key)
        if occurrence is None:
            self._by_key[key] = Occurrence(file, as_written, last=file)
        elif occurrence.last != file:
            occurrence.files += 1
            occurrence.last = file

    def __iter__(self) -> Iterator[tuple[Key, Occurrence]]:
        return iter(self._by_key.items())


def merged(found: Iterable[tuple[Key, Occurrence]]) -> list[tuple[Key, Occurrence]]:
    """Return what was found, with one for all that are written alike, if they are more than a few.

    A wrong link in a template leads from each page to another place that isn't there. The order is
    that of the files.
    """
    alike: dict[str, list[tuple[Key, Occurrence]]] = {}
    for key, occurrence in found:
        alike.setdefault(occurrence.as_written, []).append((key, occurrence))
    told: list[tuple[Key, Occurrence]] = []
    for ones in alike.values():
        if len(ones) <= FEW:
            told += ones
        else:
            key, first = ones[0]
            files = sum(run.files for _, run in ones)
            told.append((key, Occurrence(first.first, first.as_written, files)))
    return sorted(told, key=lambda numbered: numbered[1].first)
