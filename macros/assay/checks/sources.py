"""What a review says of its source is true."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.problems import Problem


def a_digest_names_its_source(checked: Checked) -> Iterator[Problem]:
    """Report digests of no document: their page says that it is named under "Taken from"."""
    for review in checked.library.reviews:
        if review.digest and not review.sources:
            yield Problem(
                review.place("digest"),
                "this is a digest, and no published document is named",
                "Add `sources:` with its title, or take `digest:` out.",
            )
