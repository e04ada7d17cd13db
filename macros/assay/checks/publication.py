"""What is public rests on what is public too."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.publishing import Exemption, Publishable
from assay.problems import Place, Problem, listed
from assay.publication.reasons import why_withheld


def what_is_exempt_says_why(checked: Checked) -> Iterator[Problem]:
    """Report exemptions without the paragraph that applies, or without the public interest test.

    Local Government Act 1972, Schedule 12A, paragraph 10. A digest reports what another body
    decided, and that may not say it.
    """
    for record in checked.library.records():
        whole = getattr(record, "review", record)
        if getattr(whole, "digest", False):
            continue
        for place, exempt in _exemptions_of(record):
            lacking = [key for key in ("paragraphs", "public_interest") if not getattr(exempt, key)]
            if lacking:
                yield Problem(
                    place,
                    f"this exemption lacks {listed(lacking, 'and')}",
                    "Add `paragraphs:`, 1 to 7 of Schedule 12A, and `public_interest:`, why it "
                    "outweighs that in disclosure.",
                )


def _exemptions_of(record: Publishable) -> Iterator[tuple[Place, Exemption]]:
    """Yield each exemption of a record, its parts and its passages, with its place."""
    if record.exempt:
        yield record.place("exempt"), record.exempt
    for name in ("events", "decisions", "items"):
        for position, part in enumerate(getattr(record, name, ())):
            if part.exempt:
                yield record.place(name, position, "exempt"), part.exempt
    places = (record.place_in_body(passage.first) for passage in record._source.passages)
    yield from zip(places, record.exempt_passages, strict=False)


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
