"""Former addresses: what a record was called once, and what answers there now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple, Protocol

from assay.problems import PlaceFinder, Report


class Addressed(Protocol):
    """Anything that has an address."""

    @property
    def address(self) -> str:
        """The record's name for ever."""
        ...


class Former(NamedTuple):
    """An address that nothing has any more: what was there, who answers now, and who says so.

    `gone` tells what was withdrawn together with the record that answers from what was renamed.
    """

    address: str
    kind: type
    record: Addressed
    find_place: PlaceFinder
    gone: bool = False


class FormerAddresses:
    """What the records' aliases say, in upper or lower case.

    An alias of a review or a framework moves everything inside with it, also what has since been
    renamed inside.
    """

    def __init__(self) -> None:
        self._by_address: dict[str, Former] = {}

    def add(self, former: Former, report: Report) -> None:
        """Enter a former address; a second record there is a problem."""
        first = self._by_address.setdefault(former.address.lower(), former)
        if first is not former:
            report.add(
                former.find_place(),
                f"the alias `{former.address}` is taken",
                f"It stands at {first.find_place()}; delete one of the two.",
            )

    def __iter__(self) -> Iterator[Former]:
        return iter(self._by_address.values())

    def present(self, address: str) -> str | None:
        """Return the address that took the place of a former one; `None` for one that is none."""
        page, sign, anchor = address.lower().partition("#")
        if (former := self._by_address.get(page)) is None:
            top, _, name = page.partition("/")
            if (above := self._by_address.get(top)) is None:
                return None
            page = f"{above.record.address}/{name}"
            former = self._by_address.get(page.lower())
        return f"{former.record.address if former else page}{sign}{anchor}"

    def inside(self, present: Iterable[Addressed]) -> Iterator[Former]:
        """Yield each former address of what stands, or once stood, inside a renamed record.

        `present` holds all records of the library.
        """
        held: dict[str, list[tuple[str, type, Addressed, bool]]] = defaultdict(list)
        renamed = [former for former in self if "/" not in former.address]
        tops = {former.record.address for former in renamed}
        for address, kind, record, gone in (
            *((record.address, type(record), record, False) for record in present),
            *((former.address, former.kind, former.record, former.gone) for former in self),
        ):
            top, _, name = address.partition("/")
            if top in tops and name and "#" not in name:
                held[top].append((name, kind, record, gone))
        for former in renamed:
            for name, kind, record, gone in held[former.record.address]:
                address = f"{former.address}/{name}"
                if address.lower() not in self._by_address:
                    yield Former(address, kind, record, former.find_place, gone)
