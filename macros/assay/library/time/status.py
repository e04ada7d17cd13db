"""How far a recommendation has come on a day. Nothing has a status without one.

What is dated after the day has not happened: a completion, a rejection, a new due date. A date that
is only a month or a year counts from its first day.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from assay.model.dates import PartialDate
from assay.model.followup import Action
from assay.model.recommendation import Recommendation

Step = Literal["open", "claimed", "confirmed", "validated", "rejected"]
STEPS: tuple[Step, ...] = get_args(Step)
SILENT, PLANNED = "silent", "planned"

WORDS: dict[str, str] = {
    "open": "Open",
    SILENT: "Nothing known",
    PLANNED: "Said to be in a plan",
    "late": "Late",
    "claimed": "Done, says the council",
    "confirmed": "Done, scrutiny agrees",
    "validated": "Done, a later review found",
    "rejected": "Rejected",
    "superseded": "Superseded",
}
"""What pages call each step, and what else a reader should know of a recommendation."""

ORDER = (SILENT, PLANNED, "open", "rejected", "claimed", "confirmed", "validated")
"""A later one counts for more than an earlier one, whatever their dates."""


@dataclass(frozen=True, slots=True)
class Status:
    """How far one recommendation has come on one day."""

    step: Step
    """The last step of completion, a rejection, or open."""
    known: Literal["open", "planned", "silent"]
    """What is known of an open one: that somebody answered or acts, only that a plan is said to
    take it up, or nothing at all.
    """
    is_counted: bool
    """Whether it is a reviewer's, its course is public, and no newer one carries it on."""
    is_followed: bool
    """The same, counted or not."""
    has_due_date: bool
    """Whether a date by which something is to be done was published, so that it can be late."""
    has_late_action: bool

    @property
    def is_open(self) -> bool:
        """Whether it is counted, nobody says that it is done, and it was not rejected."""
        return self.is_counted and self.step == "open"

    @property
    def is_late(self) -> bool:
        """Whether it is open and an action is past the due date in force."""
        return self.is_open and self.has_late_action

    @property
    def part(self) -> str:
        """Where a count of recommendations puts it: its step, or what is known of an open one."""
        return self.known if self.step == "open" else self.step

    @property
    def is_silent(self) -> bool:
        """Whether nothing at all is known of what became of it."""
        return self.part == SILENT

    @property
    def tags(self) -> tuple[str, ...]:
        """Its step and what a reader should know of an open one, as keys of `WORDS`.

        A superseded one has no step any more; one that nobody follows never had any.
        """
        if not self.is_counted:
            return ("superseded",) if self.is_followed else ()
        known = (self.part,) if self.part != self.step else ()
        return (self.step, *known, *(("late",) if self.is_late else ()))

    @property
    def outcome(self) -> str:
        """How far it has come, in words, or why nothing is told of that."""
        return WORDS["superseded" if self.is_followed and not self.is_counted else self.part]


def status_on(recommendation: Recommendation, day: datetime.date) -> Status:
    """Return the status of a recommendation on a day."""
    reached = {
        step for when, step in steps_of(recommendation) if when is None or when.first_day <= day
    }
    actions = [action for _, action in recommendation.all_actions]
    return Status(
        step=max(reached, key=ORDER.index, default="open"),
        known=_known_of(recommendation, day),
        is_counted=recommendation.is_followed and recommendation.successor is None,
        is_followed=recommendation.is_followed,
        has_due_date=any(isinstance(due_on(action, day), PartialDate) for action in actions),
        has_late_action=any(is_late_on(action, day) for action in actions),
    )


def steps_of(recommendation: Recommendation) -> Iterator[tuple[PartialDate | None, Step]]:
    """Yield each step that is told of, with its date: only a rejection may be without one."""
    if recommendation.response and recommendation.response.status == "rejected":
        yield recommendation.response.date, "rejected"
    done = recommendation.completion
    if done.claimed:
        yield done.claimed.date, "claimed"
    if done.confirmed:
        yield done.confirmed.date, "confirmed"
    if done.validated:
        yield done.validated.date, "validated"


def is_late_on(action: Action, day: datetime.date) -> bool:
    """Return whether an action is undone on a day after its due date in force."""
    due = due_on(action, day)
    is_done = action.done is not None and action.done.first_day <= day
    return not is_done and isinstance(due, PartialDate) and due.last_day < day


def due_on(action: Action, day: datetime.date) -> PartialDate | str | None:
    """Return the due date that is in force on a day: the last revision's, or the original."""
    due = [
        revision.due
        for revision in action.revisions
        if revision.date is None or revision.date.first_day <= day
    ]
    return due[-1] if due else action.due


def goes_further(step: str, than: str | None) -> bool:
    """Return whether a step counts for more than another, or than none."""
    return than is None or ORDER.index(step) > ORDER.index(than)


def _known_of(
    recommendation: Recommendation, day: datetime.date
) -> Literal["open", "planned", "silent"]:
    told = [when for when, _ in steps_of(recommendation)]
    told += [update.date for update in recommendation.updates]
    if recommendation.response:
        told.append(recommendation.response.date)
    is_told = any(when is None or when.first_day <= day for when in told)
    if recommendation.all_actions or is_told:
        return "open"
    return "planned" if recommendation.plan else "silent"
