"""Reviews: one test of a council, by whom, when, on what, and with what result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.model.base import Gathered, Linked, Name, Names, Part, Text, Texts
from assay.model.chronicle import Decision, Event, Role
from assay.model.dates import Date, Dates
from assay.model.judgement import Judgement, ReportedTotal
from assay.model.publishing import Origin, Supersedable, Withdrawable
from assay.model.reviewer import Reviewer, ReviewingBody

if TYPE_CHECKING:
    from assay.model.council import Council
    from assay.model.domain import Domain
    from assay.model.evidence import EvidenceRegister
    from assay.model.finding import Finding
    from assay.model.framework import Framework
    from assay.model.recommendation import Recommendation
    from assay.model.section import Section


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


class Review(Withdrawable, Supersedable):
    """`reviews/<review>/index.md`: one test of assurance; the body is its summary."""

    KEPT_WHEN_EXEMPT = frozenset({"date_note"})

    title: Text
    """The review's title."""
    council: Names = Field(min_length=1)
    """The council or councils that were reviewed."""
    kind: Literal["test of assurance", "peer challenge", "self-assessment", "opinion", "follow-up"]
    """What sort of review it is."""
    date: Date
    """The review's date, as precise as it is known."""
    date_note: Text | None = None
    """Why the date is only estimated; its presence marks it so."""
    period: Text | None = None
    """The period that was assessed: `2013/14`."""
    body_reviewed: Text | None = None
    """The body that was reviewed, where it is not the council itself."""
    subject: Text | None = None
    """What was tested."""
    framework: Names = ()
    """The framework or frameworks that it used."""
    digest: bool = False
    """`yes` where the site tells the review in its own words."""
    sources: tuple[Origin, ...] = ()
    """The published documents."""
    dates: Milestones = Milestones()
    """Fieldwork, report, publication and next review."""
    reviewers: tuple[Reviewer, ...] = ()
    """Who carried it out."""
    reviewing_bodies: tuple[ReviewingBody, ...] = ()
    """The organisations behind them."""
    commissioned_by: Text | None = None
    """Who asked for it."""
    paid_by: Text | None = None
    """Who paid for it."""
    access: Text | None = None
    """What the reviewers were allowed to see."""
    legal_basis: Text | None = None
    """The duty behind it."""
    triggers: Texts = ()
    """What set it off."""
    aims: Texts = ()
    """What it set out to show."""
    methods: Texts = ()
    """How it was done."""
    judgements: tuple[Judgement, ...] = ()
    """Judgements on the whole, or on any part of the framework."""
    reported: tuple[ReportedTotal, ...] = ()
    """Totals as the source reports them."""
    decisions: tuple[Decision, ...] = ()
    """The papers at meetings."""
    events: tuple[Event, ...] = ()
    """The timeline."""
    roles: tuple[Role, ...] = ()
    """The statutory posts that it tells of."""
    indicators: tuple[Indicator, ...] = ()
    """Figures it reports."""
    implications: tuple[Implication, ...] = ()
    """The standard sections of the covering report."""
    related: tuple[RelatedReview, ...] = ()
    """Earlier reviews that it follows, repeats or validates."""
    repeat: Text | None = None
    """When and how the test is repeated, in the source's words."""
    retest_triggers: Texts = ()
    """What would set off a new test."""
    disposition: Text | None = None
    """What was to happen with the result."""

    councils = Linked[tuple["Council", ...]]()
    frameworks = Linked[tuple["Framework", ...]]()
    sections = Linked[tuple["Section", ...]]()
    register = Linked["EvidenceRegister | None"]()
    recommendations = Linked[tuple["Recommendation", ...]]()
    findings = Linked[tuple["Finding", ...]]()
    all_judgements = Linked[tuple[Judgement, ...]]()
    earlier = Linked[tuple[tuple[RelatedReview, "Review"], ...]]()
    later = Gathered[tuple[RelatedReview, "Review"]]()
    domains = Linked[tuple["Domain", ...]]()

    @property
    def inside(self) -> tuple[Section | EvidenceRegister | Recommendation, ...]:
        """Everything else that has a file in the review's folder, in the order of the pages."""
        register = (self.register,) if self.register else ()
        return (*self.sections, *register, *self.recommendations)

    @property
    def chapters(self) -> tuple[Review | Section, ...]:
        """The review and its sections: whatever holds judgements and findings."""
        return (self, *self.sections)

    @property
    def dated(self) -> str:
        """Its date in words, and whether that is only estimated: `2016 (estimated)`."""
        return f"{self.date} (estimated)" if self.date_note else str(self.date)

    @property
    def overall(self) -> tuple[Judgement, ...]:
        """The judgements on the whole review, never computed from its parts."""
        return tuple(judgement for judgement in self.all_judgements if judgement.subject is None)
