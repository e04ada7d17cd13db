"""A domain in figures."""

from __future__ import annotations

from collections import Counter

from assay.library.time.tally import tally
from assay.macros.view import View
from assay.model.domain import Domain
from assay.problems import MacroError


def glance(view: View, *, domain: Domain | str | None = None) -> dict[str, object]:
    """Count what the reviews say on a domain: who speaks of it, what was found, what is open."""
    domain = view.chosen(Domain, domain, "domain")
    if domain is None:
        raise MacroError("this page belongs to no domain", 'Name one: `domain="leadership"`.')
    told = {section.review for section in domain.sections} | {
        finding.review for finding in domain.findings
    }
    judged = {judgement.review for judgement in domain.judgements}
    reviews = told | judged | {recommendation.review for recommendation in domain.recommendations}
    return {
        "reviews": len(reviews),
        "councils": len({council for review in reviews for council in review.councils}),
        "kinds": Counter(finding.kind for finding in domain.findings),
        "tally": tally(domain.recommendations, view.on),
    }
