"""The site's domains by reviews or councils: who was judged how on what, and what was found."""

from __future__ import annotations

from collections import defaultdict

from assay.comparison.history import before
from assay.comparison.in_force import ended_by
from assay.comparison.matrix import AS_A_WHOLE, Column, matrix
from assay.comparison.table import by_council
from assay.macros.view import View, check_word
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.finding import Finding
from assay.model.review import Review

BY = ("review", "council")
ENDED = "This edition gives no grade to the whole"


def compare_domains(
    view: View, *, by: str = "review", first: int | None = None, after: int | None = None
) -> dict[str, object]:
    """Compare all reviews, domain by domain, with their judgements and marked findings.

    `by="council"` compares councils by the newest judgement that each has on every criterion.
    """
    check_word(by, BY, "sort of row")
    library = view.library
    columns = [AS_A_WHOLE, *(Column(domain.title, domain) for domain in library.domains)]
    rows = by_council(library.reviews) if by == "review" else library.councils
    compared = matrix(columns, rows[after:][:first])
    return {
        "by": by,
        "before": before,
        "ended": {row.of: ENDED for row in compared.rows if _has_ended(row.of)},
        "matrix": compared,
        "found": {row.of: _found(row.of) for row in compared.rows},
        "covered": {row.of: _covered(row.of) for row in compared.rows},
    }


def _has_ended(of: Review | Council) -> bool:
    """Return whether the review, or a council's newest, used an edition without a grade for all.

    So it is where such an edition ended what was graded, whatever review came after it.
    """
    if isinstance(of, Council) and any(
        ended_by(judgement, of) for review in of.reviews for judgement in review.overall
    ):
        return True
    newest = next(iter(_reviews(of)), None)
    frameworks = newest.frameworks if newest else ()
    return any(not framework.overall_grade for framework in frameworks)


def _reviews(of: Review | Council) -> tuple[Review, ...]:
    return (of,) if isinstance(of, Review) else of.reviews


def _found(of: Review | Council) -> dict[tuple[Domain, str], list[Finding]]:
    """Return findings by domain and kind."""
    found: dict[tuple[Domain, str], list[Finding]] = defaultdict(list)
    for finding in (finding for review in _reviews(of) for finding in review.findings):
        for domain in finding.domains:
            found[domain, finding.kind].append(finding)
    return found


def _covered(of: Review | Council) -> set[Domain]:
    return {domain for review in _reviews(of) for domain in review.domains}
