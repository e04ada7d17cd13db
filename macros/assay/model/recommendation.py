"""Recommendations: the reviewer's words, and apart from them what became of them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.model.base import Gathered, Linked, Name, Names, Part, Text, Texts
from assay.model.dates import PartialDate
from assay.model.followup import Action, Completion, Response, Revision, Step, Update
from assay.model.publishing import Supersedable, Withdrawable
from assay.model.statement import Mapping
from assay.source.words import opening

if TYPE_CHECKING:
    from assay.model.domain import Domain
    from assay.model.review import Review
    from assay.model.section import Section
    from assay.model.statement import Statement

RecommendationKind = Literal[
    "recommendation",
    "area for consideration",
    "priority action",
    "area for improvement",
    "recommendation to a committee",
]


class Wording(Part):
    """The same recommendation in other words at another place."""

    text: Text
    """The other wording."""
    where: Text | None = None
    """Where it stands: `Key findings`."""


class Relation(Part):
    """How this recommendation continues one of an earlier review."""

    recommendation: Name
    """The earlier recommendation's address."""
    how: Literal["repeats", "carries on", "closes", "replaces"] = "repeats"
    """What this one does to it."""


class Recommendation(Withdrawable, Supersedable):
    """`reviews/<review>/recommendations/<n>.md`: one recommendation; the body holds its words."""

    KEPT_WHEN_EXEMPT = frozenset({"kind", "section"})

    title: Text | None = None
    """A short name for tables; the first words of the body where this is missing."""
    kind: RecommendationKind = "recommendation"
    """What the source calls it."""
    section: Name | None = None
    """The section of the review it stands in."""
    where: Text | None = None
    """The place in the source: `3.14`."""
    domain: Name | None = None
    """The domain it belongs to, where that is not its section's."""
    criteria: Names = ()
    """The criteria it is about."""
    mapping: Mapping = "stated"
    """`editorial` where the source does not tie it to these domains and criteria."""
    addressee: Texts = ()
    """Whom it is addressed to."""
    origin: Literal["reviewer", "scrutiny", "council", "carried over"] = "reviewer"
    """Who made it."""
    note: Text | None = None
    """What a reader should know about its wording."""
    commentary: Text | None = None
    """What stands before the ask itself."""
    wordings: tuple[Wording, ...] = ()
    """The same recommendation in the source's other wordings."""
    response: Response | None = None
    """The council's answer; without it, none was published."""
    plan: Text | None = None
    """The plan that takes it up, where no single action is published."""
    actions: tuple[Action, ...] = ()
    """What the council undertook to do."""
    updates: tuple[Update, ...] = ()
    """Reports of progress, oldest first."""
    completion: Completion = Field(default_factory=Completion)
    """Whether it is done, according to whom."""
    continues: tuple[Relation, ...] = ()
    """Recommendations of earlier reviews that this one continues."""

    review = Linked["Review"]()
    within = Linked["Section | None"]()
    statements = Linked[tuple["Statement", ...]]()
    domains = Linked[tuple["Domain", ...]]()
    earlier = Linked[tuple[tuple[str, "Recommendation"], ...]]()
    later = Gathered[tuple[str, "Recommendation"]]()
    validated_by = Linked["Review | None"]()
    shared_actions = Gathered[tuple["Recommendation", Action]]()

    @property
    def is_for_committee(self) -> bool:
        """Whether a paper asks it of a committee, which is apart from what reviewers recommend."""
        return self.kind == "recommendation to a committee"

    @property
    def is_followed(self) -> bool:
        """Whether it is a reviewer's and its course is public."""
        return not (self.is_for_committee or self.exempt or self.is_stub)

    @property
    def all_actions(self) -> tuple[tuple[Recommendation, Action], ...]:
        """Its own actions, then those of others that also serve it, each with where it stands."""
        return (*((self, action) for action in self.actions), *self.shared_actions)

    @property
    def dates_told(self) -> tuple[PartialDate, ...]:
        """The date of everything that is told of what became of it."""
        done = self.completion
        told: list[Response | Revision | Update | Step | None] = [
            self.response,
            *self.updates,
            *(revision for action in self.actions for revision in action.revisions),
            *(done.claimed, done.confirmed, done.validated),
        ]
        done_on = (action.done for action in self.actions if action.done)
        return (*(part.date for part in told if part and part.date), *done_on)

    def tells_after(self, day: datetime.date) -> bool:
        """Return whether something is told of it with a date after a day."""
        return any(date.first_day > day for date in self.dates_told)

    @property
    def name(self) -> str:
        """The title, or the first words of the recommendation."""
        if self.is_stub and self.withdrawn:
            return "Withdrawn"
        if self.exempt:
            return "Not published"
        if self.title:
            return self.title
        words = opening(self.body).split()
        return " ".join(words[:12]) + ("…" if len(words) > 12 else "")
