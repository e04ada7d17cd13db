"""What the public may see on a date: drafts and embargoed records are gone.

Of exempt and withdrawn ones there is a stub.

Everything after this, pages, macros, files and search, sees only what passes here.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from assay.clocks import in_london
from assay.model.review import Review
from assay.model.validation import Validated
from assay.publication.followup import as_told_on
from assay.publication.outlook import Coming, changes_to_come
from assay.publication.reasons import why_withheld
from assay.publication.stubs import (
    as_heard,
    as_public,
    confidential_in,
    held_by_withdrawn,
    leaves_a_stub,
    stub_record,
)
from assay.source.reading import Source


@dataclass(frozen=True, slots=True)
class Withheld:
    """A file that was found and is not published, and why."""

    file: str
    address: str
    reason: str


@dataclass(frozen=True, slots=True)
class Publication:
    """The public records and attachments of a date, and everything that is withheld."""

    records: tuple[Validated, ...]
    attachments: tuple[Source, ...]
    withheld: tuple[Withheld, ...]
    to_come: tuple[Coming, ...] = ()
    """What dates will change."""
    gone: tuple[str, ...] = ()
    """Addresses of confidential parts of public records."""
    partly: tuple[str, ...] = ()
    """Files of public records of which parts are held back."""


def publish(
    records: Collection[Validated], attachments: Iterable[Source], now: datetime.datetime
) -> Publication:
    """Return what the public may see at a moment.

    An exempt or a withdrawn record stays as a stub without content. What stood inside a withdrawn
    one is known by its address only, so that the address leads to the stub.
    """
    to_come, day = changes_to_come(records, now), in_london(now).date()
    whole = {id(validated.record) for validated in records}
    records = tuple(
        replace(validated, record=as_told_on(as_heard(validated.record, now), day))
        for validated in records
    )
    closed = {
        validated.record.address: reason
        for validated in records
        if isinstance(validated.record, Review) and (reason := why_withheld(validated.record, now))
    }
    held = held_by_withdrawn(records, now)
    public: list[Validated] = []
    withheld: list[Withheld] = []
    for validated in records:
        record = validated.record
        reason = why_withheld(record, now)
        inside = "" if isinstance(record, Review) else record._source.identity.review
        of_review = closed.get(inside)
        if reason is None and of_review is None:
            public.append(as_public(validated))
            continue
        withheld.append(
            Withheld(record.file, record.address, reason or f"its review is withheld: {of_review}")
        )
        if of_review is None and leaves_a_stub(record, now):
            public.append(Validated(stub_record(record, held.get(record.address, ()))))
    gone = tuple(address for validated in records for address in confidential_in(validated.record))
    attached, held_back = _sorted_out(attachments, closed, withheld)
    partly = tuple(
        known.record.file
        for known in public
        if id(known.record) not in whole and not known.record.is_stub
    )
    return Publication(tuple(public), attached, held_back, to_come, gone, partly)


def _sorted_out(
    attachments: Iterable[Source], closed: Mapping[str, str], withheld: list[Withheld]
) -> tuple[tuple[Source, ...], tuple[Withheld, ...]]:
    """Return the attachments that may be public, and all that is withheld, these included."""
    public: list[Source] = []
    for source in attachments:
        of_review = closed.get(source.identity.review)
        reason = source.held_back or (of_review and f"its review is withheld: {of_review}")
        if reason:
            withheld.append(Withheld(source.file, source.identity.address, reason))
        else:
            public.append(source)
    return tuple(public), tuple(withheld)
