"""A review is of a kind that the site knows."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.review import REVIEW_KINDS
from assay.problems import Problem, did_you_mean, listed


def each_review_is_of_a_known_kind(checked: Checked) -> Iterator[Problem]:
    """Report kinds of review that neither every site knows nor this one's settings add."""
    known = (*REVIEW_KINDS, *checked.settings.review_kinds)
    for review in checked.library.reviews:
        if review.kind not in known:
            guess = did_you_mean(review.kind, known) or f"Write {listed(known)}."
            yield Problem(
                review.place("kind"),
                f"`kind` can't be `{review.kind}`",
                f"{guess} A kind of your own stands under `review_kinds` in `mkdocs.yml`.",
            )
