"""Time runs forwards: nobody leaves a post before taking it up."""

from __future__ import annotations

from assay.library import Library
from assay.model.council import Council
from assay.model.review import Review
from assay.problems import Report


def dates_run_forwards(library: Library, report: Report) -> None:
    """Report roles that end before they begin and fieldwork that begins after its report."""
    holders: tuple[Review | Council, ...] = (*library.reviews, *library.councils)
    for holder in holders:
        for position, role in enumerate(holder.roles):
            if role.since and role.until and role.until.last_day < role.since.first_day:
                report.add(
                    holder.place("roles", position, "to"),
                    "this role ends before it begins",
                    "Put the earlier date in `from`.",
                )
    for review in library.reviews:
        fieldwork, made = review.dates.fieldwork, review.dates.report
        if fieldwork and made and made.last_day < fieldwork.start.first_day:
            report.add(
                review.place("dates", "report"),
                "the report is dated before the fieldwork began",
                "Check both dates.",
            )
