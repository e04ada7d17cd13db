"""An alias is an address that nothing has any more, and what replaces a record is another one."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.publishing import Publishable, Withdrawable
from assay.problems import Problem


def aliases_are_nobodys_address(checked: Checked) -> Iterator[Problem]:
    """Report aliases at which a record stands today, be it another one or the same."""
    library = checked.library
    names = library.names
    for former in names.former:
        present = names.at(former.address)
        if present is former.record:
            yield Problem(
                former.find_place(),
                f"the alias `{former.address}` is this record's own address",
                "Delete it, or write the address that it had before.",
            )
        elif present:
            yield Problem(
                former.find_place(),
                f"the alias `{former.address}` is another record's address",
                f"That record is at {names.place_of(present)}; delete the alias.",
            )


def nothing_replaces_itself(checked: Checked) -> Iterator[Problem]:
    """Report records whose successor, or a successor of it, is the record itself."""
    library = checked.library
    for record in library.records():
        successors = _successors(record)
        if record in successors:
            between = " and ".join(f"`{record.address}`" for record in successors[:-1])
            by_way_of = f", by way of {between}" if between else ""
            yield Problem(
                record.place(*_key(record)),
                f"this record is replaced by itself{by_way_of}",
                "Name the record that took its place, or nothing.",
            )


def _successors(record: Publishable) -> list[Publishable]:
    """Return what took a record's place, and what took its place, until one comes again."""
    found: list[Publishable] = []
    following = record.successor
    while following and following not in found:
        found.append(following)
        following = None if following is record else following.successor
    return found


def _key(record: Publishable) -> tuple[str, ...]:
    if isinstance(record, Withdrawable) and record.withdrawn and record.withdrawn.replaced_by:
        return ("withdrawn", "replaced_by")
    return ("superseded_by",)
