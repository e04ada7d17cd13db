"""The columns of a list of councils: how each stands by what is newest."""

from __future__ import annotations

import datetime

from assay.comparison.history import before
from assay.comparison.in_force import in_force
from assay.library.time.tally import tally
from assay.lists.cells import Absent, Cell, Grade, Portion, RecordLink, Value
from assay.lists.listed import Column, ListType
from assay.lists.making import NONE_PUBLISHED, NOT_STATED, link, several, why_not_current
from assay.model.council import Council
from assay.model.judgement import Judgement


def newest_on_the_whole(council: Council) -> tuple[Judgement, ...]:
    """Return the judgements in force on the whole of a council's reviews, through all editions."""
    given = [judgement for review in council.reviews for judgement in review.overall]
    return tuple(held.judgement for held in in_force(given) if council in held.councils)


def _reviews(council: Council, _: datetime.date) -> Cell:
    found: list[Value | Absent] = []
    for review in council.reviews:
        found += (link(review), *why_not_current(review))
    return tuple(found) or (NONE_PUBLISHED,)


def _newest(council: Council, _: datetime.date) -> Value | Absent:
    dates = (review.date for review in council.reviews if not review.is_stub)
    return next(dates, None) or NONE_PUBLISHED


def _judgement(council: Council, _: datetime.date) -> Cell:
    return several(map(Grade, newest_on_the_whole(council)), NONE_PUBLISHED)


def _before(council: Council, _: datetime.date) -> Cell:
    found = (before(judgement, council) for judgement in newest_on_the_whole(council))
    words = (f"{past.direction} {past.judgement.label}" for past in found if past)
    return several(words, Absent("Nothing earlier"))


def _open(council: Council, on: datetime.date) -> Value | Absent:
    counted = tally(council.recommendations, on)
    return Portion(counted.open, counted.total) if counted.total else NONE_PUBLISHED


def _late(council: Council, on: datetime.date) -> Value:
    return tally(council.recommendations, on).late


COUNCIL_LIST = ListType[Council](
    "council",
    "councils",
    "Councils, with what is newest on each",
    (
        Column("council", "Council", lambda council, _: RecordLink(council, council.name)),
        Column("region", "Region", lambda council, _: council.region or NOT_STATED, facet=True),
        Column("newest", "Newest review", _newest, facet=True, sorts_as="date"),
        Column("reviews", "Reviews", _reviews),
        Column(
            "judgement",
            "Judged as a whole",
            _judgement,
            facet=True,
            grades=newest_on_the_whole,
        ),
        Column("before", "Compared with before", _before, facet=True),
        Column("open", "Recommendations open", _open, sorts_as="number"),
        Column("late", "Late", _late, sorts_as="number"),
    ),
)
