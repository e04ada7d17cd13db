"""Judgements and roles of a review are about its own councils."""

from __future__ import annotations

from assay.library import Library
from assay.problems import Report, listed


def all_is_about_the_councils_of_its_review(library: Library, report: Report) -> None:
    """Report judgements and roles about a council that the review is not of."""
    for review in library.reviews:
        for holder in review.holders:
            for position, judgement in enumerate(holder.judgements):
                if judgement.about and judgement.about not in review.councils:
                    report.add(
                        holder.place("judgements", position, "council"),
                        f"this review is not of `{judgement.council}`",
                        f"It is of {listed(review.council, 'and')}.",
                    )
        for position, role in enumerate(review.roles):
            if role.council and role.about and role.about not in review.councils:
                report.add(
                    review.place("roles", position, "council"),
                    f"this review is not of `{role.council}`",
                    f"It is of {listed(review.council, 'and')}.",
                )
