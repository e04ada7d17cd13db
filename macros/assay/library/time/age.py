"""How long ago something was, as people say it."""

from __future__ import annotations

import datetime

from assay.model.dates import PartialDate

_MONTHS_UP_TO = 23
"""From two years on, months say nothing more."""


def age(date: PartialDate, day: datetime.date) -> str:
    """Return how long before a day a date was: "8 years ago", "14 months ago", "this month".

    A date that is only a year is told in years; nothing is told of a date to come.
    """
    if date.first_day > day:
        return ""
    if not date.month:
        years = day.year - date.year
        return _ago(years, "year") if years else "this year"
    months = (day.year - date.year) * 12 + day.month - date.month
    if date.day and date.day > day.day:
        months -= 1
    if months > _MONTHS_UP_TO:
        return _ago(months // 12, "year")
    return _ago(months, "month") if months > 0 else "this month"


def _ago(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'} ago"
