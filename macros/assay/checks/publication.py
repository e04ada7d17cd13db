"""What is public rests on what is public too."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.problems import Problem
from assay.publication.reasons import why_withheld


def what_is_public_rests_on_what_is_public(checked: Checked) -> Iterator[Problem]:
    """Report public reviews of a council, or by a framework, that is itself withheld."""
    for review in checked.library.reviews:
        if why_withheld(review, checked.settings.now):
            continue
        for key, records in (("council", review.councils), ("framework", review.frameworks)):
            for record in records:
                if reason := why_withheld(record, checked.settings.now):
                    yield Problem(
                        review.place(key),
                        f"this review is public and its {key} `{record.address}` is not ({reason})",
                        f"Publish the {key}, or hold the review back.",
                    )
