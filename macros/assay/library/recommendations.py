"""Links recommendations: to their section, what they are about, and those of other reviews."""

from __future__ import annotations

import re
from functools import partial

from assay.library.links import Links
from assay.library.names import Names
from assay.library.scope import ReviewScope
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.problems import Report


def link_recommendations(scope: ReviewScope) -> None:
    """Link every recommendation of one review, in the order of its numbers."""
    ordered = sorted(
        scope.parts.recommendations, key=lambda recommendation: natural_order(recommendation.id)
    )
    for recommendation in ordered:
        _link(recommendation, scope)
    scope.links.set(scope.parts.review, recommendations=tuple(ordered))


def natural_order(name: str) -> list[tuple[bool, int, str]]:
    """Return a sort key in which R2 comes before R10."""
    parts = re.findall(r"\d+|\D+", name)
    return [(part.isdigit(), int(part) if part.isdigit() else 0, part) for part in parts]


def _link(recommendation: Recommendation, scope: ReviewScope) -> None:
    names, links, report = scope.names, scope.links, scope.report
    section = None
    if recommendation.section:
        find_place = partial(recommendation.place, "section")
        section = names.resolve(
            Section, recommendation.section, scope.scopes[:1], find_place, report, "section"
        )
    about = scope.about(recommendation.criteria, partial(recommendation.place, "criteria"))
    domains, statements = about.domains, about.statements
    if recommendation.domain:
        placed = scope.about([recommendation.domain], partial(recommendation.place, "domain"))
        domains, statements = (*placed.domains, *domains), (*placed.statements, *statements)
    if section:
        links.add(section, "recommendations", recommendation)
        domains = domains or section.domains
        statements = statements or section.statements[:1]
    links.set(
        recommendation,
        review=scope.parts.review,
        within=section,
        statements=tuple(dict.fromkeys(statements)),
        domains=tuple(dict.fromkeys(domains)),
        validated_by=_validating_review(recommendation, names, report),
    )
    for target in (
        *recommendation.statements,
        *recommendation.domains,
        *scope.parts.review.councils,
    ):
        links.add(target, "recommendations", recommendation)
    _link_to_other_recommendations(recommendation, scope.scopes[:1], names, links, report)


def _validating_review(
    recommendation: Recommendation, names: Names, report: Report
) -> Review | None:
    step = recommendation.completion.validated
    if step is None or step.review is None:
        return None
    find_place = partial(recommendation.place, "completion", "validated", "review")
    return names.resolve(Review, step.review, (), find_place, report, "review")


def _link_to_other_recommendations(
    recommendation: Recommendation,
    scopes: tuple[str, ...],
    names: Names,
    links: Links,
    report: Report,
) -> None:
    earlier = []
    for position, relation in enumerate(recommendation.continues):
        find_place = partial(recommendation.place, "continues", position, "recommendation")
        other = names.resolve(
            Recommendation, relation.recommendation, scopes, find_place, report, "recommendation"
        )
        if other:
            earlier.append((relation.how, other))
            links.add(other, "later", (relation.how, recommendation))
    links.set(recommendation, earlier=tuple(earlier))
    for position, action in enumerate(recommendation.actions):
        find_place = partial(recommendation.place, "actions", position, "also_serves")
        for name in action.also_serves:
            other = names.resolve(
                Recommendation, name, scopes, find_place, report, "recommendation"
            )
            if other:
                links.add(other, "shared_actions", (recommendation, action))
