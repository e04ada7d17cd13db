"""Builds the library: enters every name, links every record, then seals the way links."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable
from functools import partial
from typing import TypeVar

from assay.library.aliases import enter_aliases
from assay.library.crosswalk import link_crosswalk
from assay.library.editions import link_editions
from assay.library.frameworks import enter_statements, link_framework
from assay.library.library import Library
from assay.library.links import Links
from assay.library.names import Names
from assay.library.recommendations import link_recommendations
from assay.library.reviews import link_review
from assay.library.scope import ReviewParts, ReviewScope
from assay.library.successors import link_successors
from assay.model.accessibility import AccessibilityStatement
from assay.model.article import Article
from assay.model.copies import own_copy
from assay.model.council import Council
from assay.model.crosswalk import Crosswalk
from assay.model.domain import Domain
from assay.model.evidence import EvidenceRegister
from assay.model.framework import Framework
from assay.model.glossary import Glossary
from assay.model.publishing import Publishable
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.model.validation import Validated
from assay.problems import Report

P = TypeVar("P", bound=Publishable)


def link(
    validated: Iterable[Validated],
    report: Report,
    day: datetime.date,
    absent: Iterable[str] = (),
) -> Library:
    """Return the library of these records on a day; names that mean nothing are reported.

    The library holds copies of its own, so nothing that was given is changed. `absent` holds the
    addresses that are missing for a reason that is known already.
    """
    validated = tuple(map(_own_copy, validated))
    records = [each.record for each in validated]
    names, links = Names(absent), Links()
    for record in records:
        names.add(record, record.place, report)
    frameworks = sorted(_of_kind(Framework, records), key=lambda framework: framework.title)
    for framework in frameworks:
        enter_statements(framework, names, links, report)
    enter_aliases(records, names, report)
    for framework in frameworks:
        link_framework(framework, names, links, report)
    link_editions(frameworks, names, links, report)
    if crosswalk := next(iter(_of_kind(Crosswalk, records)), None):
        link_crosswalk(crosswalk, names, links, report)
    councils = sorted(_of_kind(Council, records), key=lambda council: council.name)
    for council in councils:
        _link_council(council, names, links, report)
    reviews = _link_reviews(validated, names, links, report)
    links.seal()
    link_successors(records, names, links, report)
    return Library(
        reviews=reviews,
        frameworks=tuple(frameworks),
        domains=tuple(sorted(_of_kind(Domain, records), key=lambda domain: domain.order)),
        councils=tuple(councils),
        articles={article.address: article for article in _of_kind(Article, records)},
        glossary=next(iter(_of_kind(Glossary, records)), None),
        crosswalk=crosswalk,
        accessibility=next(iter(_of_kind(AccessibilityStatement, records)), None),
        names=names,
        day=day,
    )


def _own_copy(held: Validated) -> Validated:
    return Validated(own_copy(held.record), tuple(map(own_copy, held.findings)))


def _link_reviews(
    validated: tuple[Validated, ...], names: Names, links: Links, report: Report
) -> tuple[Review, ...]:
    folders = _gather(validated)
    folders.sort(key=lambda parts: parts.review.title)
    folders.sort(key=lambda parts: parts.review.date, reverse=True)
    scopes = [ReviewScope(parts, names, links, report) for parts in folders]
    for scope in scopes:
        link_review(scope)
    for scope in scopes:
        link_recommendations(scope)
    return tuple(parts.review for parts in folders)


def _gather(validated: tuple[Validated, ...]) -> list[ReviewParts]:
    """Put together what belongs to each review; parts whose review can't be read wait for it."""
    folders: dict[str, list[Validated]] = defaultdict(list)
    for held in validated:
        if review_id := held.record._source.identity.review:
            folders[review_id].append(held)
    gathered = []
    for members in folders.values():
        records = [member.record for member in members]
        review = next(iter(_of_kind(Review, records)), None)
        if review is None:
            continue
        gathered.append(
            ReviewParts(
                review=review,
                sections=tuple(_of_kind(Section, records)),
                register=next(iter(_of_kind(EvidenceRegister, records)), None),
                recommendations=tuple(_of_kind(Recommendation, records)),
                findings={member.record.address: member.findings for member in members},
            )
        )
    return gathered


def _link_council(council: Council, names: Names, links: Links, report: Report) -> None:
    find_place = partial(council.place, "predecessors")
    found = (
        names.resolve(Council, name, (), find_place, report, "council")
        for name in council.predecessors
    )
    links.set(council, earlier=tuple(filter(None, found)))
    for predecessor in council.earlier:
        links.add(predecessor, "later", council)
    for role in council.roles:
        links.set(role, review=None, of_council=council)
        links.add(council, "all_roles", role)


def _of_kind(kind: type[P], records: Iterable[Publishable]) -> list[P]:
    return [record for record in records if isinstance(record, kind)]
