"""What will be public, or not any more, and when: no date publishes anything by itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assay.model.moments import start_of
from assay.model.publishing import Publishable, Withdrawable
from assay.model.recommendation import Recommendation
from assay.model.validation import Validated


class Coming(NamedTuple):
    """A change of what is public: from which moment, of which file, and what becomes of it."""

    moment: datetime.datetime
    file: str
    what: str


def changes_to_come(records: Iterable[Validated], now: datetime.datetime) -> tuple[Coming, ...]:
    """Return what dates in the records will change after a moment, in order."""
    found = {validated.record.address: validated.record for validated in records}
    coming = (
        change
        for record in found.values()
        for change in _changes_of(record, found.get(record._source.identity.review))
    )
    return tuple(sorted(change for change in coming if change.moment > now))


def _changes_of(record: Publishable, review: Publishable | None) -> Iterator[Coming]:
    """Yield what the dates of a record change, as far as its review lets it be public."""
    kept_with = (record, review) if review else (record,)
    if any(kept.draft or kept.confidential or kept._source.held_back for kept in kept_with):
        return
    starts = [kept.publish_from.begins for kept in kept_with if kept.publish_from]
    if starts and not (review and review.exempt):
        what = "becomes known, as exempt" if record.exempt else "becomes public"
        yield Coming(max(starts), record.file, what)
    if record.exempt and record.exempt.review_on:
        again = "has an exemption that is to be looked at again"
        yield Coming(start_of(record.exempt.review_on), record.file, again)
    if isinstance(record, Withdrawable) and record.withdrawn:
        yield Coming(start_of(record.withdrawn.date), record.file, "is withdrawn")
    if isinstance(record, Recommendation):
        for date in dict.fromkeys(record.dates_told):
            yield Coming(start_of(date), record.file, "tells more of what became of it")
