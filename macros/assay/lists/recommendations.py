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
    several,
    upper,
    why_not_current,
)
from assay.model.recommendation import Recommendation


def _name(one: Recommendation, _: datetime.date) -> Value:
    return RecordLink(one, one.name, one.id)


def _response(one: Recommendation, _: datetime.date) -> Value | Absent:
    return upper(one.response.status) if one.response else NONE_PUBLISHED


def _due(one: Recommendation, on: datetime.date) -> Cell:
    dates = (due_on(action, on) for _, action in one.all_actions)
    return several(filter(None, dates), NONE_PUBLISHED)


def _status(one: Recommendation, on: datetime.date) -> Cell:
    if one.is_stub:
        return why_not_current(one)
    return tuple(Tag(name, WORDS[name]) for name in status_on(one, on).tags)


RECOMMENDATION_LIST = ListType[Recommendation](
    "recommendation",
    "recommendations",
    "Recommendations, with response, due date and status",
    (
        Column("recommendation", "Recommendation", _name),
        Column("review", "Review", lambda one, _: link(one.review), facet=True),
        Column("council", "Council", lambda one, _: links(one.review.councils), facet=True),
        Column("kind", "Kind", lambda one, _: upper(one.kind), facet=True),
        Column("domain", "Domain", lambda one, _: links(one.domains), facet=True),
        Column("response", "Response", _response, facet=True),
        Column("due", "Due", _due, facet=True, sorts_as="date"),
        Column("status", "Status", _status, facet=True),
    ),
)

COMMITTEE_LIST = ListType[Recommendation](
    "request",
    "requests",
    "What papers ask of a committee",
    (
        Column("recommendation", "Asked", _name),
        Column("review", "Review", lambda one, _: link(one.review)),
        Column("addressee", "Addressed to", lambda one, _: several(one.addressee, NOT_STATED)),
        Column("place", "Place in the paper", lambda one, _: one.where or NOT_STATED),
    ),
)
