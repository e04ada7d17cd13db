"""Why the public may not see a record at a moment."""

from __future__ import annotations

import datetime

from assay.model.moments import start_of
from assay.model.publishing import Publishable, Withdrawable


def why_withheld(record: Publishable, now: datetime.datetime) -> str | None:
    """Return why a record is not published as it is; `None` for one that is."""
    if reason := why_unknown(record, now):
        return reason
    if is_withdrawn(record, now):
        return "withdrawn"
    return "exempt" if record.exempt else None


def why_unknown(record: Publishable, now: datetime.datetime) -> str | None:
    """Return why the public may not even know of a record."""
    if record.confidential:
        return "confidential"
    if record.draft:
        return "draft"
    if record._source.held_back:
        return record._source.held_back
    if record.publish_from and record.publish_from.begins > now:
        return f"to be published from {record.publish_from}"
    return None


def is_withdrawn(record: Publishable, now: datetime.datetime) -> bool:
    """Return whether a record is gone; one that is to be withdrawn stays as it is until then."""
    return (
        isinstance(record, Withdrawable)
        and record.withdrawn is not None
        and start_of(record.withdrawn.date) <= now
    )
