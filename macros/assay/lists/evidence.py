"""The columns of a list of evidence over reviews."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from assay.lists.cells import Absent, Cell, Noted, RecordLink, Value, WebLink
from assay.lists.listed import Column, ListType
from assay.lists.making import NOT_STATED, link, links, several, upper
from assay.model.evidence import EvidenceItem
from assay.model.section import Section


def _kind(item: EvidenceItem, _: datetime.date) -> Value:
    kind = upper(item.kind)
    return Noted(kind, f"({item.count})") if item.count else kind


def _cited_in(item: EvidenceItem, _: datetime.date) -> Cell:
    return several(_places(item), NOT_STATED)


def _places(item: EvidenceItem) -> Iterator[RecordLink]:
    """Yield where an item is cited or a finding rests on it, each place once."""
    cited = (citation.within for citation in item.citations)
    rested_on = (finding.within for finding in item.findings)
    for place in dict.fromkeys((*cited, *rested_on)):
        if isinstance(place, Section):
            yield link(place)
        else:
            yield RecordLink(place, "The review as a whole")


def _public(item: EvidenceItem, _: datetime.date) -> Value | Absent:
    if item.exempt:
        return "No (exempt)"
    if item.url:
        return WebLink(item.url, "Public copy")
    if item.public is None:
        return NOT_STATED
    return "Yes, no link" if item.public else "No"


EVIDENCE_LIST = ListType[EvidenceItem](
    "item of evidence",
    "items of evidence",
    "Evidence of all reviews, newest review first",
    (
        Column("evidence", "Evidence", lambda item, _: link(item, item.id)),
        Column("kind", "Kind", _kind, facet=True),
        Column("review", "Review", lambda item, _: link(item.review), facet=True),
        Column("council", "Council", lambda item, _: links(item.review.councils), facet=True),
        Column("period", "Period", lambda item, _: item.period or NOT_STATED, facet=True),
        Column(
            "cited_in",
            "Where it is cited",
            _cited_in,
            facet=True,
            former="where-it-is-cited",
        ),
        Column("public", "Public", _public, facet=True),
    ),
)
