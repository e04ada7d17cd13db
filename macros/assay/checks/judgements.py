"""A subject has one judgement by one hand on one date; a live process has a dated series."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.judgement import Judgement
from assay.problems import Problem


def nothing_is_judged_twice(checked: Checked) -> Iterator[Problem]:
    """Report a second judgement on the same subject, date, council and giver in one review."""
    library = checked.library
    for review in library.reviews:
        linked = set(review.all_judgements)
        seen: set[tuple[object, ...]] = set()
        for chapter in review.chapters:
            for position, judgement in enumerate(chapter.judgements):
                if judgement not in linked:
                    continue
                key = (judgement.subject, judgement.given, judgement.of_council, judgement.by)
                if key in seen:
                    yield Problem(
                        chapter.place("judgements", position),
                        f"a second judgement on `{_subject(judgement)}`",
                        "Delete one, or say what differs: `date`, `by` or `council`.",
                    )
                seen.add(key)


def _subject(judgement: Judgement) -> str:
    return judgement.subject.id if judgement.subject else "the whole review"
