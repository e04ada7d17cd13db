"""Time runs forwards: nobody leaves a post before taking it up, or changes a text tomorrow."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.council import Council
from assay.model.review import Review
from assay.problems import Problem


def dates_run_forwards(checked: Checked) -> Iterator[Problem]:
    """Report roles that end before they begin and fieldwork that begins after its report."""
    library = checked.library
    with_roles: tuple[Review | Council, ...] = (*library.reviews, *library.councils)
    for statement in with_roles:
        for position, role in enumerate(statement.roles):
            if role.since and role.until and role.until.last_day < role.since.first_day:
                yield Problem(
                    statement.place("roles", position, "to"),
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


def nothing_is_updated_tomorrow(checked: Checked) -> Iterator[Problem]:
    """Report texts that will have been changed after the day on which the public may read them."""
    library, on = checked.library, checked.day
    for record in library.records():
        kept_with = (record, getattr(record, "review", record))
        starts = [record.publish_from.first_day for record in kept_with if record.publish_from]
        is_early = record.updated and record.updated.first_day > max([on, *starts])
        if is_early and not any(record.draft for record in kept_with):
            yield Problem(
                record.place("updated"),
                "this text was updated on a day that is yet to come",
                "Write the day of the last change.",
            )
