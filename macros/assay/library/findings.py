"""Links findings: to the text that holds them, to what they are about, and to their evidence."""

from __future__ import annotations

from assay.library.former import Where
from assay.library.scope import ReviewScope
from assay.model.evidence import EvidenceItem
from assay.model.finding import Finding
from assay.model.review import Review
from assay.model.section import Section


def link_findings(scope: ReviewScope) -> None:
    """Link the findings of a review's summary and sections, in the order of reading."""
    review = scope.parts.review
    found: list[Finding] = []
    for holder in review.holders:
        findings = scope.parts.findings.get(holder.address, ())
        for finding in findings:
            _link(finding, holder, scope)
        if isinstance(holder, Section):
            holder.link(findings=findings)
        found += findings
    review.link(findings=tuple(found))


def _link(finding: Finding, holder: Review | Section, scope: ReviewScope) -> None:
    where: Where = lambda: finding._place  # noqa: E731
    section = holder if isinstance(holder, Section) else None
    about = scope.about(finding.criteria, where)
    items = scope.all(EvidenceItem, finding.evidence, where, "evidence item")
    inherited = section.domains if section else ()
    finding.link(
        review=scope.parts.review,
        holder=holder,
        section=section,
        named=about.named,
        statements=about.statements,
        domains=tuple(dict.fromkeys((*inherited, *about.domains))),
        evidence_items=items,
    )
    scope.names.add(finding, where, scope.report)
    for target in (*finding.statements, *finding.domains, *items):
        scope.back.add(target, "findings", finding)
