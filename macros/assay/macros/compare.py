"""Criteria by reviews: who was judged how on what."""

from __future__ import annotations

from dataclasses import replace

from assay.comparison.table import comparisons
from assay.macros.view import View
from assay.model.domain import Domain
from assay.model.framework import Framework
from assay.problems import MacroError


def compare(
    view: View,
    *,
    framework: Framework | str | None = None,
    domain: Domain | str | None = None,
    first: int | None = None,
    after: int | None = None,
) -> dict[str, object]:
    """Compare reviews criterion by criterion: of one framework, or of one domain in all of them.

    A cell without a judgement says "No judgement published", which is never the same as a grade.
    """
    domain = view.chosen(Domain, domain, "domain")
    framework = view.chosen(Framework, framework, "framework")
    if framework is None and domain is None:
        raise MacroError("this page belongs to no framework or domain", "Name one of the two.")
    frameworks = [framework] if framework else view.library.frameworks
    found = [
        replace(table, reviews=table.reviews[after:][:first])
        for table in comparisons(frameworks, domain)
    ]
    return {
        "comparisons": [comparison for comparison in found if comparison.reviews],
        "unused": dict.fromkeys(each.framework for each in found if not each.framework.reviews),
        "whole": domain is None,
    }
