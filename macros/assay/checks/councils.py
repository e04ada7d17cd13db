"""Judgements and roles of a review are about its own councils."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.problems import Problem, listed


def all_is_about_the_councils_of_its_review(checked: Checked) -> Iterator[Problem]:
    """Report judgements and roles about a council that the review is not of."""
    library = checked.library
    for review in library.reviews:
        for chapter in review.chapters:
            for position, judgement in enumerate(chapter.judgements):
                if judgement.of_council and judgement.of_council not in review.councils:
                    yield Problem(
                        chapter.place("judgements", position, "council"),
                        f"this review is not of `{judgement.council}`",
                        f"It is of {listed(review.council, 'and')}.",
                    )
        for position, role in enumerate(review.roles):
            if role.council and role.of_council and role.of_council not in review.councils:
                yield Problem(
                    review.place("roles", position, "council"),
                    f"this review is not of `{role.council}`",
                    f"It is of {listed(review.council, 'and')}.",
                )
