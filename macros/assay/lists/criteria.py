"""The columns of a list of criteria, or of whatever else a framework lets reviews judge."""

from __future__ import annotations

import datetime
from itertools import starmap

from assay.comparison.cell import newest_on
from assay.lists.cells import Absent, Cell, NewestGrade, Noted, Value
from assay.lists.listed import Column, ListType
from assay.lists.making import link, links, several
from assay.model.framework import Statement


def _criterion(one: Statement, _: datetime.date) -> Value:
    named = link(one, one.number or "")
    return named if one.noun == one.framework.nouns.criterion else Noted(named, one.noun)


def _judgement(one: Statement, _: datetime.date) -> Cell:
    newest = newest_on(one)
    return several(starmap(NewestGrade, newest.found), Absent(newest.absence))


CRITERION_LIST = ListType[Statement](
    "criterion",
    "criteria",
    "Criteria of all frameworks",
    (
        Column("criterion", "Criterion", _criterion),
        Column("framework", "Framework", lambda one, _: link(one.framework), facet=True),
        Column("domain", "Domain", lambda one, _: links(one.domains), facet=True),
        Column(
            "judgement",
            "Newest judgement of each council",
            _judgement,
            facet=True,
            former="newest-judgement-of-each-council",
        ),
        Column("findings", "Findings", lambda one, _: len(one.findings), sorts_as="number"),
        Column(
            "recommendations",
            "Recommendations",
            lambda one, _: len(one.recommendations),
            sorts_as="number",
        ),
    ),
)
