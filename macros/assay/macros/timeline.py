"""The timeline."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from assay.charts.axis import TimeAxis
from assay.charts.lanes import Placed, Span, placed
from assay.library.time.happenings import Happening
from assay.macros.view import View
from assay.model.chronicle import Decision, Event
from assay.model.council import Council
from assay.model.dates import PartialDate, Period
from assay.model.review import Review
from assay.problems import MacroError

FEWEST = 3
SHORTEST = datetime.timedelta(days=31)
"""Fewer entries, or a shorter time, are read faster in the list than in a picture."""


SHAPES = ("event", "fieldwork", "report", "next", "meeting")
"""How the picture draws entries, in the order of those of one day."""

OF_REVIEWS = {
    "fieldwork": ("Fieldwork", "Fieldwork", "fieldwork"),
    "report": ("Report", "Report", "report"),
    "published": ("Report published", "Publication", "report"),
    "next": ("Next review due", "Next review", "next"),
}
"""By the sort of what is dated: the title, kind and shape of its entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: when, of which review, what, and the author's event where there is one.

    `shape` is how the picture draws it.
    """

    when: PartialDate | Period
    review: Review
    title: str
    kind: str
    shape: str
    event: Event | None = None

    @property
    def begins(self) -> PartialDate:
        """When it happened, or the first day of when it did."""
        return self.when.start if isinstance(self.when, Period) else self.when

    @property
    def ends(self) -> PartialDate:
        """The last day of when it happened, where the source gives two."""
        return self.when.end if isinstance(self.when, Period) else self.when

    @property
    def span(self) -> Span:
        """What the picture draws: a date that is no day stands at its beginning."""
        first = self.begins.first_day
        return Span(self.shape, first, first if self.ends == self.begins else self.ends.last_day)


@dataclass(frozen=True, slots=True)
class Lane:
    """The shapes of one review."""

    review: Review
    shapes: tuple[Placed, ...]

    @property
    def rows(self) -> int:
        """How many rows of shapes it has."""
        return 1 + max(shape.row for shape in self.shapes)


@dataclass(frozen=True, slots=True)
class Picture:
    """Lanes on one time axis, and the last date as it was written."""

    axis: TimeAxis
    lanes: tuple[Lane, ...]
    last: PartialDate

    @property
    def shapes(self) -> set[str]:
        """Every shape in it."""
        return {placed.shape for lane in self.lanes for placed in lane.shapes}


def timeline(
    view: View, *, review: Review | str | None = None, council: Council | str | None = None
) -> dict[str, object]:
    """List the events, meetings and fieldwork of a review, or of all reviews of a council."""
    review = view.chosen(Review, review, "review")
    council = view.chosen(Council, council, "council")
    if review is None and council is None:
        raise MacroError("this page belongs to no review or council", "Name one of the two.")
    reviews = (review,) if review else council.reviews if council else ()
    dated = view.library.happenings.dated
    found = (entry for review in reviews for entry in _entries(dated[review]))
    entries = sorted(found, key=lambda entry: (entry.begins, SHAPES.index(entry.shape)))
    return {"entries": entries, "review": review, "picture": _picture(entries)}


def _picture(entries: Sequence[Entry]) -> Picture | None:
    spans = [entry.span for entry in entries]
    if len(spans) < FEWEST:
        return None
    axis = TimeAxis(min(span.first for span in spans), max(span.last for span in spans))
    if axis.last - axis.first <= SHORTEST:
        return None
    reviews = dict.fromkeys(entry.review for entry in entries)
    return Picture(
        axis,
        tuple(
            Lane(review, placed((entry.span for entry in entries if entry.review is review), axis))
            for review in reviews
        ),
        max((entry.ends for entry in entries), key=lambda date: (date.first_day, date)),
    )


def _entries(happenings: Iterable[Happening]) -> Iterator[Entry]:
    for happening in happenings:
        match happening.record:
            case Event() as event:
                kind = event.kind or "Event"
                yield Entry(happening.when, happening.review, event.title, kind, "event", event)
            case Decision() as decision:
                title = decision.paper or decision.body
                yield Entry(happening.when, happening.review, title, decision.body, "meeting")
            case Review() if happening.sort in OF_REVIEWS:
                yield Entry(happening.when, happening.review, *OF_REVIEWS[happening.sort])
