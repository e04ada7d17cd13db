"""Moments: when something becomes public, to the minute."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from assay.clocks import LONDON, in_london
from assay.model.dates import PartialDate, read_date

_WITH_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{1,2})[:.]([0-9]{2})")


@dataclass(frozen=True, slots=True)
class Moment:
    """A date that is as precise as it was written, or a minute of a day, in London."""

    date: PartialDate
    minute: datetime.time | None = None

    @property
    def begins(self) -> datetime.datetime:
        """The first instant that it may mean, in UTC.

        Of an hour that comes twice in October it is the later. In UTC, for Python compares two
        times of one zone by what the clocks show.
        """
        shown = datetime.datetime.combine(self.date.first_day, self.minute or datetime.time())
        return shown.replace(tzinfo=LONDON, fold=1).astimezone(datetime.UTC)

    def __str__(self) -> str:
        if self.minute is None:
            return str(self.date)
        hour, half = self.minute.hour % 12 or 12, "pm" if self.minute.hour >= 12 else "am"
        minutes = f":{self.minute.minute:02}" if self.minute.minute else ""
        return f"{hour}{minutes}{half} on {self.date}"


def start_of(date: PartialDate) -> datetime.datetime:
    """Return the first instant of a date."""
    return Moment(date).begins


def read_moment(value: object) -> Moment:
    """Return the moment that an author wrote; raise PydanticCustomError for anything else."""
    if isinstance(value, Moment):
        return value
    if not (isinstance(value, str) and (match := _WITH_TIME.fullmatch(value.strip()))):
        return Moment(read_date(value))
    day, hour, minute = match.groups()
    try:
        moment = Moment(read_date(day), datetime.time(int(hour), int(minute)))
    except ValueError:
        raise _no_moment(value, "Write it like `2026-03-31 09:30`.") from None
    if _never_comes(moment):
        remedy = "The clocks go forward then: write an hour later."
        raise _no_moment(value, remedy)
    return moment


def instant_of(written: str) -> datetime.datetime | None:
    """Return the instant of a date or a minute that a site's owner wrote; `None` for none."""
    try:
        return read_moment(written).begins
    except PydanticCustomError:
        return None


def _never_comes(moment: Moment) -> bool:
    """Return whether the clocks jump over it."""
    return in_london(moment.begins).time() != moment.minute


def _no_moment(written: str, remedy: str) -> PydanticCustomError:
    return PydanticCustomError(
        "date", "{written} is not a time of a day", {"written": f"`{written}`", "remedy": remedy}
    )


When = Annotated[Moment, PlainValidator(read_moment), WithJsonSchema({"type": "string"})]
"""A date, `2026-03-31`, `2026-03` or `2026`, or a time of a day in London, `2026-03-31 09:30`."""
