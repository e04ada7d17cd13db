"""What became of a recommendation, as far as it has happened: a report of tomorrow is not told.

Status, lists and charts are those of a day; so is what a page says in words.
"""

from __future__ import annotations

import datetime
from typing import TypeVar

from assay.model.followup import Action, Completion, Response, Revision, Step, Update
from assay.model.publishing import Publishable
from assay.model.recommendation import Recommendation

R = TypeVar("R", bound=Publishable)
Dated = TypeVar("Dated", Response, Revision, Update, Step)


def as_told_on(record: R, day: datetime.date) -> R:
    """Return a record without what is told of it with a date after a day."""
    if not isinstance(record, Recommendation) or not record.tells_after(day):
        return record
    done = record.completion
    steps = {name: _by(getattr(done, name), day) for name in type(done).model_fields}
    return record.model_copy(
        update={
            "response": _by(record.response, day),
            "actions": tuple(_action(action, day) for action in record.actions),
            "updates": tuple(update for update in record.updates if _by(update, day)),
            "completion": Completion.model_construct(**steps),
        }
    )


def _action(action: Action, day: datetime.date) -> Action:
    is_done = action.done and action.done.first_day <= day
    revisions = tuple(revision for revision in action.revisions if _by(revision, day))
    return action.model_copy(
        update={"done": action.done if is_done else None, "revisions": revisions}
    )


def _by(told: Dated | None, day: datetime.date) -> Dated | None:
    """Return what is told, if it had happened by a day or nobody says when."""
    return None if told is None or (told.date and told.date.first_day > day) else told
