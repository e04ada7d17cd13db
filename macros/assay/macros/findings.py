"""Findings: the passages that a heading marks."""

from __future__ import annotations

from typing import get_args

from assay.macros.view import View, check_word
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.finding import Finding
from assay.model.review import Review
from assay.model.statement import Statement
from assay.prose.findings import TONES

KINDS: tuple[str, ...] = get_args(Finding.model_fields["kind"].annotation)


def findings(
    view: View,
    *,
    review: Review | str | None = None,
    criterion: Statement | str | None = None,
    domain: Domain | str | None = None,
    council: Council | str | None = None,
    kind: str | None = None,
    first: int | None = None,
    most: int | None = None,
    passages: bool = False,
) -> dict[str, object]:
    """List findings of the page's review, criterion or domain; `passages=true` quotes them.

    With `first`, a longer list is folded after so many. With `most`, only the newest are listed,
    and the page says how many there are.
    """
    check_word(kind, KINDS, "kind of finding")
    criterion = view.chosen(Statement, criterion, "criterion") if criterion else None
    domain = view.chosen(Domain, domain, "domain")
    review = view.chosen(Review, review, "review")
    council = view.chosen(Council, council, "council")
    pool = view.library.findings
    if criterion:
        pool = criterion.all_findings
    elif domain:
        pool = domain.findings
    elif review:
        pool = review.findings
    found = [
        finding
        for finding in pool
        if (review is None or finding.review is review)
        and (council is None or council in finding.review.councils)
        and (kind is None or finding.kind == kind)
    ]
    left = len(found[most:]) if most else 0
    if left:
        found = sorted(found, key=lambda finding: finding.review.date, reverse=True)[:most]
    return {
        "left": left,
        "found": found[:first],
        "folded": found[first:] if first else [],
        "kind": kind or "finding",
        "review": review,
        "passages": passages,
        "tones": TONES,
        "otherwise": "No finding fits." if kind else "No finding is marked.",
    }
