"""A judgement or role in a review of several councils is about one of them."""

from __future__ import annotations

from assay.library import Library
from assay.problems import Report, listed


def judgements_are_about_councils_of_their_review(library: Library, report: Report) -> None:
    """Report judgements about a council that the review is not of."""
    for review in library.reviews:
        for holder in review.holders:
            for position, judgement in enumerate(holder.judgements):
                if judgement.about and judgement.about not in review.councils:
                    report.add(
                        holder.place("judgements", position, "council"),
                        f"this review is not of `{judgement.council}`",
                        f"It is of {listed(review.council, 'and')}.",
                    )
