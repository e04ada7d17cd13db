"""The columns of a list of recommendations, and of what papers ask of a committee."""

from __future__ import annotations

import datetime

from assay.library.time.status import WORDS, due_on, status_on
from assay.lists.cells import Absent, Cell, RecordLink, Tag, Value
from assay.lists.listed import Column, ListType
from assay.lists.making import (
    NONE_PUBLISHED,
    NOT_STATED,
    link,
    links,
    regions,
    several,
    upper,
    why_not_current,
)
from assay.model.recommendation import Recommendation
from assay.source.words import plain


def _name(recommendation: Recommendation, _: datetime.date) -> Value:
    return RecordLink(recommendation, recommendation.name, recommendation.id)


def _response(recommendation: Recommendation, _: datetime.date) -> Value | Absent:
    return upper(recommendation.response.status) if recommendation.response else NONE_PUBLISHED


def _due(recommendation: Recommendation, on: datetime.date) -> Cell:
    dates = (due_on(action, on) for _, action in recommendation.all_actions)
    return several(filter(None, dates), NONE_PUBLISHED)


def _status(recommendation: Recommendation, on: datetime.date) -> Cell:
    if recommendation.is_stub:
        return why_not_current(recommendation)
    return tuple(Tag(name, WORDS[name]) for name in status_on(recommendation, on).tags)


RECOMMENDATION_LIST = ListType[Recommendation](
    "recommendation",
    "recommendations",
    "Recommendations, with response, due date and status",
    (
        Column("recommendation", "Recommendation", _name),
        Column(
            "review", "Review", lambda recommendation, _: link(recommendation.review), facet=True
        ),
        Column(
            "council",
            "Council",
            lambda recommendation, _: links(recommendation.review.councils),
            facet=True,
        ),
        Column("kind", "Kind", lambda recommendation, _: upper(recommendation.kind), facet=True),
        Column(
            "domain", "Domain", lambda recommendation, _: links(recommendation.domains), facet=True
        ),
        Column("response", "Response", _response, facet=True),
        Column("due", "Due", _due, facet=True, sorts_as="date"),
        Column("status", "Status", _status, facet=True),
        Column(
            "region",
            "Region",
            lambda made, _: regions(made.review.councils),
            is_shown=False,
            facet=True,
        ),
        Column("text", "Text", lambda made, _: plain(made.body), is_shown=False),
    ),
)

COMMITTEE_LIST = ListType[Recommendation](
    "request",
    "requests",
    "What papers ask of a committee",
    (
        Column("recommendation", "Asked", _name),
        Column("review", "Review", lambda recommendation, _: link(recommendation.review)),
        Column(
            "addressee",
            "Addressed to",
            lambda recommendation, _: several(recommendation.addressee, NOT_STATED),
        ),
        Column(
            "place",
            "Place in the paper",
            lambda recommendation, _: recommendation.where or NOT_STATED,
        ),
    ),
)
