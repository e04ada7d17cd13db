"""Links a review: to councils and frameworks, its parts to each other and to the framework."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from assay.library.backlinks import Backlinks
from assay.library.grades import find_grade
from assay.library.names import Names, Where
from assay.model.base import Part
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.evidence import Citation, EvidenceItem, EvidenceRegister
from assay.model.finding import Finding
from assay.model.framework import Criterion, Framework, FrameworkDomain, Statement
from assay.model.judgement import Judgement, ReportedTotal
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.problems import Place, Report, did_you_mean, listed

A = TypeVar("A")


@dataclass(frozen=True)
class ReviewParts:
    """What belongs to one review, as found in its folder."""

    review: Review
    sections: tuple[Section, ...]
    register: EvidenceRegister | None
    recommendations: tuple[Recommendation, ...]
    findings: dict[str, tuple[Finding, ...]]
    """By the address of the review or section whose body marks them."""


class ReviewLinker:
    """Links one review; what a name in it means is looked up in it first, then in its frameworks."""

    def __init__(self, parts: ReviewParts, names: Names, back: Backlinks, report: Report) -> None:
        self.parts = parts
        self.review = parts.review
        self.names = names
        self.back = back
        self.report = report
        self.scopes: list[str] = [self.review.address]

    def link(self) -> None:
        """Set every link of the review and its parts, and note the way back."""
        self._link_to_councils_and_frameworks()
        for section in self.parts.sections:
            self._link_section(section)
        self.review.link(sections=tuple(sorted(self.parts.sections, key=_section_order)))
        self._link_register()
        self._link_findings()
        self._link_judgements()
        self._link_around()
        domains = [domain for section in self.review.sections for domain in section.domains]
        domains += [domain for finding in self.review.findings for domain in finding.domains]
        self.review.link(domains=tuple(sorted(set(domains), key=lambda domain: domain.order)))

    def _link_to_councils_and_frameworks(self) -> None:
        review = self.review
        councils = self._all(Council, review.council, partial(review.place, "council"), "council")
        frameworks = self._all(
            Framework, review.framework, partial(review.place, "framework"), "framework"
        )
        review.link(councils=councils, frameworks=frameworks, register=self.parts.register)
        for council in councils:
            self.back.add(council, "reviews", review)
        for framework in frameworks:
            self.back.add(framework, "reviews", review)
        self.scopes += review.framework

    def _link_section(self, section: Section) -> None:
        subject: Part | None = None
        if section.domain:
            subject = self._one(
                (FrameworkDomain, Criterion, Domain),
                section.domain,
                partial(section.place, "domain"),
                "domain",
            )
        about = self.statements(section.criteria, partial(section.place, "criteria"))
        statement = subject if isinstance(subject, Statement) else None
        statements = (statement, *about.statements) if statement else about.statements
        spine = (subject,) if isinstance(subject, Domain) else statement.domains if statement else ()
        section.link(
            review=self.review,
            subject=statement,
            statements=statements,
            domains=tuple(dict.fromkeys((*spine, *about.domains))),
        )
        for target in (*statements, *section.domains):
            self.back.add(target, "sections", section)

    def _link_register(self) -> None:
        register = self.parts.register
        if register:
            register.link(review=self.review)
            for position, item in enumerate(register.items):
                item.link(review=self.review)
                self.names.add(item, partial(register.place, "items", position), self.report)
            cited = self._citations(register, register.cited, partial(register.place, "cited"))
            register.link(cited_items=cited)
        for section in self.parts.sections:
            self._citations(section, section.evidence, partial(section.place, "evidence"))

    def _citations(
        self,
        holder: Section | EvidenceRegister,
        citations: tuple[Citation, ...],
        where: partial[Place],
    ) -> tuple[Citation, ...]:
        found = []
        for position, citation in enumerate(citations):
            at = partial(where, position)
            if item := self._one(EvidenceItem, citation.item, at, "evidence item"):
                citation.link(cited=item, holder=holder)
                self.back.add(item, "citations", citation)
                found.append(citation)
        if isinstance(holder, Section):
            holder.link(cited_items=tuple(found))
        return tuple(found)

    def _link_findings(self) -> None:
        review = self.review
        for holder in review.holders:
            section = holder if isinstance(holder, Section) else None
            findings = self.parts.findings.get(holder.address, ())
            for finding in findings:
                self._link_finding(finding, holder, section)
            if section:
                section.link(findings=findings)
            else:
                review.link(own_findings=findings)
        review.link(
            findings=(*review.own_findings, *(f for s in review.sections for f in s.findings))
        )

    def _link_finding(
        self, finding: Finding, holder: Review | Section, section: Section | None
    ) -> None:
        where: Where = lambda: finding._place  # noqa: E731
        about = self.statements(finding.criteria, where)
        items = self._all(EvidenceItem, finding.evidence, where, "evidence item")
        inherited = section.domains if section else ()
        finding.link(
            review=self.review,
            holder=holder,
            section=section,
            statements=about.statements,
            domains=tuple(dict.fromkeys((*inherited, *about.domains))),
            evidence_items=items,
        )
        self.names.add(finding, where, self.report)
        for target in (*finding.statements, *finding.domains):
            self.back.add(target, "findings", finding)
        for item in items:
            self.back.add(item, "findings", finding)

    def _link_judgements(self) -> None:
        found: list[Judgement] = []
        for holder in self.review.holders:
            section = holder if isinstance(holder, Section) else None
            for position, judgement in enumerate(holder.judgements):
                where = partial(holder.place, "judgements", position)
                self._link_judgement(judgement, section, where)
                found.append(judgement)
        self.review.link(all_judgements=tuple(found))
        for position, total in enumerate(self.review.reported):
            self._count(total, partial(self.review.place, "reported", position))

    def _link_judgement(
        self, judgement: Judgement, section: Section | None, where: partial[Place]
    ) -> None:
        at = {key: partial(where, key) for key in ("on", "grade", "council")}
        subject = section.subject if section and not judgement.on else None
        if judgement.on:
            subject = self._one(Statement, judgement.on, at["on"], "criterion or domain")
        elif section and subject is None:
            self.report.add(
                at["grade"](),
                "this judgement is on nothing: its section has no domain of the framework",
                "Add `on:` with a criterion, or `domain:` to the section.",
            )
        frameworks = (subject.framework,) if subject else self.review.frameworks
        graded = None
        if self.review.frameworks or not self.names.is_absent((), self.review.framework):
            graded = find_grade(judgement, frameworks, at["grade"], self.report)
        about = self._one(Council, judgement.council, at["council"], "council") if judgement.council else None
        judgement.link(review=self.review, section=section, subject=subject, graded=graded, about=about)
        if subject:
            self.back.add(subject, "judgements", judgement)
            for domain in subject.domains:
                self.back.add(domain, "judgements", judgement)

    def _count(self, total: ReportedTotal, where: partial[Place]) -> None:
        """Count what the source reports, so that a page can show both; neither corrects the other."""
        countable: dict[str, list[Statement]] = {"tests": [], "elements": []}
        for framework in self.review.frameworks:
            countable["tests"] += framework.tests
            countable["elements"] += framework.elements
            countable.setdefault(framework.nouns.domains, []).extend(framework.domains)
            countable.setdefault(framework.nouns.criteria, []).extend(framework.all_criteria)
        if total.of not in countable and self.review.frameworks:
            remedy = did_you_mean(total.of, countable) or f"Write {listed(countable)}."
            self.report.add(partial(where, "of")(), f"`{total.of}` can't be counted", remedy)
        subjects = set(countable.get(total.of, ()))
        grades = Counter(
            judgement.graded.id if judgement.graded else judgement.grade
            for judgement in self.review.all_judgements
            if judgement.subject in subjects
        )
        total.link(counted=len(subjects), counted_grades=dict(grades))

    def _link_around(self) -> None:
        review = self.review
        for part in (*review.decisions, *review.events):
            part.link(review=review)
        for position, role in enumerate(review.roles):
            about = review.councils[0] if len(review.councils) == 1 else None
            if role.council:
                where = partial(review.place, "roles", position, "council")
                about = self._one(Council, role.council, where, "council")
            role.link(review=review, about=about)
            for council in (about,) if about else review.councils:
                self.back.add(council, "all_roles", role)
        earlier = []
        for position, related in enumerate(review.related):
            where = partial(review.place, "related", position, "review")
            if other := self._one(Review, related.review, where, "review"):
                earlier.append((related, other))
                self.back.add(other, "later", (related, review))
        review.link(earlier=tuple(earlier))

    def statements(self, written: Iterable[str], where: Where) -> About:
        """Return what names of criteria and domains mean: statements of a framework, or the spine."""
        found = self._all((Statement, Domain), written, where, "criterion or domain")
        statements = tuple(one for one in found if isinstance(one, Statement))
        spine = [one for one in found if isinstance(one, Domain)]
        spine += [domain for statement in statements for domain in statement.domains]
        return About(statements, tuple(dict.fromkeys(spine)))

    def _one(
        self, kinds: type[A] | tuple[type[A], ...], name: str, where: Where, what: str
    ) -> A | None:
        return self.names.resolve(kinds, name, self.scopes, where, self.report, what)

    def _all(
        self,
        kinds: type[A] | tuple[type[A], ...],
        written: Iterable[str],
        where: Where,
        what: str,
    ) -> tuple[A, ...]:
        found = (self._one(kinds, name, where, what) for name in written)
        return tuple(one for one in found if one is not None)


@dataclass(frozen=True)
class About:
    """What a finding or recommendation is about."""

    statements: tuple[Statement, ...]
    domains: tuple[Domain, ...]


def _section_order(section: Section) -> tuple[int, int, str]:
    """Sort by the author's order, then by the framework's, then by name."""
    if section.order is not None:
        return (0, section.order, section.id)
    if section.subject:
        return (1, section.subject.framework.statements.index(section.subject), section.id)
    return (2, 0, section.id)
