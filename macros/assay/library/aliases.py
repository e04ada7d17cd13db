"""Reads aliases: where a record's file would have been under its former name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from assay.library.former import Former
from assay.library.names import Names
from assay.model.publishing import Publishable
from assay.problems import Report
from assay.source.kinds import NUMBER, SLUG, Identity, Kind, identify

_FOLDERS = {
    Kind.FRAMEWORK: ("docs", "frameworks"),
    Kind.COUNCIL: ("docs", "councils"),
    Kind.DOMAIN: ("docs", "domains"),
}

_ALWAYS_THERE = {Kind.GLOSSARY, Kind.CROSSWALK, Kind.ACCESSIBILITY}
"""Kinds of which a site has only one, in a file that has only one name."""


def enter_aliases(records: Iterable[Publishable], names: Names, report: Report) -> None:
    """Enter every former address of these records, and report aliases that can't be one."""
    for record in records:
        for kind, held in record.held:
            names.former.add(Former(held, kind, record, record.place, gone=True), report)
        for position, alias in enumerate(record.aliases):
            where = partial(record.place, "aliases", position)
            if (address := _address_of(record, alias)) is None:
                report.add(
                    where(),
                    f"`{alias}` can't have been the address of this {_kind(record)}",
                    _remedy(record),
                )
            else:
                names.former.add(Former(address, type(record), record, where), report)


def former_addresses(record: Publishable) -> Iterator[str]:
    """Yield the addresses that a record's aliases mean, without those that can't be one."""
    for alias in record.aliases:
        if address := _address_of(record, alias):
            yield address


def _address_of(record: Publishable, alias: str) -> str | None:
    """Return the address of the file that would have had this name."""
    if not SLUG.fullmatch(alias.partition("/")[0]) and not NUMBER.fullmatch(alias):
        return None
    identity = identify(_path(record, alias))
    if isinstance(identity, Identity) and identity.kind is _kind(record):
        return identity.address
    return None


def _path(record: Publishable, alias: str) -> tuple[str, ...]:
    kind, file = _kind(record), f"{alias}.md"
    if kind is Kind.REVIEW:
        return ("reviews", alias, "index.md")
    if review := record._source.identity.review:
        folder, _, name = alias.rpartition("/")
        inside = ("recommendations",) if kind is Kind.RECOMMENDATION else ()
        return ("reviews", *(folder or review).split("/"), *inside, f"{name}.md")
    return (*_FOLDERS.get(kind, ("docs",)), *file.split("/"))


def _remedy(record: Publishable) -> str:
    if _kind(record) in _ALWAYS_THERE:
        return "Delete `aliases`: it has always stood at the same address."
    return f"Write only what its address was, such as `{_example(record)}`."


def _example(record: Publishable) -> str:
    match _kind(record):
        case Kind.EVIDENCE:
            return "old-review/evidence"
        case Kind.RECOMMENDATION:
            return "R3"
        case Kind.ARTICLE if "/" in record.address:
            return f"{record.address.rpartition('/')[0]}/old-name"
    return "old-name"


def _kind(record: Publishable) -> Kind:
    return record._source.identity.kind
