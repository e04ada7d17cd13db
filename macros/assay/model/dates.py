"""Dates as precise as they were written: a year, a month or a day."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

_WRITTEN = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MEANT_AS_DATE = re.compile(r"[0-9]{4}([-/]|$)|[0-9]{1,2}([-./][0-9]|\s+[A-Z][a-z]+\s+[0-9]{4})")
_BRITISH = ("%d/%m/%Y", "%d %B %Y", "%d %b %Y", "%d.%m.%Y", "%d-%m-%Y", "%Y/%m/%d")


@dataclass(frozen=True, order=True, slots=True)
class PartialDate:
    """A year, a month of a year or a day; sorts by its beginning, less precise first."""

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, written: str) -> PartialDate:
        """Return the date in ISO form `2017`, `2017-07` or `2017-07-19`.

        Raises ValueError for anything else, or for a day that no calendar has.
        """
        if not (match := _WRITTEN.fullmatch(written)):
            raise ValueError(f"{written!r} is not an ISO date")
        year, month, day = (int(part) if part else None for part in match.groups())
        datetime.date(year or 0, 1 if month is None else month, 1 if day is None else day)
        return cls(year or 0, month or 0, day or 0)

    @property
    def iso(self) -> str:
        """The date for machines: `2017`, `2017-07` or `2017-07-19`."""
        parts = [f"{self.year:04}", *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)

    @property
    def first_day(self) -> datetime.date:
        """The first day that the date may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> datetime.date:
        """The last day that the date may mean: what is due in March is late in April."""
        month = self.month or 12
        return datetime.date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __str__(self) -> str:
        month = calendar.month_name[self.month] if self.month else ""
        return " ".join(str(part) for part in (self.day or "", month, self.year) if part)


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """From one date to another, or a single date."""

    start: PartialDate
    end: PartialDate

    def __str__(self) -> str:
        return str(self.start) if self.start == self.end else f"{self.start} to {self.end}"


def read_date(value: object) -> PartialDate:
    """Return the date that an author wrote; raise PydanticCustomError for anything else."""
    if isinstance(value, PartialDate):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "not a text")
    try:
        return PartialDate.parse(value.strip())
    except ValueError:
        raise PydanticCustomError(
            "date", "{written} is not a date", {"written": f"`{value}`", "remedy": _suggest(value)}
        ) from None


def _read_day(value: object) -> PartialDate:
    date = read_date(value)
    if not date.day:
        raise PydanticCustomError(
            "date",
            "{written} is not a day",
            {"written": f"`{date.iso}`", "remedy": "Write year-month-day, such as `2017-07-19`."},
        )
    return date


def _read_period(value: object) -> Period:
    if isinstance(value, Period):
        return value
    if not isinstance(value, str):
        raise PydanticCustomError("string_type", "not a text")
    start, separator, end = value.partition(" to ")
    first, last = read_date(start), read_date(end if separator else start)
    if last < first:
        raise PydanticCustomError("date", "the period ends before it begins", {"remedy": ""})
    return Period(first, last)


def _read_deadline(value: object) -> PartialDate | str:
    if isinstance(value, str) and not _MEANT_AS_DATE.match(value.strip()):
        return value.strip()
    return read_date(value)


def _suggest(written: str) -> str:
    for form in _BRITISH:
        try:
            return (
                f"Write `{datetime.datetime.strptime(written.strip(), form).date().isoformat()}`."
            )
        except ValueError:
            continue
    return "Write year-month-day, `2017-07-19`, or only `2017-07` or `2017`."


_ISO = {"type": "string", "pattern": _WRITTEN.pattern}

Date = Annotated[PartialDate, PlainValidator(read_date), WithJsonSchema(_ISO)]
"""A date written `2017-07-19`, `2017-07` or `2017`."""

_ISO_DAY = {"type": "string", "pattern": "[0-9]{4}-[0-9]{2}-[0-9]{2}"}

Day = Annotated[PartialDate, PlainValidator(_read_day), WithJsonSchema(_ISO_DAY)]
"""A day, written `2017-07-19`."""

Dates = Annotated[Period, PlainValidator(_read_period), WithJsonSchema({"type": "string"})]
"""A date or a range of dates: `2018-06-26 to 2018-06-28`."""

Deadline = Annotated[
    PartialDate | str, PlainValidator(_read_deadline), WithJsonSchema({"type": "string"})
]
"""A date, or words where the source has words: `Summer 2026`, `ongoing`."""
