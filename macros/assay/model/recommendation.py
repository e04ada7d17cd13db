"""Recommendations: the reviewer's words, and apart from them what became of them."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Literal

from pydantic import Field

from assay.model.base import Linked, Name, Names, Part, Text, Texts
from assay.model.dates import Date, Deadline, PartialDate
from assay.model.framework import Mapping
from assay.model.publishing import Publishable

if TYPE_CHECKING:
    from assay.model.domain import Domain
    from assay.model.framework import Statement
    from assay.model.review import Review
    from assay.model.section import Section

RecommendationKind = Literal[
    "recommendation",
    "area for consideration",
    "priority action",
    "area for improvement",
    "recommendation to a committee",
]
Status = Literal["open", "claimed", "confirmed", "validated", "rejected"]


class Wording(Part):
    """The same recommendation in other words at another place."""

    text: Text
    """The other wording."""
    where: Text | None = None
    """Where it stands: `Key findings`."""


class Response(Part):
    """What the council answered."""

    status: Literal["accepted", "partly accepted", "rejected", "not yet responded"]
    """The council's answer."""
    by: Text | None = None
    """The post or body that answered."""
    date: Date | None = None
    """When it answered."""
    reasons: Text | None = None
    """Why, in the council's words."""


class Revision(Part):
    """A new due date, with its reason; the original date stays."""

    due: Deadline
    """The new due date."""
    date: Date | None = None
    """When it was changed."""
    reason: Text | None = None
    """Why it was changed."""


class Action(Part):
    """What the council undertook to do."""

    title: Text
    """What will be done."""
    owner: Text | None = None
    """The owner, as a post."""
    due: Deadline | None = None
    """The original due date, never overwritten."""
    revisions: tuple[Revision, ...] = ()
    """Every later due date, oldest first."""
    plan: Text | None = None
    """The plan it is part of."""
    done: Date | None = None
    """When the council says that it was done."""
    also_serves: Names = ()
    """Other recommendations that the same action serves."""

    @property
    def due_now(self) -> PartialDate | str | None:
        """The due date in force: the last revision's, or the original."""
        return self.revisions[-1].due if self.revisions else self.due

    def is_late(self, on: datetime.date) -> bool:
        """Return whether the action is undone on a day after its due date in force."""
        due = self.due_now
        return self.done is None and isinstance(due, PartialDate) and due.last_day < on


class Update(Part):
    """A dated report of progress."""

    date: Date
    """When it was reported."""
    text: Text
    """What was reported."""
    by: Text | None = None
    """The post or body that reported it."""
    source: Text | None = None
    """The paper it stands in."""


class Step(Part):
    """One of the three steps of completion."""

    date: Date
    """When."""
    by: Text | None = None
    """Which post or body."""
    source: Text | None = None
    """The paper it stands in."""
    note: Text | None = None
    """What was said."""
    review: Name | None = None
    """The later review that validated it."""


class Completion(Part):
    """Completion in three steps, each by somebody else."""

    claimed: Step | None = None
    """The council says that it is done."""
    confirmed: Step | None = None
    """Scrutiny agrees."""
    validated: Step | None = None
    """A later review found it so."""


class Relation(Part):
    """How this recommendation continues one of an earlier review."""

    recommendation: Name
    """The earlier recommendation's address."""
    how: Literal["repeats", "carries on", "closes", "replaces"] = "repeats"
    """What this one does to it."""


class Recommendation(Publishable):
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
    holder = Linked["Section | None"]()
    statements = Linked[tuple["Statement", ...]]()
    domains = Linked[tuple["Domain", ...]]()
    earlier = Linked[tuple[tuple[str, "Recommendation"], ...]]()
    later = Linked[tuple[tuple[str, "Recommendation"], ...]]()
    validated_by = Linked["Review | None"]()
    shared_actions = Linked[tuple[tuple["Recommendation", Action], ...]]()

    @property
    def all_actions(self) -> tuple[tuple[Recommendation, Action], ...]:
        """Its own actions, then those of others that also serve it, each with where it stands."""
        return (*((self, action) for action in self.actions), *self.shared_actions)

    @property
    def name(self) -> str:
        """The title, or the first words of the recommendation."""
        if self.title:
            return self.title
        words = self.body.split()
        return " ".join(words[:12]) + ("…" if len(words) > 12 else "")

    @property
    def status(self) -> Status:
        """How far it has come: the last step of completion, a rejection, or open."""
        done = self.completion
        if done.validated:
            return "validated"
        if done.confirmed:
            return "confirmed"
        if done.claimed:
            return "claimed"
        return "rejected" if self.response and self.response.status == "rejected" else "open"

    def is_late(self, on: datetime.date) -> bool:
        """Return whether the recommendation is open and one of its actions is late on a day."""
        return self.status == "open" and any(action.is_late(on) for action in self.actions)
