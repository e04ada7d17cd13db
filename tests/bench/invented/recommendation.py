"""An invented recommendation, as far on its way as chance has it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from invented.framework import CRITERIA, DOMAINS
from invented.record import record

if TYPE_CHECKING:
    from invented.review import Review

STEPS = ("claimed", "confirmed", "validated")
STATES = ("silent", "rejected", "open", "open", *STEPS)


def recommendation(review: Review, number: int) -> str:
    """Return the file of a review's recommendation with this number."""
    words = review.words
    domain = words.one_of(list(DOMAINS))
    state = words.one_of(STATES)
    fields: dict[str, Any] = {
        "title": words.one_of(words.asks),
        "section": domain,
        "criteria": words.some_of(CRITERIA[domain], 1),
        "where": f"4.{number}",
        "addressee": words.post(),
    }
    if state != "silent":
        accepted = words.one_of(["accepted", "partly accepted"])
        fields["response"] = {
            "status": "rejected" if state == "rejected" else accepted,
            "by": "Cabinet",
            "date": f"{review.month(5)}-12",
            "reasons": words.sentence(),
        }
    if state not in ("silent", "rejected"):
        fields["actions"] = [_action(review, state) for _ in range(words.number(1, 3))]
        fields["updates"] = [_update(review, later) for later in range(8, 8 + words.number(1, 3))]
    if state in STEPS:
        fields["completion"] = _completion(review, state)
    if review.earlier and number == 1:
        fields["continues"] = [{"recommendation": f"{review.earlier}/R1", "how": "repeats"}]
    return record(fields, words.paragraph(3))


def _action(review: Review, state: str) -> dict[str, Any]:
    """Return an action, done unless the recommendation is open; some due dates were moved."""
    words = review.words
    action: dict[str, Any] = {
        "title": words.one_of(words.asks),
        "owner": words.post(),
        "due": review.month(words.number(9, 15)),
    }
    if words.number(1, 3) == 1:
        moved = {"due": review.month(20), "date": review.month(14), "reason": words.sentence()}
        action["revisions"] = [moved]
    if state != "open":
        action["done"] = review.month(words.number(9, 20))
    return action


def _update(review: Review, later: int) -> dict[str, str]:
    return {
        "date": f"{review.month(later)}-05",
        "text": review.words.sentence(),
        "by": review.words.post(),
        "source": "Report to scrutiny",
    }


def _completion(review: Review, state: str) -> dict[str, dict[str, str]]:
    """Return the steps of completion up to this state; only a later review can validate."""
    steps = {
        "claimed": {"date": review.month(21), "by": "Executive Director of People"},
        "confirmed": {"date": review.month(22), "by": "Scrutiny committee"},
    }
    if review.later_year:
        validating = review.id.replace(str(review.year), str(review.later_year))
        steps["validated"] = {"date": f"{review.later_year}-06", "review": validating}
    reached = STEPS[: STEPS.index(state) + 1]
    return {step: told for step, told in steps.items() if step in reached}
