"""The columns of a list of late actions, the latest of them first."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from assay.library.time.status import due_on, is_late_on, status_on
from assay.lists.cells import Absent, Cell, RecordLink, Value
from assay.lists.listed import Column, ListType
from assay.lists.making import NONE_PUBLISHED, NOT_STATED, link, links
from assay.model.dates import PartialDate
from assay.model.followup import Action
from assay.model.recommendation import Recommendation


@dataclass(frozen=True, slots=True)
class Late:
    """An action that is late, and the recommendation that it serves."""

    recommendation: Recommendation
    action: Action

    def days(self, on: datetime.date) -> int:
        """Return how many days ago its due date in force was: the last day of what is written."""
        due = due_on(self.action, on)
        return (on - due.last_day).days if isinstance(due, PartialDate) else 0


def late_actions(recommendations: Iterable[Recommendation], on: datetime.date) -> list[Late]:
    """Return every late action of open recommendations, the one that is late longest first."""
    found = [
        Late(recommendation, action)
        for recommendation in recommendations
        if not recommendation.is_for_committee and status_on(recommendation, on).is_late
        for _, action in recommendation.all_actions
        if is_late_on(action, on)
    ]
    each_once = {late.action: late for late in reversed(found)}
    return sorted(each_once.values(), key=lambda late: late.days(on), reverse=True)


def _action(late: Late, _: datetime.date) -> Value:
    return RecordLink(late.recommendation, late.action.title)


def _recommendation(late: Late, _: datetime.date) -> Value:
    return f"{late.recommendation.id} {late.recommendation.name}"


def _first_due(late: Late, _: datetime.date) -> Value | Absent:
    return late.action.due or NONE_PUBLISHED


def _due(late: Late, on: datetime.date) -> Value | Absent:
    return due_on(late.action, on) or NONE_PUBLISHED


def _councils(late: Late, _: datetime.date) -> Cell:
    return links(late.recommendation.review.councils)


LATE_LIST = ListType[Late](
    "late action",
    "late actions",
    "Late actions, late longest first",
    (
        Column("action", "Action", _action),
        Column("days_late", "Days late", lambda late, on: late.days(on), sorts_as="number"),
        Column("owner", "Owner", lambda late, _: late.action.owner or NOT_STATED, facet=True),
        Column("first_due", "First due", _first_due, sorts_as="date"),
        Column("due", "Due now", _due, facet=True, sorts_as="date"),
        Column("recommendation", "Recommendation", _recommendation),
        Column("review", "Review", lambda late, _: link(late.recommendation.review), facet=True),
        Column("council", "Council", _councils, facet=True),
    ),
)
