"""A subject has one judgement by one hand on one date; a live process has a dated series."""

from __future__ import annotations

from assay.library import Library
from assay.problems import Report


def nothing_is_judged_twice(library: Library, report: Report) -> None:
    """Report a second judgement on the same subject, date, council and giver in one review."""
    for review in library.reviews:
        seen: set[tuple[object, ...]] = set()
        for holder in review.holders:
            for position, judgement in enumerate(holder.judgements):
                key = (judgement.subject, judgement.given, judgement.about, judgement.by)
                if key in seen:
                    report.add(
                        holder.place("judgements", position),
                        f"a second judgement on `{judgement.on or 'the whole review'}`",
                        "Delete one, or say what differs: `date`, `by` or `council`.",
                    )
                seen.add(key)
