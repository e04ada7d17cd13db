"""Why the public may not see a record on a date."""

from __future__ import annotations

import datetime

from assay.model.publishing import Publishable, Withdrawable


def why_withheld(record: Publishable, on: datetime.date) -> str | None:
    """Return why a record is not published as it is; `None` for one that is."""
    if reason := why_unknown(record, on):
        return reason
    if is_withdrawn(record, on):
        return "withdrawn"
    return "exempt" if record.exempt else None


def why_unknown(record: Publishable, on: datetime.date) -> str | None:
    """Return why the public may not even know of a record."""
    if record.draft:
        return "draft"
    if record._source.held_back:
        return record._source.held_back
    if record.publish_from and record.publish_from.first_day > on:
        return f"to be published from {record.publish_from}"
    return None


def is_withdrawn(record: Publishable, on: datetime.date) -> bool:
    """Return whether a record is gone; one that is to be withdrawn stays as it is until then."""
    return (
        isinstance(record, Withdrawable)
        and record.withdrawn is not None
        and record.withdrawn.date.first_day <= on
    )
