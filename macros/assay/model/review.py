"""Reviews: one test of a council, by whom, when, on what, and with what result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import Field

from assay.model.around_review import Implication, Indicator, Milestones, RelatedReview
from assay.model.base import Gathered, Linked, Names, Text, Texts
from assay.model.chronicle import Decision, Event, Role
from assay.model.dates import Date
from assay.model.judgement import Judgement, ReportedTotal
from assay.model.publishing import Origin, Supersedable, Withdrawable
from assay.model.reviewer import Reviewer, ReviewingBody
from assay.source.words import first_sentence, opening

if TYPE_CHECKING:
    from assay.model.council import Council
    from assay.model.domain import Domain
    from assay.model.evidence import EvidenceRegister
    from assay.model.finding import Finding
    from assay.model.framework import Framework
    from assay.model.recommendation import Recommendation
    from assay.model.section import Section


REVIEW_KINDS = (
    "test of assurance",
    "peer challenge",
    "inspection",
    "monitoring visit",
    "progress review",
    "audit",
    "commissioner's report",
    "self-assessment",
    "opinion",
    "follow-up",
)
"""The kinds that every site knows; `review_kinds` in `mkdocs.yml` adds a site's own."""

OWN_KINDS = ("self-assessment", "opinion")
"""Kinds in which a council speaks of itself."""


class Review(Withdrawable, Supersedable):
    """`reviews/<review>/index.md`: one test of assurance; the body is its summary."""

    KEPT_WHEN_EXEMPT = frozenset({"date_note"})

    title: Text
    """The review's title."""
    council: Names = Field(min_length=1)
    """The council or councils that were reviewed."""
    kind: Text
    """What sort of review it is: `test of assurance`, `peer challenge`, `inspection`,
    `monitoring visit`, `progress review`, `audit`, `commissioner's report`, `self-assessment`,
    `opinion`, `follow-up`, or one of the site's own (`review_kinds` in `mkdocs.yml`)."""
    by_council: bool = False
    """`yes` where the council speaks of itself, in a kind of the site's own."""
    conclusion: Text | None = None
    """What was concluded, in a sentence or two: the page begins with it."""
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
    def in_a_sentence(self) -> str:
        """What was concluded, or the first sentence of the summary; nothing without either."""
        return self.conclusion or first_sentence(opening(self.body))

    @property
    def is_own(self) -> bool:
        """Whether the council speaks of itself, and nobody from outside."""
        return self.by_council or self.kind in OWN_KINDS

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
