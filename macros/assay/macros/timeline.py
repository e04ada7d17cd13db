"""The timeline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assay.macros.view import View
from assay.model.chronicle import Event
from assay.model.council import Council
from assay.model.dates import PartialDate, Period
from assay.model.review import Review
from assay.prose import MacroError


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: when, of which review, what, and the author's event where there is one."""

    when: PartialDate | Period
    review: Review
    title: str
    kind: str
    event: Event | None = None

    @property
    def begins(self) -> PartialDate:
        """When it happened, or the first day of when it did."""
        return self.when.start if isinstance(self.when, Period) else self.when


def timeline(
    view: View, *, review: Review | str | None = None, council: Council | str | None = None
) -> dict[str, object]:
    """List the events, meetings and fieldwork of a review, or of all reviews of a council."""
    review = view.chosen(Review, review, "review")
    council = view.chosen(Council, council, "council")
    if review is None and council is None:
        raise MacroError("this page belongs to no review or council", "Name one of the two.")
    reviews = (review,) if review else council.reviews if council else ()
    entries = [entry for one in reviews for entry in _entries(one)]
    return {"entries": sorted(entries, key=lambda entry: entry.begins), "review": review}


def _entries(review: Review) -> Iterator[Entry]:
    for event in review.events:
        yield Entry(event.date, review, event.title, event.kind or "Event", event)
    dates = review.dates
    if dates.fieldwork:
        yield Entry(dates.fieldwork, review, "Fieldwork", "Fieldwork")
    if dates.report:
        yield Entry(dates.report, review, "Report", "Report")
    if dates.published:
        yield Entry(dates.published, review, "Report published", "Publication")
    if dates.next_due:
        yield Entry(dates.next_due, review, "Next review due", "Next review")
    for decision in review.decisions:
        if decision.date:
            yield Entry(decision.date, review, decision.paper or decision.body, decision.body)
