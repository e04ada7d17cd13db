"""Criteria: of a framework, or across frameworks of a domain."""

from __future__ import annotations

from dataclasses import dataclass

from assay.comparison.cell import newest_on
from assay.macros.view import View
from assay.model.domain import Domain
from assay.model.framework import Criterion, Framework, FrameworkDomain, Statement, Test
from assay.prose import MacroError

JUDGED = (Test, Criterion, FrameworkDomain)
"""What a domain's list holds; elements are what guidance asks, and are judged through these."""


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria under the framework's domain that holds them, or under their framework."""

    framework: Framework
    holder: Framework | FrameworkDomain
    statements: tuple[Statement, ...]
    never_judged: tuple[Statement, ...] = ()


def criteria(
    view: View, *, framework: Framework | str | None = None, domain: Domain | str | None = None
) -> dict[str, object]:
    """List a framework's criteria by domain, or all criteria of one of the site's domains.

    Each has the newest judgement of every council beside it. In a domain, those that nobody ever
    judged stand apart.
    """
    domain = view.chosen(Domain, domain, "domain")
    framework = view.chosen(Framework, framework, "framework")
    groups: list[Group]
    if domain:
        belonging = [one for one in domain.statements if isinstance(one, JUDGED)]
        frameworks = sorted(
            dict.fromkeys(one.framework for one in belonging), key=lambda one: not one.reviews
        )
        groups = [
            _judged_first(one, [each for each in belonging if each.framework is one])
            for one in frameworks
        ]
    elif framework:
        groups = [Group(framework, one, _with_children(one.criteria)) for one in framework.domains]
        if framework.criteria:
            groups.append(Group(framework, framework, _with_children(framework.criteria)))
    else:
        raise MacroError("this page belongs to no framework or domain", "Name one of the two.")
    return {"groups": groups, "domain": domain, "newest_on": newest_on}


def _judged_first(framework: Framework, belonging: list[Statement]) -> Group:
    if not framework.reviews:
        return Group(framework, framework, tuple(belonging))
    judged = {one for one in belonging if one.judgements or one.judgements_below}
    return Group(
        framework,
        framework,
        tuple(one for one in belonging if one in judged),
        tuple(one for one in belonging if one not in judged),
    )


def _with_children(criteria: tuple[Criterion, ...]) -> tuple[Statement, ...]:
    return tuple(one for each in criteria for one in (each, *_with_children(each.criteria)))
