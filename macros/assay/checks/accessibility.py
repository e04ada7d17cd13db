"""The accessibility statement says nothing that the rest of it, or the calendar, contradicts.

Regulation 8 of SI 2018/952 wants a statement under regular review; Commission Implementing
Decision (EU) 2018/1523, recital 3, which set the model statement, says at least once a year.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TypeAlias

from assay.checks.checked import Checked
from assay.model.accessibility import AccessibilityStatement
from assay.model.dates import PartialDate
from assay.model.wcag import SUCCESS_CRITERIA
from assay.problems import Place, Problem
from assay.settings import Publisher

_Found: TypeAlias = Iterator[tuple[tuple[str | int, ...], str, str]]
"""The path of the key in the front matter, what is wrong, and how to put it right."""


def the_statement_can_be_so(checked: Checked) -> Iterator[Problem]:
    """Report what can't be so in the accessibility statement of a site built for this day."""
    statement, publisher, on = (
        checked.library.accessibility,
        checked.settings.publisher,
        checked.day,
    )
    if statement is None:
        return
    for path, message, remedy in (
        *_unreachable(statement, publisher),
        *_unfounded(statement),
        *_unknown_criteria(statement),
        *_unplanned(statement),
        *_misdated(statement, on),
    ):
        yield Problem(statement.place(*path), message, remedy)


def a_public_body_has_a_statement(checked: Checked) -> Iterator[Problem]:
    """Warn where the public finds no accessibility statement (SI 2018/952, regulation 8)."""
    if _is_missing(checked):
        yield Problem(
            Place("docs/accessibility.md"),
            "there is no public accessibility statement, and a public body must publish one "
            "(SI 2018/952, regulation 8)",
            "Write it; the guide for publishers has an example.",
            "warning",
        )


def a_reader_can_write_to_somebody(checked: Checked) -> Iterator[Problem]:
    """Warn where neither the privacy page nor a statement names anybody to write to."""
    publisher = checked.settings.publisher
    if _is_missing(checked) and not (publisher.email or publisher.url):
        yield Problem(
            Place("mkdocs.yml"),
            "the privacy page names nobody to whom a reader can write",
            "Give the publisher's `email` or `url`.",
            "warning",
        )


def _is_missing(checked: Checked) -> bool:
    """Return whether there is no statement, rather than one with mistakes of its own."""
    names, statement = checked.library.names, checked.library.accessibility
    has_mistakes = names.is_absent("accessibility") and not checked.by_public
    return statement is None and not has_mistakes


def _unreachable(statement: AccessibilityStatement, publisher: Publisher) -> _Found:
    if not statement.run_by and not publisher.name:
        yield (
            (),
            "nothing says who runs the site",
            "Add `run_by: Anytown Council`, or the publisher's name to `mkdocs.yml`.",
        )
    ways = statement.feedback
    if not any((ways.form, ways.email, ways.phone, ways.address)):
        yield (
            ("feedback",),
            "`feedback` gives no way to reach anyone",
            "Add `form`, `email`, `phone` or `address`.",
        )


def _unfounded(statement: AccessibilityStatement) -> _Found:
    burden = statement.disproportionate_burden
    if statement.status == "fully compliant":
        for key, listed in (
            ("non_compliances", statement.non_compliances),
            ("disproportionate_burden", burden),
        ):
            if listed:
                yield (
                    ("status",),
                    f"the site can't be fully compliant while `{key}` lists something",
                    "Write `partially compliant`, or take out what is put right.",
                )
        if statement.tested is None:
            yield (
                ("status",),
                "the site can't be fully compliant while nothing says that it was tested",
                "Add `tested`, or write `partially compliant` and what isn't known.",
            )
    elif not statement.non_compliances and not burden:
        yield (
            ("status",),
            f"the site is {statement.status} and nothing says why",
            "List what fails under `non_compliances` or `disproportionate_burden`.",
        )


def _unknown_criteria(statement: AccessibilityStatement) -> _Found:
    for key in ("non_compliances", "disproportionate_burden"):
        for position, barrier in enumerate(getattr(statement, key)):
            for number, criterion in enumerate(barrier.criteria):
                if criterion not in SUCCESS_CRITERIA:
                    yield (
                        (key, position, "criteria", number),
                        f"`{criterion}` is no success criterion of WCAG 2.2 at level A or AA",
                        "Write the number alone, such as `1.3.1`.",
                    )


def _unplanned(statement: AccessibilityStatement) -> _Found:
    for position, barrier in enumerate(statement.non_compliances):
        if not barrier.fix_by and not barrier.plan:
            yield (
                ("non_compliances", position),
                "nothing says when this will be fixed",
                "Add `fix_by: 2027-03-31`, or `plan` with a sentence.",
            )


def _misdated(statement: AccessibilityStatement, on: datetime.date) -> _Found:
    reviewed, tested = statement.reviewed, statement.tested
    if reviewed.last_day < statement.prepared.first_day:
        yield (
            ("reviewed",),
            "the statement was reviewed before it was prepared",
            "Check `prepared` and `reviewed`.",
        )
    if reviewed.first_day > on:
        yield (
            ("reviewed",),
            "the statement was reviewed on a day that is yet to come",
            "Write the day on which somebody last looked it through.",
        )
    if _is_over_a_year_old(reviewed, on):
        when = f"on {reviewed}" if reviewed.day else f"in {reviewed}"
        yield (
            ("reviewed",),
            f"the statement was last reviewed {when}, more than 12 months ago",
            "Look it through, put right what has changed, and write today's date.",
        )
    if tested and tested.on.first_day > on:
        yield (
            ("tested", "on"),
            "the site was tested on a day that is yet to come",
            "Write the day of the last test.",
        )


def _is_over_a_year_old(date: PartialDate, on: datetime.date) -> bool:
    last = date.last_day
    return (on.year - 1, on.month, on.day) > (last.year, last.month, last.day)
