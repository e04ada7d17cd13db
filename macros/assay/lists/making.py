"""How lists make cells of their records: the ways that more than one of them has."""

from __future__ import annotations

from collections.abc import Iterable

from assay.lists.cells import Absent, Cell, RecordLink, Tag, Value
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.evidence import EvidenceItem
from assay.model.framework import Framework
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.model.statement import Statement

NONE_PUBLISHED = Absent("None published")
NONE_STATED = Absent("None stated")
NOT_STATED = Absent("Not stated")


def several(values: Iterable[Value], otherwise: Absent) -> Cell:
    """Return a cell of these values, or of what is said where there are none."""
    return tuple(values) or (otherwise,)


def link(
    record: Council | Domain | EvidenceItem | Framework | Review | Section | Statement,
    number: str = "",
) -> RecordLink:
    """Return a record by its title, with its number before it."""
    return RecordLink(record, record.title, number)


def links(records: Iterable[Council | Domain], otherwise: Absent = NONE_STATED) -> Cell:
    """Return several records by their titles."""
    return several(map(link, records), otherwise)


def regions(councils: Iterable[Council]) -> Cell:
    """Return the regions of councils, each once."""
    return several(
        dict.fromkeys(council.region for council in councils if council.region), NOT_STATED
    )


def why_not_current(record: Recommendation | Review) -> tuple[Tag, ...]:
    """Return why a reader finds no more of a record, or should use another; nothing if neither."""
    if record.is_stub:
        return (
            Tag("withdrawn", "Withdrawn") if record.withdrawn else Tag("exempt", "Not published"),
        )
    return (Tag("superseded", "Superseded"),) if record.successor else ()


def upper(words: str) -> str:
    """Return words with a capital letter."""
    return words[:1].upper() + words[1:]
