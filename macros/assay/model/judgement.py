"""Judgements: a grade, or one of three ways of having none, with who gave it and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field

from assay.model.base import Linked, Name, Part, Text
from assay.model.dates import Date, PartialDate

if TYPE_CHECKING:
    from assay.model.council import Council
    from assay.model.domain import Domain
    from assay.model.finding import Finding
    from assay.model.review import Review
    from assay.model.scale import Grade
    from assay.model.section import Section
    from assay.model.statement import Statement

NO_GRADES = {
    "narrative only": "Described, not graded",
    "not assessed": "Not assessed",
    "did not exist in this edition": "Did not exist in this edition",
}
"""The three values that are not a grade and never look like one, and how pages say them."""


def _read_grade(written: object) -> object:
    """Take a way of having no grade in upper or lower case, as grades' labels are taken."""
    if isinstance(written, str) and written.strip().lower() in NO_GRADES:
        return written.strip().lower()
    return written


class Judgement(Part):
    """A grade given to a statement of a framework or to the whole review."""

    on: Name | None = None
    """The test, element, domain or criterion; without it, the judgement is on the whole review."""
    grade: Annotated[Name, BeforeValidator(_read_grade)]
    """A grade of the framework's scale by its id or label, or one of the three ways of having none:
    `narrative only`, `not assessed`, `did not exist in this edition`."""
    scale: Name | None = None
    """The scale, where the framework has several with the same grade."""
    words: Text | None = None
    """What was said, in the site's own words or as quoted."""
    by: Text | None = None
    """Who gave it: a post or a body."""
    date: Date | None = None
    """When it was given; the review's date where this is silent."""
    date_note: Text | None = None
    """What is known of an unknown date: `Before the peer challenge`."""
    basis: Literal["stated", "inferred"] = "stated"
    """Whether the source states the grade or it follows from what the source says."""
    self_rated: bool = False
    """`yes` where the council graded itself, so that it never looks like a reviewer's grade."""
    ongoing: bool = False
    """`yes` for the judgement of a live process, that holds until the next one."""
    council: Name | None = None
    """The council it is about, in a review of several."""
    where: Text | None = None
    """The place in the source: a paragraph or a heading."""
    consequence: Text | None = None
    """What follows from it: the next visit, a plan to be filed."""
    note: Text | None = None
    """What a reader should know about it."""

    review = Linked["Review"]()
    section = Linked["Section | None"]()
    subject = Linked["Statement | None"]()
    graded = Linked["Grade | None"]()
    of_council = Linked["Council | None"]()
    anchor = Linked[str]()
    passage = Linked["Finding | Section | None"]()

    @property
    def within(self) -> Review | Section:
        """The review or the section that gives it."""
        return self.section or self.review

    @property
    def councils(self) -> tuple[Council, ...]:
        """The councils it is about: the one it names, or all of the review."""
        return (self.of_council,) if self.of_council else self.review.councils

    @property
    def is_own(self) -> bool:
        """Whether the council graded itself."""
        return self.self_rated or self.review.is_own

    @property
    def domains(self) -> tuple[Domain, ...]:
        """The site's domains that it speaks of: its subject's, or where its framework belongs."""
        if self.subject:
            return self.subject.domains
        found = (domain for framework in self.review.frameworks for domain in framework.belongs_to)
        return tuple(dict.fromkeys(found))

    @property
    def address(self) -> str:
        """Its text's address and the anchor of its row: `barnsley-2017#judged-whole`."""
        return f"{self.within.address}#{self.anchor}"

    @property
    def label(self) -> str:
        """The word that every page shows: the grade's label, or the way of having none."""
        return self.graded.label if self.graded else NO_GRADES[self.grade]

    @property
    def tone(self) -> str:
        """The grade's tone, or `none` for a judgement without a grade."""
        return self.graded.tone if self.graded else "none"

    @property
    def given(self) -> PartialDate:
        """The judgement's date, which is the review's where the judgement has none."""
        return self.date or self.review.date


class ReportedTotal(Part):
    """A total that the source reports, kept beside what can be counted, and never corrected."""

    of: Text
    """What was counted: `measures`."""
    total: int
    """How many the source says there are."""
    grades: dict[str, int] = Field(default_factory=dict)
    """How many of them had which grade."""
    where: Text | None = None
    """The place in the source."""
    note: Text | None = None
    """What differs, and what can't be known."""

    counted = Linked[int]()
    counted_grades = Linked[dict[str, int]]()
