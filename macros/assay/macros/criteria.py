"""Criteria: of a framework, or across frameworks of a domain."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from assay.lists.criteria import CRITERION_LIST
from assay.lists.listed import List
from assay.lists.making import upper
from assay.macros.view import View
from assay.model.domain import Domain
from assay.model.framework import Framework
from assay.model.statement import Criterion, FrameworkDomain, Statement, Test
from assay.problems import MacroError

JUDGED = (Test, Criterion, FrameworkDomain)
"""What a domain's list holds; elements are what guidance asks, and are judged through these."""


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria under the framework's domain that holds them, or under their framework."""

    framework: Framework
    above: Framework | FrameworkDomain
    statements: tuple[Statement, ...]
    never_judged: tuple[Statement, ...] = ()

    @property
    def title(self) -> str:
        """What it holds, in the framework's own words."""
        nouns = self.framework.nouns
        what = nouns.criteria if self.are_criteria else "what is judged"
        return f"{self.above.title}: {what}"

    def listed(self, on: datetime.date) -> List[Statement]:
        """Return its list, without what is the same for all or stands in the heading."""
        caption = f"{self.title} that were judged" if self.never_judged else self.title
        found = CRITERION_LIST.of(self.statements, on, caption).without("framework", "domain")
        return found.with_head("criterion", self.head)

    @property
    def head(self) -> str:
        """What stands above the first column: the framework's word where all are criteria."""
        return upper(self.framework.nouns.criterion) if self.are_criteria else "Judged"

    @property
    def are_criteria(self) -> bool:
        """Whether it holds nothing but criteria."""
        held = (*self.statements, *self.never_judged)
        return all(isinstance(statement, Criterion) for statement in held)


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
        belonging = [statement for statement in domain.statements if isinstance(statement, JUDGED)]
        frameworks = sorted(
            dict.fromkeys(statement.framework for statement in belonging),
            key=lambda framework: not framework.reviews,
        )
        groups = [
            _judged_first(framework, [each for each in belonging if each.framework is framework])
            for framework in frameworks
        ]
    elif framework:
        groups = [Group(framework, framework, _graded_areas(framework))]
        groups += [
            Group(framework, domain, _with_children(domain.criteria))
            for domain in framework.domains
        ]
        if framework.criteria:
            groups.append(Group(framework, framework, _with_children(framework.criteria)))
    else:
        raise MacroError("this page belongs to no framework or domain", "Name one of the two.")
    return {"groups": groups, "domain": domain}


def _graded_areas(framework: Framework) -> tuple[Statement, ...]:
    """Return what is judged above criteria: tests, elements and domains, where any of them was."""
    above = (*framework.tests, *framework.elements, *framework.domains)
    return tuple(statement for statement in above if statement.judgements)


def _judged_first(framework: Framework, belonging: list[Statement]) -> Group:
    if not framework.reviews:
        return Group(framework, framework, tuple(belonging))
    judged = {
        statement for statement in belonging if statement.judgements or statement.judgements_below
    }
    return Group(
        framework,
        framework,
        tuple(statement for statement in belonging if statement in judged),
        tuple(statement for statement in belonging if statement not in judged),
    )


def _with_children(criteria: tuple[Criterion, ...]) -> tuple[Statement, ...]:
    return tuple(
        statement for each in criteria for statement in (each, *_with_children(each.criteria))
    )
