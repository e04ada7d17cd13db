"""Links evidence: items to the register, citations to items, and back."""

from __future__ import annotations

from functools import partial

from assay.library.scope import ReviewScope
from assay.model.evidence import Citation, EvidenceItem, EvidenceRegister
from assay.model.section import Section
from assay.problems import PlaceFinder


def link_evidence(scope: ReviewScope) -> None:
    """Enter the items of a review's register, then link every citation of them."""
    register = scope.parts.register
    scope.links.set(scope.parts.review, register=register)
    if register:
        scope.links.set(register, review=scope.parts.review)
        for position, item in enumerate(register.items):
            scope.links.set(item, review=scope.parts.review)
            scope.names.add(item, partial(register.place, "items", position), scope.report)
        _link_citations(register, register.cited, partial(register.place, "cited"), scope)
    for section in scope.parts.review.sections:
        _link_citations(section, section.evidence, partial(section.place, "evidence"), scope)


def _link_citations(
    chapter: Section | EvidenceRegister,
    citations: tuple[Citation, ...],
    find_place: PlaceFinder,
    scope: ReviewScope,
) -> None:
    found = []
    for position, citation in enumerate(citations):
        at = partial(find_place, position)
        if item := scope.resolve(EvidenceItem, citation.item, at, "evidence item"):
            scope.links.set(citation, cited=item, within=chapter)
            scope.links.add(item, "citations", citation)
            found.append(citation)
    scope.links.set(chapter, cited_items=tuple(found))
