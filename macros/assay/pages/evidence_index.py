"""`/evidence/`: everything that any review read, heard or saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from assay.library import Library
from assay.model.evidence import EvidenceItem, EvidenceRegister
from assay.model.review import Review
from assay.model.section import Section
from assay.pages.page import Link, Page, index_page

EVIDENCE = Link("Evidence", "evidence/")

MOST_ROWS = 5_000
"""How many items the list holds at most: more than a browser filters with ease."""


def evidence_index(library: Library) -> Iterator[Page]:
    """Yield the index of evidence over all reviews; `docs/evidence.md` may introduce it."""
    registers = [
        review.register for review in library.reviews if review.register and review.register.items
    ]
    yield index_page(
        library,
        EVIDENCE,
        "What reviewers read, whom they met and what they saw: every review's evidence in one "
        "list, with where it is cited.",
        {
            "registers": registers,
            "listed": within(MOST_ROWS, registers),
            "places_of": places_of,
        },
        menu="footer",
        gathers=library.reviews,
        template="evidence_index",
    )


def within(room: int, registers: Sequence[EvidenceRegister]) -> list[EvidenceRegister]:
    """Return the first of these registers, as many as have no more items than there is room for."""
    totals = accumulate(len(one.items) for one in registers)
    return [one for one, total in zip(registers, totals, strict=True) if total <= room]


def places_of(item: EvidenceItem) -> tuple[Section | EvidenceRegister | Review, ...]:
    """Return where an item is cited or a finding rests on it, each place once."""
    cited = (citation.holder for citation in item.citations)
    rested_on = (finding.holder for finding in item.findings)
    return tuple(dict.fromkeys((*cited, *rested_on)))
