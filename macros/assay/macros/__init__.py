"""Macros: a query on the public library and its template, for authors and for the site's pages.

A macro is a function of a `View` and keyword arguments that returns the values of its template,
`theme_overrides/macros/<name>.html`. To add one: a module, a template, and its name below.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TypeAlias

from markupsafe import Markup

from assay.extending import values_of
from assay.macros.arguments import check_arguments
from assay.macros.changes import changes
from assay.macros.compare import compare
from assay.macros.compare_crosswalk import compare_crosswalk
from assay.macros.compare_domains import compare_domains
from assay.macros.contents import contents
from assay.macros.councils import councils
from assay.macros.coverage import coverage
from assay.macros.criteria import criteria
from assay.macros.crosswalk import crosswalk
from assay.macros.decisions import decisions
from assay.macros.domains import domains
from assay.macros.evidence import evidence
from assay.macros.exempt_passage import exempt_passage
from assay.macros.facts import facts
from assay.macros.fields import fields
from assay.macros.finder import finder
from assay.macros.findings import findings
from assay.macros.frameworks import frameworks
from assay.macros.glance import glance
from assay.macros.glossary import glossary
from assay.macros.implications import implications
from assay.macros.indicators import indicators
from assay.macros.judgements import judgements
from assay.macros.late import late
from assay.macros.outcome import outcome
from assay.macros.outcomes import outcomes
from assay.macros.people import people
from assay.macros.progress import progress
from assay.macros.questions import questions
from assay.macros.recommendations import recommendations
from assay.macros.related import related
from assay.macros.reported import reported
from assay.macros.reviews import reviews
from assay.macros.roles import roles
from assay.macros.said import said
from assay.macros.stages import stages
from assay.macros.standing import standing
from assay.macros.timeline import timeline
from assay.macros.view import View
from assay.problems import MacroError, did_you_mean
from assay.prose import Call

Macro: TypeAlias = Callable[..., Mapping[str, object]]

MACROS: tuple[Macro, ...] = (
    reviews,
    outcome,
    standing,
    said,
    late,
    finder,
    facts,
    judgements,
    reported,
    contents,
    findings,
    recommendations,
    progress,
    outcomes,
    evidence,
    people,
    coverage,
    timeline,
    decisions,
    roles,
    indicators,
    implications,
    related,
    domains,
    criteria,
    questions,
    stages,
    frameworks,
    councils,
    compare,
    compare_domains,
    compare_crosswalk,
    crosswalk,
    changes,
    glance,
    glossary,
    exempt_passage,
    fields,
)


WHERE_TO_LOOK = ("review", "section", "council", "framework", "criterion")
"""Arguments that replace what the page itself would supply; all others narrow it."""


def bound(view: View) -> dict[str, Callable[..., Markup]]:
    """Return every macro by its name, ready to be called from a page of this view."""
    macros = (*MACROS, *view.settings.extensions.macros)
    return {macro.__name__: partial(_call, macro, view) for macro in macros}


def expand(call: Call, view: View) -> Markup:
    """Return the HTML of a macro call that an author wrote.

    Raises MacroError for a macro that does not exist, and for what it can't do.
    """
    macros = bound(view)
    if call.name not in macros:
        remedy = did_you_mean(call.name, macros) or "The guide lists the macros."
        raise MacroError(f"there is no macro `{call.name}`", remedy)
    return macros[call.name](**call.arguments)


def _call(macro: Macro, view: View, /, *unnamed: object, **arguments: object) -> Markup:
    check_arguments(macro, unnamed, arguments)
    is_directed = any(arguments.get(name) is not None for name in WHERE_TO_LOOK)
    view = view.directed() if is_directed else view
    is_own = macro in view.settings.extensions.macros
    values = values_of(macro, view, **arguments) if is_own else macro(view, **arguments)
    return view.templates.render(
        f"macros/{macro.__name__}.html", {**bound(view), **values, "view": view}
    )
