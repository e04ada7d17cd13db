"""When something last happened to a record, as far as the record's own dates tell."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from assay.library.happenings import Happening, followed, happened, made
from assay.model.base import Part
from assay.model.council import Council
from assay.model.dates import PartialDate
from assay.model.domain import Domain
from assay.model.evidence import EvidenceRegister
from assay.model.framework import Framework, Statement
from assay.model.judgement import Judgement
from assay.model.publishing import Publishable
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section


class Changes:
    """The newest date, up to a day, of each record and of what its page shows with it.

    Every record is looked at once, however many pages show it.
    """

    def __init__(self, on: datetime.date) -> None:
        self._on = on
        self._known: dict[Part, PartialDate | None] = {}

    def newest(self, records: Iterable[Part]) -> PartialDate | None:
        """Return the newest date of all of these records; `None` if no date is known."""
        return max(filter(None, map(self._of, records)), default=None)

    def _of(self, record: Part) -> PartialDate | None:
        if record not in self._known:
            own = (one for one in _dates(record) if one and one.first_day <= self._on)
            shown = self.newest(_shown_with(record))
            self._known[record] = max([*own, *([shown] if shown else [])], default=None)
        return self._known[record]


def _shown_with(record: Part) -> tuple[Part, ...]:
    """Return what stands on a record's page and has dates of its own."""
    match record:
        case Review():
            return (*record.sections, *record.recommendations)
        case Section():
            return record.recommendations
        case Domain() | Statement():
            return (*record.sections, *record.recommendations, *record.judgements)
        case Council() | Framework():
            return record.reviews
    return ()


def _dates(record: Part) -> Iterator[PartialDate | None]:
    """Yield when a record was made and what has happened to it since; nothing that is planned."""
    if isinstance(record, Publishable):
        yield record.updated
    match record:
        case Review():
            yield from _certain(happened(record))
        case Section() | EvidenceRegister():
            yield from _certain(made(record.review))
            if isinstance(record, Section):
                yield from (one.date for one in record.judgements)
        case Judgement():
            yield from _certain(made(record.review))
            yield record.date
        case Recommendation():
            yield from _certain((*made(record.review), *followed(record)))
        case Statement():
            yield from _dates(record.framework)
        case Framework():
            yield record.date


def _certain(happenings: Iterable[Happening]) -> Iterator[PartialDate]:
    """Yield the dates of what happened, without those that are only estimated."""
    yield from (one.date for one in happenings if not one.uncertain)
