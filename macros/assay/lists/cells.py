"""What a cell of a list may hold: plain values, which pages draw and files write out.

Text, whole numbers and dates stand for themselves. Each other kind names the macro that draws it,
in `theme_overrides/lists.html`; as `str` it says what a file says.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

from assay.comparison.marks import marked
from assay.model.base import Part
from assay.model.council import Council
from assay.model.dates import PartialDate
from assay.model.judgement import Judgement


@dataclass(frozen=True, slots=True)
class RecordLink:
    """A record by its name, which leads to it; its number stands before."""

    drawn_as: ClassVar = "record_link"

    record: Part
    words: str
    number: str = ""

    def __str__(self) -> str:
        return f"{self.number} {self.words}".lstrip()


@dataclass(frozen=True, slots=True)
class WebLink:
    """Words that lead out of the site."""

    drawn_as: ClassVar = "web_link"

    url: str
    words: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Tag:
    """One of a few words, such as a status; the page has a colour for each name."""

    drawn_as: ClassVar = "tag"

    name: str
    words: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Portion:
    """A number of a larger number."""

    drawn_as: ClassVar = "portion"

    number: int
    total: int

    def __str__(self) -> str:
        return f"{self.number} of {self.total}"


@dataclass(frozen=True, slots=True)
class Noted:
    """A value, and an aside that is no part of it: nobody filters by it."""

    drawn_as: ClassVar = "noted"

    value: str | PartialDate | RecordLink | Tag
    aside: str

    def __str__(self) -> str:
        return f"{text_of(self.value)} {self.aside}"


@dataclass(frozen=True, slots=True)
class Grade:
    """A judgement beside the review that gave it."""

    drawn_as: ClassVar = "grade"

    judgement: Judgement

    def __str__(self) -> str:
        [alone] = marked([self.judgement])
        return alone.mark.label


@dataclass(frozen=True, slots=True)
class NewestGrade:
    """The newest judgement on something, which is that for some or all of its councils."""

    drawn_as: ClassVar = "newest_grade"

    judgement: Judgement
    councils: tuple[Council, ...]

    def __str__(self) -> str:
        judgement = self.judgement
        return f"{Grade(judgement)} {judgement.review.title}, {judgement.given.iso}"


@dataclass(frozen=True, slots=True)
class Absent:
    """That nothing is published, in words that never look like a value."""

    drawn_as: ClassVar = "absent"

    words: str

    def __str__(self) -> str:
        return self.words


Value: TypeAlias = (
    str | int | PartialDate | RecordLink | WebLink | Tag | Portion | Noted | Grade | NewestGrade
)
Cell: TypeAlias = tuple[Value | Absent, ...]
"""What stands in one row under one head: one value or several, or that there is none."""


def text_of(value: Value | Absent) -> str:
    """Return a value as a file writes it: dates as they are in data."""
    return value.iso if isinstance(value, PartialDate) else str(value)
