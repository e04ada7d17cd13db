"""Links findings: to the text that holds them, to what they are about, and to their evidence."""

from __future__ import annotations

from assay.library.scope import ReviewScope
from assay.model.evidence import EvidenceItem
from assay.model.finding import Finding
from assay.model.review import Review
from assay.model.section import Section


def link_findings(scope: ReviewScope) -> None:
    """Link the findings of a review's summary and sections, in the order of reading."""
    review = scope.parts.review
    found: list[Finding] = []
    for chapter in review.chapters:
        findings = scope.parts.findings.get(chapter.address, ())
        for finding in findings:
            _link(finding, chapter, scope)
        if isinstance(chapter, Section):
            scope.links.set(chapter, findings=findings)
        found += findings
    scope.links.set(review, findings=tuple(found))


def _link(finding: Finding, chapter: Review | Section, scope: ReviewScope) -> None:
    section = chapter if isinstance(chapter, Section) else None
    about = scope.about(finding.criteria, finding.place)
    items = scope.resolve_all(EvidenceItem, finding.evidence, finding.place, "evidence item")
    inherited = section.domains if section else ()
    scope.links.set(
        finding,
        review=scope.parts.review,
        within=chapter,
        section=section,
        named=about.named,
        statements=about.statements,
        domains=tuple(dict.fromkeys((*inherited, *about.domains))),
        evidence_items=items,
    )
    scope.names.add(finding, finding.place, scope.report)
    for target in (*finding.statements, *finding.domains, *items):
        scope.links.add(target, "findings", finding)
