"""Where each record's page is. URLs are promises: a change here breaks somebody's citation."""

from __future__ import annotations

from assay.model.accessibility import AccessibilityStatement
from assay.model.article import Article
from assay.model.base import Part
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.evidence import EvidenceItem, EvidenceRegister
from assay.model.finding import Finding
from assay.model.framework import Framework, Statement
from assay.model.glossary import Glossary
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section

SITE = "\ue000/"
"""Begins every link inside the site until `made_relative` knows from which page it leads.

The sign is of Unicode's private use: no author can have meant it.
"""


def url_of(record: Part) -> str:
    """Return a record's URL from the root of the site: `reviews/barnsley-2017/leadership/`."""
    match record:
        case Review():
            return f"reviews/{record.id}/"
        case Section() | EvidenceRegister():
            return f"reviews/{record.address}/"
        case EvidenceItem():
            return f"reviews/{record.review.id}/evidence/#{record.anchor}"
        case Recommendation():
            number = record.id.removeprefix("R") if record.id[1:2].isdigit() else record.id
            return f"reviews/{record.review.id}/recommendations/{number}/"
        case Finding():
            return f"{url_of(record.holder)}#{record.anchor}"
        case Framework():
            return f"frameworks/{record.id}/"
        case Statement():
            return f"frameworks/{record.address}/"
        case Council():
            return f"councils/{record.id}/"
        case Domain():
            return f"domains/{record.id}/"
        case Glossary():
            return "glossary/"
        case AccessibilityStatement():
            return "accessibility/"
        case Article():
            return "" if record.address == "index" else f"{record.address}/"
    raise TypeError(f"{type(record).__name__} has no page")


def link_to(record: Part) -> str:
    """Return the `href` of a record, from whichever page it is used on."""
    return SITE + url_of(record)


def made_relative(html: str, url: str) -> str:
    """Return a page's HTML with every link inside the site made relative to the page's own URL."""
    steps = "../" * url.count("/")
    return str(html).replace(f'="{SITE}', f'="{steps or "./"}')
