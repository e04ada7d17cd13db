"""What changed since a date, as far as the records' own dates tell."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, islice

from assay.library.time.happenings import Happening
from assay.macros.view import View
from assay.model.base import Part
from assay.model.chronicle import Decision, Event
from assay.model.council import Council
from assay.model.dates import PartialDate
from assay.model.domain import Domain
from assay.model.evidence import EvidenceRegister
from assay.model.judgement import Judgement
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.problems import MacroError


@dataclass(frozen=True, slots=True)
class Change:
    """What happened on one date, of one sort, in one review: one thing, or several alike."""

    happenings: tuple[Happening, ...]

    @property
    def first(self) -> Happening:
        """The one that the others are like."""
        return self.happenings[0]


@dataclass(frozen=True, slots=True)
class More:
    """Where a reader finds more about what happened: a record's page, a place on it, and words."""

    record: Part
    words: str
    place: str = ""
    aside: str = ""


@dataclass(frozen=True, slots=True)
class Year:
    """The changes of one year, newest first."""

    year: int
    changes: tuple[Change, ...]


def changes(
    view: View,
    *,
    review: Review | str | None = None,
    council: Council | str | None = None,
    domain: Domain | str | None = None,
    since: str | None = None,
    year: int | None = None,
    latest: int | None = None,
) -> dict[str, object]:
    """List what happened, newest first: of a review, council or domain, or everywhere.

    With `year`, only what happened in that year. With `since`, a month or a year counts if any of
    its days is on that date or after it. What is planned has not happened.
    """
    review = view.chosen(Review, review, "review")
    council = view.chosen(Council, council, "council")
    domain = view.chosen(Domain, domain, "domain")
    begins = _date(since)
    found = (
        happening
        for happening in _pool(view, review, council, domain)
        if happening.date.first_day <= view.on
        and (year is None or happening.date.year == year)
        and (domain is None or domain in happening.domains)
        and (begins is None or happening.date.last_day >= begins.first_day)
    )
    listed = tuple(islice(_alike(found), latest))
    by_year = groupby(listed, lambda change: change.first.date.year)
    return {
        "years": [Year(year, tuple(some)) for year, some in by_year],
        "number": len(listed),
        "more_on": more_on,
        "since": begins,
        "review": review,
        "latest": latest,
    }


def more_on(happening: Happening) -> More:
    """Return where a reader finds more about what happened."""
    match happening.record:
        case Recommendation() as made:
            return More(made, f"{made.id} {made.name}", aside=happening.detail)
        case Judgement() as given:
            subject = given.subject.title if given.subject else "The review as a whole"
            return More(given, f"{subject}: {given.label}")
        case Decision() as taken:
            return More(taken.review, taken.paper or taken.body, "#decisions", taken.body)
        case Event() as event:
            return More(event.review, event.title, "#timeline")
        case Review() | Section() | EvidenceRegister() as published:
            return More(published, published.title, aside=happening.detail)


def _pool(
    view: View, review: Review | None, council: Council | None, domain: Domain | None
) -> tuple[Happening, ...]:
    """Return the smallest list that holds all that can be found: no page reads all of them."""
    happenings = view.library.happenings
    if review:
        return happenings.to([review])
    if council:
        return happenings.to(council.reviews)
    return happenings.on(domain) if domain else happenings.all


def _alike(happenings: Iterable[Happening]) -> Iterable[Change]:
    """Put together what happened on one date to one review in the same way: made by one report."""
    for _, some_of_day in groupby(happenings, lambda happening: happening.date):
        by_sort: dict[tuple[object, ...], list[Happening]] = {}
        for happening in some_of_day:
            by_sort.setdefault(
                (happening.review, happening.what, type(happening.record)), []
            ).append(happening)
        yield from (Change(tuple(some)) for some in by_sort.values())


def _date(written: str | None) -> PartialDate | None:
    if written is None:
        return None
    try:
        return PartialDate.parse(written.strip())
    except ValueError:
        raise MacroError(
            f"`{written}` is not a date", "Write year-month-day, `2018-01-31`, or only `2018`."
        ) from None
