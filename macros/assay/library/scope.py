"""One review while it is linked: its parts, and what a name means inside it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from assay.library.links import Links
from assay.library.names import Names
from assay.model.domain import Domain
from assay.model.evidence import EvidenceRegister
from assay.model.finding import Finding
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.model.statement import Statement
from assay.problems import PlaceFinder, Report

A = TypeVar("A")


@dataclass(frozen=True, slots=True)
class ReviewParts:
    """What belongs to one review, as found in its folder.

    `findings` are kept by the address of the review or section whose body marks them.
    """

    review: Review
    sections: tuple[Section, ...]
    register: EvidenceRegister | None
    recommendations: tuple[Recommendation, ...]
    findings: dict[str, tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class About:
    """What a section, finding or recommendation is about: what it names, and what follows."""

    named: tuple[Statement | Domain, ...]
    statements: tuple[Statement, ...]
    domains: tuple[Domain, ...]


@dataclass(frozen=True, slots=True)
class ReviewScope:
    """Looks names up in the review first, then in its frameworks, then everywhere."""

    parts: ReviewParts
    names: Names
    links: Links
    report: Report
    scopes: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        review = self.parts.review
        object.__setattr__(self, "scopes", (review.address, *review.framework))

    def resolve(
        self, kinds: type[A] | tuple[type[A], ...], name: str, find_place: PlaceFinder, what: str
    ) -> A | None:
        """Return the record of these kinds that a name means, or report that it means nothing."""
        return self.names.resolve(kinds, name, self.scopes, find_place, self.report, what)

    def resolve_all(
        self,
        kinds: type[A] | tuple[type[A], ...],
        written: Iterable[str],
        find_place: PlaceFinder,
        what: str,
    ) -> tuple[A, ...]:
        """Return what each of the names means, without those that mean nothing."""
        found = (self.resolve(kinds, name, find_place, what) for name in written)
        return tuple(record for record in found if record is not None)

    def about(self, written: Iterable[str], find_place: PlaceFinder) -> About:
        """Return the statements that names mean, and the domains that these belong to."""
        found: tuple[Statement | Domain, ...] = self.resolve_all(
            (Statement, Domain), written, find_place, "criterion or domain"
        )
        statements = tuple(record for record in found if isinstance(record, Statement))
        domains = [record for record in found if isinstance(record, Domain)]
        domains += [domain for statement in statements for domain in statement.domains]
        return About(found, statements, tuple(dict.fromkeys(domains)))
