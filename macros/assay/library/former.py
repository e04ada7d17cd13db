"""Former addresses: what a record was called once, and what answers there now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, Protocol, TypeAlias

from assay.problems import Place, Report

Where: TypeAlias = Callable[[], Place]
"""Finds a place when it is needed: only a problem needs one, and finding it means reading YAML."""


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
    where: Where
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
                former.where(),
                f"the alias `{former.address}` is taken",
                f"It stands at {first.where()}; delete one of the two.",
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
        renamed = [one for one in self if "/" not in one.address]
        tops = {one.record.address for one in renamed}
        for address, kind, record, gone in (
            *((one.address, type(one), one, False) for one in present),
            *((one.address, one.kind, one.record, one.gone) for one in self),
        ):
            top, _, name = address.partition("/")
            if top in tops and name and "#" not in name:
                held[top].append((name, kind, record, gone))
        for one in renamed:
            for name, kind, record, gone in held[one.record.address]:
                address = f"{one.address}/{name}"
                if address.lower() not in self._by_address:
                    yield Former(address, kind, record, one.where, gone)
