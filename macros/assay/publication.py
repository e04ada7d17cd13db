"""What the public may see on a date: drafts and embargoed records are gone, exempt ones are stubs.

Everything after this, pages and macros and exports and search, sees only what passes here.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from assay.library import Library
from assay.model.base import Part
from assay.model.evidence import EvidenceRegister
from assay.model.publishing import Publishable
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.model.validation import Validated
from assay.problems import Report
from assay.source.reading import Source

P = TypeVar("P", bound=Part)

_STUBBED = (Review, Section, EvidenceRegister, Recommendation)
"""Kinds whose exempt records leave a page that says so; any other is withheld altogether."""


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


def publish(
    records: Iterable[Validated], attachments: Iterable[Source], on: datetime.date
) -> Publication:
    """Return what the public may see on a day; an exempt record stays as a stub without content."""
    records = tuple(records)
    closed = {
        one.record.address: reason
        for one in records
        if isinstance(one.record, Review) and (reason := _why_withheld(one.record, on))
    }
    public: list[Validated] = []
    withheld: list[Withheld] = []
    for one in records:
        record = one.record
        review = closed.get(record._source.identity.review)
        reason = _why_withheld(record, on)
        if isinstance(record, Review):
            review = None
        if reason is None and review is None:
            public.append(replace(one, record=_without_exempt_parts(record)))
            continue
        withheld.append(
            Withheld(record.file, record.address, reason or f"its review is withheld: {review}")
        )
        if review is None and reason == _EXEMPT and isinstance(record, _STUBBED):
            public.append(Validated(_stub_record(record)))
    open_attachments: list[Source] = []
    for source in attachments:
        review = closed.get(source.identity.review)
        if review is None:
            open_attachments.append(source)
        else:
            address = source.identity.address
            withheld.append(Withheld(source.file, address, f"its review is withheld: {review}"))
    return Publication(tuple(public), tuple(open_attachments), tuple(withheld))


def without_unused(publication: Publication, used: Container[str]) -> Publication:
    """Return a publication without the attachments of reviews that no public text shows.

    A chart of an exempt section would be public otherwise, with no page to say what it is.
    """
    shown: list[Source] = []
    withheld: list[Withheld] = []
    for one in publication.attachments:
        if one.file in used or not one.identity.review:
            shown.append(one)
        else:
            reason = "no public page links to it"
            withheld.append(Withheld(one.file, one.identity.address, reason))
    return replace(
        publication, attachments=tuple(shown), withheld=(*publication.withheld, *withheld)
    )


def report_withheld_foundations(library: Library, on: datetime.date, report: Report) -> None:
    """Report public reviews of a council, or by a framework, that is itself withheld."""
    for review in library.reviews:
        if _why_withheld(review, on):
            continue
        for key, records in (("council", review.councils), ("framework", review.frameworks)):
            for record in records:
                if reason := _why_withheld(record, on):
                    report.add(
                        review.place(key),
                        f"this review is public and its {key} `{record.address}` is not ({reason})",
                        f"Publish the {key}, or hold the review back.",
                    )


_EXEMPT = "exempt"


def _why_withheld(record: Publishable, on: datetime.date) -> str | None:
    if record.draft:
        return "draft"
    if record.publish_from and record.publish_from.first_day > on:
        return f"to be published from {record.publish_from}"
    return _EXEMPT if record.exempt else None


def _stub_record(record: Publishable) -> Publishable:
    stub = _stub(record)
    stub._source = replace(record._source, data={}, body="", yaml="")
    return stub


def _stub(part: P) -> P:
    """Return a part with nothing but what the public may know of it."""
    fields = type(part).model_fields
    kept = {
        name: getattr(part, name)
        for name, field in fields.items()
        if field.is_required() or name == "exempt" or name in part.KEPT_WHEN_EXEMPT
    }
    return type(part).model_construct(**kept)


def _without_exempt_parts(record: P) -> P:
    """Return a record whose exempt events, decisions or evidence items are stubs."""
    changed = {}
    for name in ("events", "decisions", "items"):
        parts = getattr(record, name, ())
        if any(part.exempt for part in parts):
            changed[name] = tuple(_stub(part) if part.exempt else part for part in parts)
    return record.model_copy(update=changed) if changed else record
