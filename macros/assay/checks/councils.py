"""Judgements and roles of a review are about its own councils."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.anchors import slug
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


def each_region_has_one_name(checked: Checked) -> Iterator[Problem]:
    """Report a region that is written in two ways: both would have the same page."""
    first: dict[str, str] = {}
    for council in checked.library.councils:
        if council.region:
            known = first.setdefault(slug(council.region), council.region)
            if known != council.region:
                yield Problem(
                    council.place("region"),
                    f"another council calls this region `{known}`",
                    "Write both in the same way.",
                )
