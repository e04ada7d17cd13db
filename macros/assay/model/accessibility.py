"""The accessibility statement: what the publisher says about how accessible the site is.

Its parts are those of the model accessibility statement, which public bodies must follow under
regulation 8 of the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility
Regulations 2018 (SI 2018/952). Nothing that is left out claims anything.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from assay.model.base import Part, Text, Texts, Url, one_or_many
from assay.model.dates import Date
from assay.model.publishing import Publishable
from assay.model.wcag import SUCCESS_CRITERIA, SuccessCriterion


class Feedback(Part):
    """How a reader reports a problem or asks for another format; one way at least is needed."""

    form: Url | None = None
    """The contact form, which the regulations ask for."""
    email: Text | None = None
    """Where to write to."""
    phone: Text | None = None
    """Where to call."""
    address: Text | None = None
    """Where to send a letter."""
    answered_by: Text | None = None
    """The team or post that answers."""
    formats: Texts = ()
    """Formats that a reader may ask for, such as `large print`."""
    working_days: Annotated[int, Field(ge=1)]
    """Within how many working days a reader has an answer."""


class OutOfScope(Part):
    """Content that the regulations don't cover."""

    what: Text
    """What a reader can't use."""
    why: Text
    """Why it is so, or why the regulations don't cover it."""
    alternative: Text | None = None
    """What a reader can use instead."""


class Barrier(OutOfScope):
    """Content that fails the guidelines."""

    criteria: Texts = ()
    """The success criteria of WCAG 2.2 that it fails, by number: `1.3.1`."""

    @property
    def success_criteria(self) -> list[SuccessCriterion]:
        """The criteria with their names."""
        return [
            SUCCESS_CRITERIA[criterion]
            for criterion in self.criteria
            if criterion in SUCCESS_CRITERIA
        ]


class NonCompliance(Barrier):
    """Content that fails the guidelines and will be put right."""

    fix_by: Date | None = None
    """The day by which it will be fixed."""
    plan: Text | None = None
    """How it will be fixed, in a sentence; without `fix_by` it also says when."""


class Testing(Part):
    """How the site was last tested."""

    on: Date
    """The day of the test."""
    by: Text
    """Who carried it out: `our own team`, or another organisation."""
    method: Text | None = None
    """How it was done, in a sentence."""
    pages: Text
    """How the pages to test were chosen, in a sentence."""


class AccessibilityStatement(Publishable):
    """`docs/accessibility.md`: the accessibility statement; the body says more about the site."""

    title: Text = "Accessibility statement"
    """The page's heading."""
    scope: Text
    """Which sites it is about. It ends the sentence "This accessibility statement applies to"."""
    run_by: Text | None = None
    """The body that runs the site; without it, the publisher that `mkdocs.yml` names."""
    can_do: Texts = ()
    """What a reader can do, such as `zoom in up to 400%`; only what was tested."""
    feedback: Feedback
    """How a reader reaches somebody."""
    status: Literal["fully compliant", "partially compliant", "not compliant"]
    """How far the site complies with WCAG 2.2 at level AA."""
    non_compliances: tuple[NonCompliance, ...] = ()
    """What fails the guidelines and will be put right."""
    disproportionate_burden: tuple[Barrier, ...] = ()
    """What fails the guidelines and would be a disproportionate burden to put right."""
    out_of_scope: tuple[OutOfScope, ...] = ()
    """What the regulations don't cover."""
    improving: Annotated[tuple[Text, ...], BeforeValidator(one_or_many), Field(min_length=1)]
    """What is done to make the site more accessible, each in a sentence."""
    prepared: Date
    """When the statement was first written."""
    reviewed: Date
    """When the statement was last looked through; at least every 12 months."""
    tested: Testing | None = None
    """The last test of the site, if there was one."""

    @property
    def shortfalls(self) -> str:
        """What keeps the site from complying, in the prescribed words."""
        exempt = self.disproportionate_burden or self.out_of_scope
        kinds = (("non-compliances", self.non_compliances), ("exemptions", exempt))
        return " and ".join(words for words, listed in kinds if listed)
