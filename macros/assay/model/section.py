"""Sections: the chapters of a review, usually a domain each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.model.base import Gathered, Linked, Name, Names, Text
from assay.model.evidence import Citation, Citations
from assay.model.judgement import Judgement
from assay.model.publishing import Withdrawable
from assay.model.statement import Mapping

if TYPE_CHECKING:
    from assay.model.domain import Domain
    from assay.model.finding import Finding
    from assay.model.recommendation import Recommendation
    from assay.model.review import Review
    from assay.model.statement import Statement


class Section(Withdrawable):
    """`reviews/<review>/<section>.md`: one chapter; its body holds the findings."""

    KEPT_WHEN_EXEMPT = frozenset({"order", "number", "domain"})

    title: Text
    """The section's heading."""
    order: int | None = None
    """Its position in the review; sections without one follow their domain's order."""
    number: Text | None = None
    """The number as printed: `3`."""
    domain: Name | None = None
    """The framework's domain (or a domain of the site) that the section is about."""
    criteria: Names = ()
    """Criteria that it is about, where they are not those of the domain."""
    mapping: Mapping = "stated"
    """`editorial` where the source does not say which domain the section belongs to."""
    summary: Text | None = None
    """The section in a sentence, for lists and search results."""
    evidence: Citations = ()
    """The evidence considered, as the section cites it."""
    judgements: tuple[Judgement, ...] = ()
    """Judgements that the section gives."""

    cited_items = Linked[tuple[Citation, ...]]()
    review = Linked["Review"]()
    subject = Linked["Statement | None"]()
    statements = Linked[tuple["Statement", ...]]()
    domains = Linked[tuple["Domain", ...]]()
    findings = Linked[tuple["Finding", ...]]()
    recommendations = Gathered["Recommendation"]()

    @property
    def all_judgements(self) -> tuple[Judgement, ...]:
        """The judgements that it gives, and those that its review gives on what it tests."""
        return tuple(filter(self._tells_of, self.review.all_judgements))

    def _tells_of(self, judgement: Judgement) -> bool:
        if judgement.section:
            return judgement.section is self
        tested = judgement.subject
        return tested is not None and self.subject in (tested, *tested.above)
