"""Links judgements to what they judge and to their grade, and counts what a source reports."""

from __future__ import annotations

from collections import Counter
from functools import partial

from assay.library.grades import find_grade
from assay.library.scope import ReviewScope
from assay.model.council import Council
from assay.model.judgement import Judgement, ReportedTotal
from assay.model.section import Section
from assay.model.statement import Statement
from assay.problems import PlaceFinder, did_you_mean, listed


def link_judgements(scope: ReviewScope) -> None:
    """Link the judgements of a review and its sections, then count them beside reported totals."""
    review = scope.parts.review
    found: list[Judgement] = []
    for chapter in review.chapters:
        section = chapter if isinstance(chapter, Section) else None
        for position, judgement in enumerate(chapter.judgements):
            if _link(judgement, section, partial(chapter.place, "judgements", position), scope):
                found.append(judgement)
    scope.links.set(review, all_judgements=tuple(found))
    _place(found, scope)
    for position, total in enumerate(review.reported):
        _count(total, partial(review.place, "reported", position), scope)


def _link(
    judgement: Judgement, section: Section | None, find_place: PlaceFinder, scope: ReviewScope
) -> bool:
    """Return whether the judgement is on something: one on what is absent is left out with it."""
    review = scope.parts.review
    subject = section.subject if section and not judgement.on else None
    if judgement.on:
        subject = scope.resolve(
            Statement, judgement.on, partial(find_place, "on"), "criterion or domain"
        )
    elif section and not section.domain:
        scope.report.add(
            find_place(),
            "this judgement is on nothing: its section has no domain of a framework",
            "Add `on:` with a criterion, or `domain:` to the section.",
        )
    frameworks = (subject.framework,) if subject else review.frameworks
    excused = not frameworks and any(scope.names.is_absent(name) for name in review.framework)
    graded = None if excused else find_grade(judgement, frameworks, find_place, scope.report)
    council = judgement.council and scope.resolve(
        Council, judgement.council, partial(find_place, "council"), "council"
    )
    scope.links.set(
        judgement,
        review=review,
        section=section,
        subject=subject,
        graded=graded,
        of_council=council or None,
    )
    if subject:
        scope.links.add(subject, "judgements", judgement)
        for whole in subject.above:
            scope.links.add(whole, "judgements_below", judgement)
    for domain in judgement.domains:
        scope.links.add(domain, "judgements", judgement)
    return subject is not None or not (section or judgement.on)


def _place(judgements: list[Judgement], scope: ReviewScope) -> None:
    """Give each judgement of a review the anchor of its row, and find the passage that gives it.

    A section's words are the judgement where it grades nothing: its first finding on the subject,
    or else the section itself.
    """
    rows: Counter[str] = Counter()
    for judgement in judgements:
        subject, section = judgement.subject, judgement.section
        name = f"judged-{subject.id if subject else 'whole'}"
        rows[name] += 1
        told = section if judgement.grade == "narrative only" else None
        findings = (
            (finding for finding in told.findings if subject in finding.statements) if told else ()
        )
        scope.links.set(
            judgement,
            anchor=name if rows[name] == 1 else f"{name}-{rows[name]}",
            passage=next(iter(findings), told),
        )


def _count(total: ReportedTotal, find_place: PlaceFinder, scope: ReviewScope) -> None:
    """Count what the source reports, so that a page can show both; neither corrects the other."""
    review = scope.parts.review
    countable: dict[str, list[Statement]] = {"tests": [], "elements": []}
    for framework in review.frameworks:
        countable["tests"] += framework.tests
        countable["elements"] += framework.elements
        countable.setdefault(framework.nouns.domains, []).extend(framework.domains)
        countable.setdefault(framework.nouns.criteria, []).extend(framework.all_criteria)
    if total.of not in countable and review.frameworks:
        remedy = did_you_mean(total.of, countable) or f"Write {listed(countable)}."
        scope.report.add(find_place("of"), f"`{total.of}` can't be counted", remedy)
    subjects = set(countable.get(total.of, ()))
    grades = Counter(
        judgement.graded.id if judgement.graded else judgement.grade
        for judgement in review.all_judgements
        if judgement.subject in subjects
    )
    scope.links.set(total, counted=len(subjects), counted_grades=dict(grades))
