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


def each_source_can_be_found(checked: Checked) -> Iterator[Problem]:
    """Warn of a review's document without an address, and without a word on why it has none."""
    for review in checked.library.reviews:
        for position, source in enumerate(review.sources):
            if not source.url and not source.no_url:
                yield Problem(
                    review.place("sources", position),
                    "nobody can find this document: it has no address",
                    "Add `url:`, or say in `no_url:` that no copy is online and when that was "
                    "looked up.",
                    "warning",
                )
