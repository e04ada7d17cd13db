"""What became of a recommendation: response, actions, updates, and completion in three steps."""

from __future__ import annotations

from typing import Literal

from assay.model.base import Name, Names, Part, Text
from assay.model.dates import Date, Deadline


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


class Validation(Step):
    """The third step: a later review found it so."""

    review: Name | None = None
    """The later review."""


class Completion(Part):
    """Completion in three steps, each by somebody else."""

    claimed: Step | None = None
    """The council says that it is done."""
    confirmed: Step | None = None
    """Scrutiny agrees."""
    validated: Validation | None = None
    """A later review found it so."""
