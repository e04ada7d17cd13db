"""Reads aliases: where a record's file would have been under its former name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from assay.library.former import Former
from assay.library.names import Names
from assay.model.article import Article
from assay.model.kinds import identify, kind_of
from assay.model.publishing import Publishable
from assay.problems import Report
from assay.source.identity import Identity


def enter_aliases(records: Iterable[Publishable], names: Names, report: Report) -> None:
    """Enter every former address of these records, and report aliases that can't be one."""
    for record in records:
        for kind, held in record.held:
            names.former.add(Former(held, kind, record, record.place, gone=True), report)
        for position, alias in enumerate(record.aliases):
            find_place = partial(record.place, "aliases", position)
            if (address := _address_of(record, alias)) is None:
                report.add(
                    find_place(),
                    f"`{alias}` can't have been the address of this {kind_of(type(record)).noun}",
                    _remedy(record),
                )
            else:
                names.former.add(Former(address, type(record), record, find_place), report)


def former_addresses(record: Publishable) -> Iterator[str]:
    """Yield the addresses that a record's aliases mean, without those that can't be one."""
    for alias in record.aliases:
        if address := _address_of(record, alias):
            yield address


def _address_of(record: Publishable, alias: str) -> str | None:
    """Return the address of the file that would have had this name."""
    kind = kind_of(type(record))
    review = record._source.identity.review
    is_short = kind.is_inside_a_review and "/" not in alias
    place = kind.place_at(f"{review}/{alias}" if is_short else alias)
    identity = identify(tuple(place.split("/")))
    if isinstance(identity, Identity) and identity.kind == kind.noun and not kind.is_alone:
        return identity.address
    return None


def _remedy(record: Publishable) -> str:
    kind = kind_of(type(record))
    if kind.is_alone:
        return "Delete `aliases`: it has always stood at the same address."
    folder = record.address.rpartition("/")[0] if isinstance(record, Article) else ""
    example = f"{folder}/{kind.former}" if folder else kind.former
    return f"Write only what its address was, such as `{example}`."
