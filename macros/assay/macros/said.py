"""What each review said, side by side: findings as sentences, by council and by domain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from assay.macros.view import View
from assay.model.council import Council
from assay.model.crosswalk import Theme
from assay.model.domain import Domain
from assay.model.finding import Finding
from assay.problems import MacroError
from assay.prose.findings import TONES

KINDS = ("concern", "strength", "suggestion", "observation")
"""What a reader looks for first."""


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of one council, or on one domain: concerns first."""

    of: Council | Domain
    findings: tuple[Finding, ...]


def said(
    view: View,
    *,
    domain: Domain | str | None = None,
    council: Council | str | None = None,
    theme: Theme | str | None = None,
    first: int = 3,
    councils: int | None = None,
    after: int | None = None,
) -> dict[str, object]:
    """Set side by side what reviews said: on a domain or theme council by council, or of a council
    domain by domain.

    Of each, the `first` stand open and the rest is folded. With `councils`, only so many are shown,
    those of the newest findings first, and a link leads to the others.
    """
    council = view.chosen(Council, council, "council")
    chosen_theme = view.chosen(Theme, theme, "theme") if theme else None
    domain = None if chosen_theme else view.chosen(Domain, domain, "domain")
    if council is not None and domain is None:
        found = _by_domain(view, council)
    elif domain is not None or chosen_theme is not None:
        pool = chosen_theme.findings if chosen_theme else domain.findings if domain else ()
        found = _by_council(pool, council)
    else:
        raise MacroError(
            "this page belongs to no domain or council", 'Name one: `domain="leadership"`.'
        )
    return {
        "groups": found[after:][:councils],
        "left": len(found[councils:]) if councils and after is None else 0,
        "first": first,
        "domain": domain,
        "council": council,
        "tones": TONES,
    }


def _by_council(pool: Iterable[Finding], only: Council | None) -> list[Said]:
    by_council: dict[Council, list[Finding]] = defaultdict(list)
    newest_first = sorted(pool, key=lambda finding: finding.review.date, reverse=True)
    for finding in newest_first:
        for council in finding.review.councils:
            if only in (None, council):
                by_council[council].append(finding)
    return [Said(council, _concerns_first(some)) for council, some in by_council.items()]


def _by_domain(view: View, council: Council) -> list[Said]:
    findings = [finding for review in council.reviews for finding in review.findings]
    by_domain = {
        domain: [finding for finding in findings if domain in finding.domains]
        for domain in view.library.domains
    }
    return [Said(domain, _concerns_first(some)) for domain, some in by_domain.items() if some]


def _concerns_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda finding: KINDS.index(finding.kind)))
