"""The index of recommendations, filtered."""

from __future__ import annotations

import datetime
from typing import get_args

from assay.library.time.status import STEPS, WORDS, Status, status_on
from assay.lists.recommendations import COMMITTEE_LIST, RECOMMENDATION_LIST
from assay.macros.view import View, check_word
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.followup import Response
from assay.model.recommendation import (
    Recommendation,
    RecommendationKind,
)
from assay.model.review import Review
from assay.model.section import Section
from assay.model.statement import Statement

KINDS: tuple[str, ...] = get_args(RecommendationKind)
NONE_PUBLISHED = "none published"
RESPONSES: tuple[str, ...] = (
    *get_args(Response.model_fields["status"].annotation),
    NONE_PUBLISHED,
)


def recommendations(
    view: View,
    *,
    review: Review | str | None = None,
    council: Council | str | None = None,
    domain: Domain | str | None = None,
    criterion: Statement | str | None = None,
    section: Section | str | None = None,
    kind: str | None = None,
    response: str | None = None,
    status: str | None = None,
    late: bool | None = None,
    first: int | None = None,
    after: int | None = None,
    everything: bool = False,
) -> dict[str, object]:
    """List recommendations with response, due date and status, as filtered by the arguments.

    With `first`, only so many of them are shown, and a link leads to the rest. A column that says
    the same in every row is told in a sentence, unless `everything=true`.
    """
    check_word(kind, KINDS, "kind of recommendation")
    check_word(status, STEPS, "status")
    check_word(response, RESPONSES, "response")
    review = view.chosen(Review, review, "review")
    council = view.chosen(Council, council, "council")
    domain = view.chosen(Domain, domain, "domain")
    criterion = view.chosen(Statement, criterion, "criterion")
    section = view.chosen(Section, section, "section")
    review = review or (section.review if section else None)
    narrowed = any(
        choice is not None for choice in (domain, criterion, section, kind, response, status, late)
    )
    # How far one has come is known only of those that are tracked.
    asks_how_far = status is not None or late is not None
    found = [
        recommendation
        for recommendation in _pool(view, review, council, domain, criterion, section)
        if (review is None or recommendation.review is review)
        and (council is None or council in recommendation.review.councils)
        and (domain is None or domain in recommendation.domains)
        and (kind is None or recommendation.kind == kind)
        and (not asks_how_far or _has_come(recommendation, view.on, status, late))
        and (
            response is None
            or response
            == (recommendation.response.status if recommendation.response else NONE_PUBLISHED)
        )
    ]
    if domain and not review:
        found.sort(key=lambda recommendation: _late_first(status_on(recommendation, view.on)))
    given = {"review": review, "council": review or council, "domain": domain}
    same_in_all = [key for key, record in given.items() if record]
    reviewers = [recommendation for recommendation in found if not recommendation.is_for_committee]
    caption = f"{WORDS[status]}: {RECOMMENDATION_LIST.caption.lower()}" if status else ""
    made = RECOMMENDATION_LIST.of(reviewers[after:][:first], view.on, caption)
    asked = COMMITTEE_LIST.of(
        (each for each in found if each.is_for_committee and after is None), view.on
    )
    return {
        "everything": everything,
        "left": 0 if everything else len(reviewers) - len(made),
        "domain": domain,
        "made": made.without(*same_in_all),
        "asked_of_committees": asked.without(*same_in_all),
        "otherwise": "No recommendation fits." if narrowed else "No recommendation is published.",
    }


def _has_come(
    recommendation: Recommendation, day: datetime.date, step: str | None, late: bool | None
) -> bool:
    """Return whether one that is counted is at a step, and late or not, as far as that is asked."""
    status = status_on(recommendation, day)
    return (
        status.is_counted
        and (step is None or status.step == step)
        and (late is None or status.is_late is late)
    )


def _late_first(status: Status) -> tuple[bool, bool]:
    return (not status.is_late, not status.is_open)


def _pool(
    view: View,
    review: Review | None,
    council: Council | None,
    domain: Domain | None,
    criterion: Statement | None,
    section: Section | None,
) -> tuple[Recommendation, ...]:
    """Return the smallest list that holds all that can be found: no page reads all of them."""
    if criterion is not None and section is None:
        return criterion.all_recommendations
    for scope in (section, review, council, domain):
        if scope is not None:
            return scope.recommendations
    return view.library.recommendations
