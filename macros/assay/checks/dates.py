"""Time runs forwards: nobody leaves a post before taking it up, or changes a text tomorrow."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.council import Council
from assay.model.dates import PartialDate
from assay.model.moments import start_of
from assay.model.publishing import Publishable
from assay.model.review import Review
from assay.problems import Problem


def dates_run_forwards(checked: Checked) -> Iterator[Problem]:
    """Report roles that end before they begin and fieldwork that begins after its report."""
    library = checked.library
    with_roles: tuple[Review | Council, ...] = (*library.reviews, *library.councils)
    for holder in with_roles:
        for position, role in enumerate(holder.roles):
            if role.since and role.until and role.until.last_day < role.since.first_day:
                yield Problem(
                    holder.place("roles", position, "to"),
                    "this role ends before it begins",
                    "Put the earlier date in `from`.",
                )
    for review in library.reviews:
        fieldwork, made = review.dates.fieldwork, review.dates.report
        if fieldwork and made and made.last_day < fieldwork.start.first_day:
            yield Problem(
                review.place("dates", "report"),
                "the report is dated before the fieldwork began",
                "Check both dates.",
            )


def nothing_is_withdrawn_before_it_is_public(checked: Checked) -> Iterator[Problem]:
    """Report withdrawals before the first moment of publication: nothing was there to withdraw."""
    for record in checked.library.records():
        withdrawn = getattr(record, "withdrawn", None)
        kept_with = (record, getattr(record, "review", record))
        starts = [kept.publish_from.begins for kept in kept_with if kept.publish_from]
        if withdrawn and starts and start_of(withdrawn.date) <= max(starts):
            yield Problem(
                record.place("withdrawn"),
                "this is withdrawn before it is published",
                "Check both dates. What was never public is held back with `draft: yes`.",
            )


def nothing_is_updated_tomorrow(checked: Checked) -> Iterator[Problem]:
    """Report texts that will have been changed after the day on which the public may read them."""
    library, on = checked.library, checked.day
    for record in library.records():
        kept_with = (record, getattr(record, "review", record))
        starts = [kept.publish_from.date.first_day for kept in kept_with if kept.publish_from]
        if any(kept.draft for kept in kept_with):
            continue
        for what, keys, date in _changes_of(record):
            if date.first_day > max([on, *starts]):
                yield Problem(
                    record.place(*keys),
                    f"this text was {what} on a day that is yet to come",
                    "Write the day of the last change.",
                )


def _changes_of(record: Publishable) -> Iterator[tuple[str, tuple[str | int, ...], PartialDate]]:
    """Yield how a text was changed, the keys that say so, and when."""
    if record.updated:
        yield "updated", ("updated",), record.updated
    for position, correction in enumerate(record.corrections):
        yield "corrected", ("corrections", position, "date"), correction.date
