"""The columns of a list of reviews."""

from __future__ import annotations

import datetime

from assay.comparison.in_force import judgements_in_force
from assay.library.time.tally import tally
from assay.lists.cells import Absent, Cell, Grade, Noted, Portion, Value
from assay.lists.listed import Column, ListType
from assay.lists.making import (
    NONE_PUBLISHED,
    link,
    links,
    regions,
    several,
    upper,
    why_not_current,
)
from assay.model.review import Review


def _date(review: Review, _: datetime.date) -> Value:
    return Noted(review.date, "(estimated)") if review.date_note else review.date


def _judgement(review: Review, _: datetime.date) -> Cell:
    if any(not framework.overall_grade for framework in review.frameworks):
        otherwise = Absent("None in this edition")
    elif review.frameworks and not any(framework.scales for framework in review.frameworks):
        otherwise = Absent("Its framework has no grades")
    else:
        otherwise = NONE_PUBLISHED
    return several(map(Grade, judgements_in_force(review.overall)), otherwise)


def _newest(review: Review, _: datetime.date) -> Value:
    shown = (
        next((each for each in council.reviews if not each.is_stub), None)
        for council in review.councils
    )
    return "Newest" if review in shown else "Earlier"


def _open(review: Review, on: datetime.date) -> Value | Absent:
    counted = tally(review.recommendations, on)
    if counted.total:
        return Portion(counted.open, counted.total)
    none = "None to follow up" if counted.apart else "None published"
    asked = sum(
        recommendation.is_for_committee and not recommendation.is_stub
        for recommendation in review.recommendations
    )
    return Absent(f"{none}, but {asked} asked of a committee" if asked else none)


REVIEW_LIST = ListType[Review](
    "review",
    "reviews",
    "Reviews, newest first",
    (
        Column("review", "Review", lambda review, _: (link(review), *why_not_current(review))),
        Column("council", "Council", lambda review, _: links(review.councils), facet=True),
        Column("kind", "Kind", lambda review, _: upper(review.kind), facet=True),
        Column("date", "Date", _date, facet=True, sorts_as="date"),
        Column(
            "judgement",
            "Overall judgement",
            _judgement,
            facet=True,
            grades=lambda review: review.overall,
            former="overall-judgement",
        ),
        Column(
            "open",
            "Recommendations open",
            _open,
            sorts_as="number",
            former="recommendations-open",
        ),
        Column(
            "region",
            "Region",
            lambda review, _: regions(review.councils),
            is_shown=False,
            facet=True,
        ),
        Column("newest", "Newest of its council", _newest, is_shown=False, facet=True),
    ),
)
