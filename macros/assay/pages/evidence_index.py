"""`/evidence/`: everything that any review read, heard or saw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from assay.library import Library
from assay.lists.evidence import EVIDENCE_LIST
from assay.model.evidence import EvidenceRegister
from assay.pages.page import Link, Page, index_page
from assay.pages.paging import paged

EVIDENCE = Link("Evidence", "evidence/")

MOST_ROWS = 5_000
"""How many items the list holds at most: more than a browser filters with ease."""


def evidence_index(library: Library) -> Iterator[Page]:
    """Yield the index of evidence over all reviews; `docs/evidence.md` may introduce it."""
    registers = [
        review.register for review in library.reviews if review.register and review.register.items
    ]
    listed = within(MOST_ROWS, registers)
    items = [item for register in listed for item in register.items]
    page = index_page(
        library,
        EVIDENCE,
        "What reviewers read, whom they met and what they saw: every review's evidence in one "
        "list, with where it is cited.",
        {
            "registers": registers,
            "listed": listed,
            "items": items,
            "list_type": EVIDENCE_LIST,
        },
        menu="footer",
        gathers=library.reviews,
        template="evidence_index",
    )
    yield from paged(page, len(items))


def within(room: int, registers: Sequence[EvidenceRegister]) -> list[EvidenceRegister]:
    """Return the first of these registers, as many as have no more items than there is room for."""
    totals = accumulate(len(register.items) for register in registers)
    return [register for register, total in zip(registers, totals, strict=True) if total <= room]
