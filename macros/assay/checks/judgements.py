"""A subject has one judgement by one hand on one date; a live process has a dated series."""

from __future__ import annotations

from assay.library import Library
from assay.model.judgement import Judgement
from assay.problems import Report


def nothing_is_judged_twice(library: Library, report: Report) -> None:
    """Report a second judgement on the same subject, date, council and giver in one review."""
    for review in library.reviews:
        linked = set(review.all_judgements)
        seen: set[tuple[object, ...]] = set()
        for holder in review.holders:
            for position, judgement in enumerate(holder.judgements):
                if judgement not in linked:
                    continue
                key = (judgement.subject, judgement.given, judgement.about, judgement.by)
                if key in seen:
                    report.add(
                        holder.place("judgements", position),
                        f"a second judgement on `{_subject(judgement)}`",
                        "Delete one, or say what differs: `date`, `by` or `council`.",
                    )
                seen.add(key)


def _subject(judgement: Judgement) -> str:
    return judgement.subject.id if judgement.subject else "the whole review"
