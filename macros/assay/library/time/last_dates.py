"""When something last happened to a record, as far as the record's own dates tell."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from assay.library.time.happenings import Happening, Happenings, made
from assay.model.base import Part
from assay.model.council import Council
from assay.model.dates import PartialDate
from assay.model.domain import Domain
from assay.model.evidence import EvidenceRegister
from assay.model.framework import Framework
from assay.model.judgement import Judgement
from assay.model.publishing import Publishable, Withdrawable
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.model.statement import Statement


class LastDates:
    """The newest date, up to a day, of each record and of what its page shows with it.

    Every record is looked at once, however many pages show it.
    """

    def __init__(self, happenings: Happenings, on: datetime.date) -> None:
        self._happenings = happenings
        self._on = on
        self._known: dict[Part, PartialDate | None] = {}

    def newest(self, records: Iterable[Part]) -> PartialDate | None:
        """Return the newest date of all of these records; `None` if no date is known."""
        return max(filter(None, map(self._of, records)), default=None)

    def _of(self, record: Part) -> PartialDate | None:
        if record not in self._known:
            own = (date for date in self._dates(record) if date and date.first_day <= self._on)
            shown = self.newest(_shown_with(record))
            self._known[record] = max([*own, *([shown] if shown else [])], default=None)
        return self._known[record]

    def _dates(self, record: Part) -> Iterator[PartialDate | None]:
        """Yield when a record was made and what has happened to it since; nothing planned."""
        match record:
            case Review():
                yield from _certain(self._happenings.by_review[record])
            case Section() | EvidenceRegister() | Recommendation() | Judgement():
                yield from _certain((*made(record.review), *self._happenings.of(record)))
            case Statement():
                yield from self._dates(record.framework)
            case Framework():
                yield record.date
                yield from _changed(record)
            case Publishable():
                yield from _changed(record)
                if isinstance(record, Withdrawable) and record.withdrawn:
                    yield record.withdrawn.date


def _changed(record: Publishable) -> Iterator[PartialDate | None]:
    """Yield when a record's text was changed, as its author says."""
    yield record.updated
    yield from (correction.date for correction in record.corrections)


def _shown_with(record: Part) -> tuple[Part, ...]:
    """Return what stands on a record's page and has dates of its own.

    What happened to a review is all that happened in its folder, so nothing is to be added to it.
    """
    match record:
        case Section():
            return (*record.recommendations, *record.judgements)
        case Domain() | Statement():
            return (*record.sections, *record.recommendations, *record.judgements)
        case Council() | Framework():
            return record.reviews
    return ()


def _certain(happenings: Iterable[Happening]) -> Iterator[PartialDate]:
    """Yield the dates of what happened, without those that are only estimated."""
    yield from (happening.date for happening in happenings if not happening.uncertain)
