"""What a member may ask of a recommendation on a day, made from what is missing or late."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from assay.library.time.status import PLANNED, SILENT, due_on, is_late_on, status_on
from assay.model.recommendation import Recommendation


def questions_on(recommendation: Recommendation, day: datetime.date) -> tuple[str, ...]:
    """Return the questions that the published life of a recommendation leaves open on a day.

    The most pressing first; none of what is rejected, superseded or found done by a later review.
    """
    status = status_on(recommendation, day)
    if not recommendation.is_followed or not status.is_counted:
        return ()
    if status.step == "open":
        return tuple(_of_open(recommendation, status.part, day))
    after = {
        "claimed": "The council says that this is done. What did scrutiny see that shows it?",
        "confirmed": "Scrutiny agreed that this is done. What is different now for children?",
    }
    return (after[status.step],) if status.step in after else ()


def most_pressing(
    recommendations: Iterable[Recommendation], day: datetime.date
) -> list[tuple[Recommendation, str]]:
    """Return the first question of each of these recommendations, late ones before the others."""
    asked = [
        (recommendation, questions[0])
        for recommendation in recommendations
        if (questions := questions_on(recommendation, day))
    ]
    asked.sort(key=lambda pair: not status_on(pair[0], day).is_late)
    return asked


def _of_open(recommendation: Recommendation, known: str, day: datetime.date) -> Iterator[str]:
    undone = [
        action
        for _, action in recommendation.all_actions
        if action.done is None or action.done.first_day > day
    ]
    for action in undone:
        if is_late_on(action, day):
            due = due_on(action, day)
            yield f"“{action.title}” was due {due}. What holds it up, and when will it be done?"
    is_answered = _is_answered(recommendation, day)
    is_owed = known == SILENT or (recommendation.response is not None and not is_answered)
    if is_owed:
        yield "Did the council accept this, and where is its answer published?"
    if known == PLANNED:
        yield "May members see the plan that takes this up, with its owner and its date?"
    if not is_owed and known != PLANNED and not recommendation.all_actions:
        yield "What will the council do about it, who leads, and by when?"
    for action in undone:
        if not action.owner:
            yield f"Who is responsible for “{action.title}”?"
        if not action.due:
            yield f"By when will “{action.title}” be done?"
    if not recommendation.updates and known not in (SILENT, PLANNED):
        if is_answered:
            yield "What has been done since the council answered?"
        elif recommendation.all_actions:
            yield "What has been done so far?"


def _is_answered(recommendation: Recommendation, day: datetime.date) -> bool:
    """Return whether the council has answered on a day: that it has not yet is no answer."""
    response = recommendation.response
    if response is None or response.status == "not yet responded":
        return False
    return response.date is None or response.date.first_day <= day
