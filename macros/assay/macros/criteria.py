"""Criteria: of a framework, or across frameworks of a domain."""

from __future__ import annotations

from dataclasses import dataclass

from assay.macros.view import View
from assay.model.domain import Domain
from assay.model.framework import Criterion, Framework, FrameworkDomain, Statement
from assay.model.judgement import Judgement
from assay.prose import MacroError

JUDGED = (Criterion, FrameworkDomain)


@dataclass(frozen=True, slots=True)
class Group:
    """Criteria under the framework's domain that holds them, or under their framework."""

    framework: Framework
    holder: Framework | FrameworkDomain
    statements: tuple[Statement, ...]


def criteria(
    view: View, *, framework: Framework | str | None = None, domain: Domain | str | None = None
) -> dict[str, object]:
    """List a framework's criteria by domain, or all criteria of one of the site's domains.

    Each has the newest judgement of every council beside it.
    """
    domain = view.chosen(Domain, domain, "domain")
    framework = view.chosen(Framework, framework, "framework")
    groups: list[Group]
    if domain:
        belonging = [one for one in domain.statements if isinstance(one, JUDGED)]
        frameworks = dict.fromkeys(one.framework for one in belonging)
        groups = [
            Group(one, one, tuple(each for each in belonging if each.framework is one))
            for one in frameworks
        ]
    elif framework:
        groups = [Group(framework, one, _with_children(one.criteria)) for one in framework.domains]
        if framework.criteria:
            groups.append(Group(framework, framework, _with_children(framework.criteria)))
    else:
        raise MacroError("this page belongs to no framework or domain", "Name one of the two.")
    listed = [statement for group in groups for statement in group.statements]
    return {
        "groups": groups,
        "domain": domain,
        "newest": newest_by_council,
        "judged_in_parts": {one.parent for one in listed if one.parent and one.judgements},
    }


def newest_by_council(statement: Statement) -> list[Judgement]:
    """Return the newest judgement on a statement by each council (or group of councils)."""
    newest: dict[object, Judgement] = {}
    for judgement in sorted(statement.judgements, key=lambda one: one.given):
        key = judgement.about or judgement.review.councils
        newest[key] = judgement
    return list(newest.values())


def _with_children(criteria: tuple[Criterion, ...]) -> tuple[Statement, ...]:
    return tuple(one for each in criteria for one in (each, *_with_children(each.criteria)))
