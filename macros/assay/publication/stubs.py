"""What is left of a record that the public may only know of."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeAlias, TypeVar

from assay.library.aliases import former_addresses
from assay.model.base import Part
from assay.model.evidence import EvidenceItem, EvidenceRegister
from assay.model.kinds import kind_of
from assay.model.moments import start_of
from assay.model.publishing import Publishable, Withdrawable
from assay.model.validation import Validated
from assay.publication.reasons import is_withdrawn, why_unknown
from assay.source.passages import is_inside, public_body

P = TypeVar("P", bound=Part)

Held: TypeAlias = tuple[type[Part], str]
"""The kind and the address of something that stood inside a record."""

_ALWAYS_KEPT = frozenset({"exempt", "withdrawn", "superseded_by", "aliases"})
"""Fields that the public may know of any record that leaves a stub."""


def leaves_a_stub(record: Publishable, now: datetime.datetime) -> bool:
    """Return whether a page says that a record that is withheld exists, or existed."""
    if why_unknown(record, now):
        return False
    return is_withdrawn(record, now) or kind_of(type(record)).leaves_stub


def held_by_withdrawn(
    records: Iterable[Validated], now: datetime.datetime
) -> dict[str, list[Held]]:
    """Return kind and address of whatever stood inside each withdrawn review and register.

    What is exempt as well was never public, and neither was anything inside it; nor was what was
    still unknown in the last minute of what held it.
    """
    last_moments = {
        validated.record.address: moment
        for validated in records
        if (moment := _last_moment(validated.record, now)) and not validated.record.exempt
    }
    held: dict[str, list[Held]] = defaultdict(list)
    for validated in records:
        record, review = validated.record, validated.record._source.identity.review
        whole = review if review in last_moments else record.address
        if not review or whole not in last_moments or why_unknown(record, last_moments[whole]):
            continue
        if record.address != whole:
            for address in (record.address, *former_addresses(record)):
                held[whole].append((type(record), address))
        if isinstance(record, EvidenceRegister) and not record.exempt:
            held[whole] += ((EvidenceItem, f"{review}/{item.id}") for item in record.items)
    return held


def _last_moment(record: Publishable, now: datetime.datetime) -> datetime.datetime | None:
    """Return the last minute in which a withdrawn record was public; `None` if it never was."""
    if not (isinstance(record, Withdrawable) and record.withdrawn and is_withdrawn(record, now)):
        return None
    moment = start_of(record.withdrawn.date) - datetime.timedelta(minutes=1)
    return None if why_unknown(record, moment) else moment


def stub_record(record: Publishable, held: Iterable[Held]) -> Publishable:
    """Return a record without content; `held` is what stood inside it when it was withdrawn."""
    stub = _stub(record)
    stub._is_stub, stub._held = True, tuple(held)
    stub._source = replace(record._source, data={}, body="", yaml="")
    return stub


def _stub(part: P) -> P:
    """Return a part with nothing but what the public may know of it."""
    fields = type(part).model_fields
    kept = {
        name: getattr(part, name)
        for name, field in fields.items()
        if field.is_required() or name in _ALWAYS_KEPT or name in part.KEPT_WHEN_EXEMPT
    }
    return type(part).model_construct(**kept)


def as_heard(record: Publishable, now: datetime.datetime) -> Publishable:
    """Return a record as it is told of on a day: nobody hears of a withdrawal still to come."""
    if isinstance(record, Withdrawable) and record.withdrawn and not is_withdrawn(record, now):
        return record.model_copy(update={"withdrawn": None})
    return record


def as_public(validated: Validated) -> Validated:
    """Return a record as the public reads it: exempt parts are stubs, exempt passages are gone."""
    record, source = _with_stubs(validated.record), validated.record._source
    body = public_body(source.body, source.passages)
    if body != source.body:
        record = record.model_copy()
        record._source = replace(source, body=body, passages=())
    findings = (
        finding
        for finding in validated.findings
        if not is_inside(finding.place().line - source.body_line, source.passages)
    )
    return Validated(record, tuple(findings))


def confidential_in(record: Publishable) -> Iterator[str]:
    """Yield the addresses of a record's parts that are confidential."""
    if isinstance(record, EvidenceRegister):
        review = record._source.identity.review
        yield from (f"{review}/{item.id}" for item in record.items if item.confidential)


def _with_stubs(record: P) -> P:
    """Return a record whose exempt parts are stubs, and without those that are confidential."""
    changed: dict[str, object] = {}
    for name in ("events", "decisions", "items"):
        parts = getattr(record, name, ())
        if any(part.exempt or part.confidential for part in parts):
            changed[name] = tuple(
                _stub(part) if part.exempt else part for part in parts if not part.confidential
            )
    return record.model_copy(update=changed) if changed else record
