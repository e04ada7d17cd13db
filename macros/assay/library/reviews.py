"""Links a review to councils, frameworks and other reviews, and its sections to what they test."""

from __future__ import annotations

from functools import partial

from assay.library.evidence import link_evidence
from assay.library.findings import link_findings
from assay.library.judgements import link_judgements
from assay.library.scope import ReviewScope
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.framework import Framework
from assay.model.review import Review
from assay.model.section import Section
from assay.model.statement import Criterion, FrameworkDomain, Statement


def link_review(scope: ReviewScope) -> None:
    """Set every link of the review and its parts but its recommendations, and note the way back."""
    _link_to_councils_and_frameworks(scope)
    _link_sections(scope)
    link_evidence(scope)
    link_findings(scope)
    link_judgements(scope)
    _link_roles(scope)
    _link_to_other_reviews(scope)
    _gather_domains(scope)


def _link_to_councils_and_frameworks(scope: ReviewScope) -> None:
    review = scope.parts.review
    councils = scope.resolve_all(
        Council, review.council, partial(review.place, "council"), "council"
    )
    frameworks = scope.resolve_all(
        Framework, review.framework, partial(review.place, "framework"), "framework"
    )
    scope.links.set(review, councils=councils, frameworks=frameworks)
    for name in review.framework:
        if scope.names.first(Framework, name, scope.scopes) is None:
            scope.names.excuse(name)
    for target in (*councils, *frameworks):
        scope.links.add(target, "reviews", review)
    for part in (*review.decisions, *review.events):
        scope.links.set(part, review=review)


def _link_sections(scope: ReviewScope) -> None:
    for section in scope.parts.sections:
        _link_section(section, scope)
    scope.links.set(scope.parts.review, sections=tuple(sorted(scope.parts.sections, key=_order)))


def _link_section(section: Section, scope: ReviewScope) -> None:
    placed = section.domain and scope.resolve(
        (FrameworkDomain, Criterion, Domain),
        section.domain,
        partial(section.place, "domain"),
        "domain",
    )
    about = scope.about(section.criteria, partial(section.place, "criteria"))
    subject = placed if isinstance(placed, Statement) else None
    statements = (subject, *about.statements) if subject else about.statements
    domains = subject.domains if subject else (placed,) if isinstance(placed, Domain) else ()
    scope.links.set(
        section,
        review=scope.parts.review,
        subject=subject,
        statements=tuple(dict.fromkeys(statements)),
        domains=tuple(dict.fromkeys((*domains, *about.domains))),
    )
    for target in (*section.statements, *section.domains):
        scope.links.add(target, "sections", section)


def _order(section: Section) -> tuple[int, int, str]:
    """Sort by the author's order, then by the framework's, then by name."""
    if section.order is not None:
        return (0, section.order, section.id)
    if section.subject:
        return (1, section.subject.framework.statements.index(section.subject), section.id)
    return (2, 0, section.id)


def _link_roles(scope: ReviewScope) -> None:
    review = scope.parts.review
    for position, role in enumerate(review.roles):
        council = review.councils[0] if len(review.councils) == 1 else None
        if role.council:
            find_place = partial(review.place, "roles", position, "council")
            council = scope.resolve(Council, role.council, find_place, "council")
        scope.links.set(role, review=review, of_council=council)
        for held_at in (council,) if council else review.councils:
            scope.links.add(held_at, "all_roles", role)


def _link_to_other_reviews(scope: ReviewScope) -> None:
    review = scope.parts.review
    earlier = []
    for position, related in enumerate(review.related):
        find_place = partial(review.place, "related", position, "review")
        if other := scope.resolve(Review, related.review, find_place, "review"):
            earlier.append((related, other))
            scope.links.add(other, "later", (related, review))
    scope.links.set(review, earlier=tuple(earlier))


def _gather_domains(scope: ReviewScope) -> None:
    review = scope.parts.review
    domains = {domain for section in review.sections for domain in section.domains}
    domains |= {domain for finding in review.findings for domain in finding.domains}
    scope.links.set(review, domains=tuple(sorted(domains, key=lambda domain: domain.order)))
