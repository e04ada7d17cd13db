"""What a page says to machines in the words of schema.org: its trail, and the report it holds.

Only what the record states is said. A digest is not its reviewers' own work, so it names no author,
and leads to the documents that it is based on.
"""

from __future__ import annotations

import datetime
import json
from typing import Any

from assay.model.dates import PartialDate
from assay.model.evidence import EvidenceRegister
from assay.model.publishing import Origin, Withdrawable
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.reviewer import Reviewer
from assay.model.section import Section
from assay.pages.page import Link, Page
from assay.settings import Publisher
from assay.urls import url_of

Thing = dict[str, Any]


def json_ld(page: Page, publisher: Publisher, on: datetime.date) -> str:
    """Return a page's JSON-LD on a day, fit to stand in a `script` element.

    It is empty on a site without an address, since every name of a thing there is an address.
    """
    things = list(filter(None, (_trail(page, publisher), _work(page, publisher, on))))
    if not publisher.site_url or not things:
        return ""
    graph = {"@context": "https://schema.org", "@graph": things}
    return json.dumps(graph, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _trail(page: Page, publisher: Publisher) -> Thing | None:
    """Return the way to the page, the page itself at its end; the home page is at no end of one."""
    if not page.trail:
        return None
    steps = [
        _thing("ListItem", position=position, name=link.title, item=publisher.absolute(link.url))
        for position, link in enumerate((*page.trail, Link(page.title, page.url)), start=1)
    ]
    return _thing("BreadcrumbList", itemListElement=steps)


def _work(page: Page, publisher: Publisher, on: datetime.date) -> Thing | None:
    """Return the report, or the part of one, whose own page this is."""
    if page.here is None or url_of(page.here) != page.url:
        return None
    url = publisher.absolute(page.url)
    match page.here:
        case Review() as review:
            return _report(review, page, publisher, on)
        case Section() | EvidenceRegister() | Recommendation() as part:
            report = publisher.absolute(url_of(part.review))
            return _thing(
                "CreativeWork",
                id=url,
                url=url,
                name=page.long_title or page.title,
                inLanguage="en-GB",
                dateModified=_past(part.updated, on),
                creativeWorkStatus=_status(part),
                isPartOf=_thing("Report", id=report, url=report, name=part.review.title),
            )
    return None


def _report(review: Review, page: Page, publisher: Publisher, on: datetime.date) -> Thing:
    url = publisher.absolute(page.url)
    published = None if review.digest else review.dates.published
    return _thing(
        "Report",
        id=url,
        url=url,
        name=review.title,
        description=page.description,
        inLanguage="en-GB",
        about=_about(review),
        author=[] if review.digest else _authors(review),
        datePublished=_past(published, on),
        dateModified=_past(review.updated, on),
        creativeWorkStatus=_status(review),
        publisher=publisher.name and _thing("Organization", name=publisher.name, url=publisher.url),
        isBasedOn=[_document(source) for source in review.sources],
    )


def _past(date: PartialDate | None, on: datetime.date) -> str | None:
    """Return a date for machines, unless it is yet to come."""
    return date.iso if date and date.first_day <= on else None


def _status(record: Withdrawable) -> str | None:
    """Return what became of a work; `supersededBy` is not for works but for words of schema.org."""
    if record.is_stub and record.withdrawn:
        return "Withdrawn"
    return "Superseded" if record.successor and not record.is_stub else None


def _about(review: Review) -> list[Thing]:
    bodies = [_thing("Organization", name=review.body_reviewed)] if review.body_reviewed else []
    councils = [
        _thing("GovernmentOrganization", name=council.name, url=council.website)
        for council in review.councils
    ]
    return [*bodies, *councils]


def _authors(review: Review) -> list[Thing]:
    organisations = [_thing("Organization", name=body.name) for body in review.reviewing_bodies]
    return organisations or [_person(reviewer) for reviewer in review.reviewers]


def _person(reviewer: Reviewer) -> Thing:
    organisation = reviewer.organisation
    return _thing(
        "Person",
        name=reviewer.name,
        jobTitle=reviewer.post,
        affiliation=organisation and _thing("Organization", name=organisation),
    )


def _document(source: Origin) -> Thing:
    return _thing(
        "CreativeWork",
        name=source.title,
        url=source.url,
        datePublished=source.date and source.date.iso,
        publisher=source.publisher and _thing("Organization", name=source.publisher),
    )


def _thing(kind: str, id: str = "", **properties: object) -> Thing:  # noqa: A002
    """Return a thing of schema.org's with every property that is known."""
    named = {"@type": kind, "@id": id, **properties}
    return {key: value for key, value in named.items() if value}
