"""Judgements, of a review or of a criterion across reviews."""

from __future__ import annotations

from collections import Counter

from assay.comparison.history import before_of
from assay.comparison.in_force import in_force, replaces
from assay.macros.view import View
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.judgement import Judgement
from assay.model.review import Review
from assay.model.section import Section
from assay.model.statement import Criterion, Statement


def judgements(
    view: View,
    *,
    review: Review | str | None = None,
    section: Section | str | None = None,
    criterion: Statement | str | None = None,
    domain: Domain | str | None = None,
    council: Council | str | None = None,
    everything: bool = False,
    most: int | None = None,
) -> dict[str, object]:
    """List judgements of the page's review, or of a criterion, section or domain.

    The judgement on the whole comes first, then those on parts in the framework's order; a live
    process shows its judgements by date. Where a review's sections have only
    words on its criteria, they are counted instead, unless `everything=true`. That also says once
    who gave them and when, where it is the same for all. With `most`, only the newest are listed,
    and the page says how many there are.
    """
    section = view.chosen(Section, section, "section")
    criterion = view.chosen(Statement, criterion, "criterion") if criterion else None
    domain = view.chosen(Domain, domain, "domain")
    council = view.chosen(Council, council, "council")
    review = None if criterion or domain else view.chosen(Review, review, "review")
    review = review or (section.review if section else None)
    pool: tuple[Judgement, ...] = view.library.judgements
    if criterion:
        pool = criterion.judgements
    elif domain:
        pool = domain.judgements
    elif section:
        pool = section.all_judgements
    elif review:
        pool = review.all_judgements
    found = [
        judgement
        for judgement in pool
        if (section is None or judgement.review is section.review)
        and (council is None or council in judgement.councils)
    ]
    counted: Counter[str] = Counter()
    if review:
        found.sort(key=_framework_order)
        criteria = [judgement for judgement in found if isinstance(judgement.subject, Criterion)]
        if not everything and all(judgement.grade == "narrative only" for judgement in criteria):
            told = {judgement for judgement in criteria if judgement.section}
            counted = Counter(judgement.label for judgement in told)
            found = [judgement for judgement in found if judgement not in told]
    else:
        found.sort(key=lambda judgement: judgement.given, reverse=True)
    return {
        "found": found[:most],
        "left": len(found[most:]) if most else 0,
        "counted": counted,
        "review": review,
        "criterion": criterion,
        "before": {judgement: before_of(judgement) for judgement in found} if criterion else {},
        "newer": _newer(criterion) if criterion else {},
        "alike": everything and len({_given(judgement) for judgement in found}) == 1 < len(found),
    }


def _newer(statement: Statement) -> dict[Judgement, list[Judgement]]:
    """Return what took the place of judgements on a statement, of this or another edition."""
    pool = (statement, *statement.earlier_editions, *statement.later_editions)
    given = [judgement for each in pool for judgement in each.judgements]
    held = [newest.judgement for newest in in_force(given)]
    return {
        older: [newer for newer in held if newer is not older and _replaced(newer, older)]
        for older in statement.judgements
        if older not in held
    }


def _replaced(newer: Judgement, older: Judgement) -> bool:
    return bool(set(newer.councils).intersection(older.councils)) and replaces(newer, older)


def _given(judgement: Judgement) -> tuple[object, ...]:
    return (judgement.by, judgement.date or judgement.date_note or judgement.given)


def _framework_order(judgement: Judgement) -> tuple[int, str, int, tuple[int, int, int]]:
    given = (judgement.given.year, judgement.given.month, judgement.given.day)
    subject = judgement.subject
    if subject is None:
        return (0, "", 0, given)
    framework = subject.framework
    return (1, framework.title, framework.statements.index(subject), given)
