"""How much evidence each criterion rests on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from assay.macros.view import View, the_review
from assay.model.evidence import EvidenceItem
from assay.model.review import Review
from assay.model.statement import Criterion, FrameworkDomain, Statement


@dataclass(frozen=True, slots=True)
class Row:
    """A criterion or domain and its evidence, which may be that of its whole domain."""

    statement: Statement
    items: tuple[EvidenceItem, ...]
    for_whole_domain: bool

    @property
    def kinds(self) -> list[tuple[str, int]]:
        """Each kind of evidence with its number of items, most first."""
        kinds: Counter[str] = Counter(item.kind for item in self.items)
        return kinds.most_common()

    @property
    def strength(self) -> str:
        """`none`, `single source` or `several sources`."""
        return (
            ("none", "single source")[len(self.items)] if len(self.items) < 2 else "several sources"
        )


def coverage(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """Show how many sources the review ties to each domain and criterion, and of which kind."""
    review = the_review(view, review)
    return {"rows": list(_rows(review)), "review": review}


def _rows(review: Review) -> Iterator[Row]:
    tied: dict[Statement, dict[EvidenceItem, None]] = {}
    for section in review.sections:
        for statement in section.statements:
            tied.setdefault(statement, {}).update(
                (citation.cited, None) for citation in section.cited_items
            )
    for finding in review.findings:
        for statement in finding.statements:
            tied.setdefault(statement, {}).update((item, None) for item in finding.evidence_items)
    for framework in review.frameworks:
        for statement in framework.statements:
            if isinstance(statement, FrameworkDomain):
                below = (tied.get(criterion, {}) for criterion in statement.criteria)
                items = {**tied.get(statement, {}), **{i: None for each in below for i in each}}
                yield Row(statement, tuple(items), for_whole_domain=False)
            elif isinstance(statement, Criterion):
                own = tied.get(statement, {})
                shared = tied.get(statement.parent, {}) if statement.parent else {}
                yield Row(statement, tuple({**own, **shared}), bool(shared) and not own)
