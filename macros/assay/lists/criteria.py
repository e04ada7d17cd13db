"""The columns of a list of criteria, or of whatever else a framework lets reviews judge."""

from __future__ import annotations

import datetime
from collections import Counter
from itertools import starmap

from assay.comparison.cell import newest_on
from assay.lists.cells import Absent, Cell, NewestGrade, Noted, RecordLink, Tag, Value
from assay.lists.listed import Column, ListType
from assay.lists.making import link, links, several
from assay.model.statement import Statement

MOST_NAMED = 12
"""How many councils' judgements stand in a cell by themselves; more are counted by grade."""


def _criterion(statement: Statement, _: datetime.date) -> Value:
    named = link(statement, statement.number or "")
    return (
        named
        if statement.noun == statement.framework.nouns.criterion
        else Noted(named, statement.noun)
    )


def _framework(statement: Statement, _: datetime.date) -> Value:
    return RecordLink(statement.framework, statement.framework.name)


def _findings(statement: Statement, _: datetime.date) -> Value:
    return len(statement.all_findings)


def _judgement(statement: Statement, _: datetime.date) -> Cell:
    newest = newest_on(statement)
    if len(newest.found) > MOST_NAMED:
        counted: Counter[str] = Counter()
        for held in newest.found:
            counted[held.judgement.label] += len(held.councils)
        return tuple(
            Noted(Tag("counted", label), f"({number})") for label, number in counted.most_common()
        )
    return several(starmap(NewestGrade, newest.found), Absent(newest.absence))


CRITERION_LIST = ListType[Statement](
    "criterion",
    "criteria",
    "Criteria of all frameworks",
    (
        Column("criterion", "Criterion", _criterion),
        Column(
            "framework",
            "Framework",
            _framework,
            facet=True,
        ),
        Column("domain", "Domain", lambda statement, _: links(statement.domains), facet=True),
        Column(
            "judgement",
            "Newest judgement of each council",
            _judgement,
            facet=True,
            grades=lambda statement: statement.judgements,
            former="newest-judgement-of-each-council",
        ),
        Column(
            "findings",
            "Findings",
            _findings,
            sorts_as="number",
        ),
        Column(
            "recommendations",
            "Recommendations",
            lambda statement, _: len(statement.all_recommendations),
            sorts_as="number",
        ),
    ),
)
