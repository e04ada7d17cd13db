"""What happened to the reviews, each with its date: the one home of what is dated."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from assay.model.base import Part
from assay.model.chronicle import Decision, Event
from assay.model.dates import PartialDate, Period
from assay.model.domain import Domain
from assay.model.evidence import EvidenceRegister
from assay.model.judgement import Judgement
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section

Sort = Literal["change", "event", "meeting", "report", "published", "fieldwork", "next"]
"""What timelines tell apart. The last two are no news: what is planned has not happened, and of
fieldwork only its report tells.
"""

NO_NEWS = ("fieldwork", "next")


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened or is planned: when, what, and which record tells of it.

    `what` is a phrase that can begin a line, such as "Recommendation made". `uncertain` says why
    the date is only estimated.
    """

    when: PartialDate | Period
    what: str
    record: Review | Section | EvidenceRegister | Recommendation | Judgement | Decision | Event
    uncertain: str | None = None
    sort: Sort = "change"
    detail: str = ""
    """What more is told of it, in a sentence."""

    @property
    def date(self) -> PartialDate:
        """When it happened, or the first day of when it did."""
        return self.when.start if isinstance(self.when, Period) else self.when

    @property
    def until(self) -> PartialDate:
        """The last day of when it happened, where the source gives two."""
        return self.when.end if isinstance(self.when, Period) else self.when

    @property
    def review(self) -> Review:
        """The review that it belongs to."""
        return self.record if isinstance(self.record, Review) else self.record.review

    @property
    def is_news(self) -> bool:
        """Whether it is among what changed: it has happened to the council, and not elsewhere."""
        is_elsewhere = isinstance(self.record, Event) and self.record.elsewhere
        return self.sort not in NO_NEWS and not is_elsewhere

    @property
    def domains(self) -> tuple[Domain, ...]:
        """The domains that it is about; papers and events are about none in particular."""
        match self.record:
            case Review() | Section() | Recommendation():
                return self.record.domains
            case Judgement():
                return self.record.domains
        return ()


class Happenings:
    """All that happened to some reviews, newest first; also by review, by record and by domain.

    Everything is looked at once, however many pages show it. Only `dated` has what is no news.
    """

    def __init__(self, reviews: Iterable[Review]) -> None:
        self.dated = {review: _newest_first(happened(review)) for review in reviews}
        self.by_review = {
            review: tuple(happening for happening in some if happening.is_news)
            for review, some in self.dated.items()
        }
        self.all = _newest_first(
            happening for some in self.by_review.values() for happening in some
        )
        self._by_record: dict[Part, list[Happening]] = defaultdict(list)
        self._by_domain: dict[Domain, list[Happening]] = defaultdict(list)
        for happening in self.all:
            self._by_record[happening.record].append(happening)
            for domain in happening.domains:
                self._by_domain[domain].append(happening)

    def of(self, record: Part) -> tuple[Happening, ...]:
        """Return what a record itself tells, without what happened to its parts."""
        return tuple(self._by_record.get(record, ()))

    def on(self, domain: Domain) -> tuple[Happening, ...]:
        """Return what happened that is about a domain."""
        return tuple(self._by_domain.get(domain, ()))

    def to(self, reviews: Iterable[Review]) -> tuple[Happening, ...]:
        """Return what happened to these reviews."""
        return _newest_first(
            happening for review in reviews for happening in self.by_review[review]
        )


def happened(review: Review) -> Iterator[Happening]:
    """Yield everything dated that a review's records tell of, done or planned."""
    yield from made(review)
    if review.dates.fieldwork:
        yield Happening(review.dates.fieldwork, "Fieldwork", review, sort="fieldwork")
    if review.dates.next_due:
        yield Happening(review.dates.next_due, "Next review due", review, sort="next")
    for recommendation in review.recommendations:
        if not recommendation.is_for_committee:  # whose paper has a date that nothing here tells
            yield recommendation_made(recommendation)
        yield from followed(recommendation)
    for judgement in review.all_judgements:
        if judgement.date:
            yield Happening(judgement.date, "Judgement given", judgement, judgement.date_note)
    for decision in review.decisions:
        if decision.date:
            yield Happening(decision.date, "Paper at a meeting", decision, sort="meeting")
    for record in (review, *review.inside):
        if record.updated:
            yield Happening(record.updated, "Text changed", record)
        for correction in record.corrections:
            yield Happening(
                correction.date,
                "Corrected",
                record,
                detail=f"{correction.changed} {correction.why}",
            )
        if record.withdrawn:
            yield Happening(record.withdrawn.date, "Withdrawn", record)
    for event in review.events:
        yield Happening(event.date, event.kind or "Event", event, event.date_note, "event")


def made(review: Review) -> Iterator[Happening]:
    """Yield when the report was made and published, and the review's own date if that adds one."""
    dates = review.dates
    known = [date.iso for date in (dates.report, dates.published) if date]
    if dates.published:
        yield Happening(dates.published, "Review published", review, sort="published")
    if dates.report:
        yield Happening(dates.report, "Report made", review, sort="report")
    if not any(iso.startswith(review.date.iso) for iso in known):
        yield Happening(review.date, "Review dated", review, review.date_note)


def recommendation_made(recommendation: Recommendation) -> Happening:
    """Return that a recommendation was made: when its report was, or else its review."""
    review, what = recommendation.review, "Recommendation made"
    if report := review.dates.report or review.dates.published:
        return Happening(report, what, recommendation)
    return Happening(review.date, what, recommendation, review.date_note)


def followed(recommendation: Recommendation) -> Iterator[Happening]:
    """Yield what was done about a recommendation since it was made."""
    response, done = recommendation.response, recommendation.completion
    dated: list[tuple[PartialDate | None, str]] = []
    if response:
        dated.append((response.date, f"Recommendation {_ANSWERS[response.status]}"))
    for action in recommendation.actions:
        dated.append((action.done, "Action done, says the council"))
        dated += [(revision.date, "Due date moved") for revision in action.revisions]
    dated += [(update.date, "Progress reported") for update in recommendation.updates]
    steps = (done.claimed, done.confirmed, done.validated)
    dated += [(step.date, words) for step, words in zip(steps, _STEPS, strict=True) if step]
    for date, what in dated:
        if date:
            yield Happening(date, what, recommendation)


_ANSWERS = {
    "accepted": "accepted",
    "partly accepted": "partly accepted",
    "rejected": "rejected",
    "not yet responded": "not yet answered",
}
_STEPS = (
    "Recommendation done, says the council",
    "Recommendation done, scrutiny agrees",
    "Recommendation done, a later review found",
)


def _newest_first(happenings: Iterable[Happening]) -> tuple[Happening, ...]:
    return tuple(sorted(happenings, key=lambda happening: happening.date, reverse=True))
