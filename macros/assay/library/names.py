"""Addresses: which record a name means, from where it is written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TypeVar

from assay.library.former import Addressed, Former, FormerAddresses
from assay.problems import Place, PlaceFinder, Report, did_you_mean

A = TypeVar("A")

_MENDS = {
    "council": "Write `docs/councils/<council>.md` with its `name`.",
    "framework": "Write `docs/frameworks/<framework>.md`, or take it out.",
    "criterion or domain": "Check its name, and which framework holds it.",
    "domain": "Check its name, and which framework holds it.",
}
"""How to put right a name that is near to none, by what was looked for."""


class Names:
    """Every address of the library, and those absent from it for a reason that is known already.

    A name is looked up in each scope in turn, from the nearest (the review, its frameworks) to the
    whole library. A reference to what is absent, because its file has problems of its own or
    because it is not public, is not a second problem. Where nothing stands at an address any more,
    it means what an alias says.
    """

    def __init__(self, absent: Iterable[str] = ()) -> None:
        self._records: dict[str, Addressed] = {}
        self._places: dict[str, PlaceFinder] = {}
        self._by_lower_case: dict[str, Addressed] = {}
        self._inside: dict[str, list[str]] = defaultdict(list)
        self._absent = set(absent)
        self.former = FormerAddresses()
        self.contested = False
        """Whether two records claim one address."""

    def add(self, record: Addressed, find_place: PlaceFinder, report: Report) -> None:
        """Enter a record under its address; a second one there is a problem."""
        address = record.address
        if (first := self._by_lower_case.get(address.lower())) is not None:
            report.add(
                find_place(),
                f"a second record at the address `{address}`",
                f"The first is at {self._places[first.address]()}; rename one of them.",
            )
            self.contested = True
            self.excuse(address)
            return
        self._records[address] = record
        self._places[address] = find_place
        self._by_lower_case[address.lower()] = record
        top, _, name = address.partition("/")
        self._inside[top].append(name)

    def excuse(self, address: str) -> None:
        """Take an address as absent for a reason that is known, so that nobody hears it twice."""
        self._absent.add(address)

    def find(self, name: str, scopes: Iterable[str] = ()) -> Addressed | None:
        """Return the record of any kind that a name means in prose, upper or lower case."""
        for address in addresses_of(name.lower(), (scope.lower() for scope in scopes)):
            if found := self._by_lower_case.get(address) or self._renamed(address):
                return found
        return None

    def first(
        self, kinds: type[A] | tuple[type[A], ...], name: str, scopes: Iterable[str]
    ) -> A | None:
        """Return the first record of these kinds that a name means."""
        for address in addresses_of(name, scopes):
            record = self._records.get(address) or self._renamed(address)
            if isinstance(record, kinds):
                return record
        return None

    def at(self, address: str) -> Addressed | None:
        """Return the record that has this very address now, in upper or lower case."""
        return self._by_lower_case.get(address.lower())

    def place_of(self, record: Addressed) -> Place:
        """Return where a record was entered from."""
        return self._places[record.address]()

    def with_pages(self) -> Iterator[Addressed]:
        """Yield every record but findings, whose address is a place on another record's page."""
        return (record for address, record in self._records.items() if "#" not in address)

    def every_former(self) -> Iterator[Former]:
        """Yield each address that something had once, with what was inside a renamed record."""
        return chain(self.former, self.former.inside(self._records.values()))

    def resolve(
        self,
        kinds: type[A] | tuple[type[A], ...],
        name: str,
        scopes: Iterable[str],
        find_place: PlaceFinder,
        report: Report,
        what: str,
    ) -> A | None:
        """Return the record of these kinds that a name means, or report that it means nothing."""
        scopes = tuple(scopes)
        found = self.first(kinds, name, scopes)
        if found is None and not self.is_absent(name, scopes):
            near = self.near(name, scopes, kinds)
            report.add(
                find_place(),
                f"there is no {what} `{name}`",
                near or _MENDS.get(what, "Check its name."),
            )
        return found

    def _renamed(self, address: str) -> Addressed | None:
        present = self.former.present(address)
        return self._by_lower_case.get(present.lower()) if present else None

    def is_absent(self, name: str, scopes: Iterable[str] = ()) -> bool:
        """Return whether a name may mean something that is absent for a known reason.

        What stands inside an absent file is absent with it: findings in their section, evidence
        items in their register, everything in its review or framework.
        """
        if not self._absent:
            return False
        scopes = tuple(scopes)
        for address in (*addresses_of(name, scopes), *scopes):
            file = address.partition("#")[0]
            top = file.partition("/")[0]
            if self._absent & {address, file, top, f"{top}/evidence"}:
                return True
        return False

    def near_inside(self, name: str, scopes: Iterable[str]) -> str:
        """Return "Did you mean …?" for a name that is nearly one inside a scope, or nothing.

        For words that are most likely prose: it costs the same however large the library is.
        """
        return did_you_mean(
            name, [known for scope in scopes for known in self._inside.get(scope, ())]
        )

    def near(
        self, name: str, scopes: Iterable[str], kinds: type[A] | tuple[type[A], ...] = ()
    ) -> str:
        """Return "Did you mean …?" for a name that is nearly one that we know, or nothing."""
        inside = tuple(f"{scope}/" for scope in scopes)
        known: list[str] = []
        for address, record in self._records.items():
            if not kinds or isinstance(record, kinds):
                known.append(address)
                known += [
                    address.removeprefix(scope) for scope in inside if address.startswith(scope)
                ]
        return did_you_mean(name, known)


def addresses_of(name: str, scopes: Iterable[str]) -> list[str]:
    """Return the addresses that a name may mean, nearest first."""
    return [*(f"{scope}/{name}" for scope in scopes), name]
