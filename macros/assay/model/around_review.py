"""What stands around a review's findings: dates, figures, the covering report, earlier reviews."""

from __future__ import annotations

from typing import Literal

from assay.model.base import Name, Part, Text, Texts
from assay.model.dates import Date, Dates


class Milestones(Part):
    """The dates of a review other than its own."""

    fieldwork: Dates | None = None
    """When the reviewers were there: a date or `2018-06-26 to 2018-06-28`."""
    report: Date | None = None
    """When the report was made."""
    published: Date | None = None
    """When it was published."""
    next_due: Date | None = None
    """When the next review is due."""


class Indicator(Part):
    """A figure, with its target."""

    title: Text
    """What is measured."""
    value: Text
    """The value as printed: `99.4%`."""
    target: Text | None = None
    """The target as printed."""
    period: Text | None = None
    """The period, as printed."""
    comparison: Text | None = None
    """How the value stands to the target."""
    priority: Text | None = None
    """The corporate priority it belongs to."""
    where: Text | None = None
    """The place in the source."""


class Implication(Part):
    """A standard section of a committee report, even where it says nothing."""

    heading: Text
    """The section's heading."""
    paragraph: Text | None = None
    """The paragraph's number."""
    says: Literal["none", "not applicable"] | None = None
    """Set where the section says only that."""
    see: Texts = ()
    """The paragraphs it points to."""
    text: Text | None = None
    """What it says."""


class RelatedReview(Part):
    """How this review stands to an earlier one."""

    review: Name
    """The other review."""
    how: Literal["follows", "repeats", "validates"] = "follows"
    """What this one does."""
    note: Text | None = None
    """What connects them."""
