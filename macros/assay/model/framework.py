"""Frameworks: an edition of a set of questions, kept apart from any review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.model.base import Gathered, Linked, Name, Names, Part, Text, Texts
from assay.model.dates import Date
from assay.model.publishing import Origin, Supersedable
from assay.model.scale import Scale
from assay.model.statement import Criterion, Element, FrameworkDomain, Statement, Test

if TYPE_CHECKING:
    from assay.model.domain import Domain
    from assay.model.review import Review


class Stage(Part):
    """A step of how the framework is carried out."""

    title: Text
    """The stage's name."""
    timing: Text | None = None
    """When it happens, or how long it takes."""
    actors: Texts = ()
    """Who acts."""
    inputs: Texts = ()
    """What is needed."""
    activities: Texts = ()
    """What is done."""
    outputs: Texts = ()
    """What comes out."""


class ReadingGroup(Part):
    """Documents that a framework suggests to read, under one heading."""

    title: Text
    """The group's heading."""
    items: Texts
    """The documents, as listed."""


class Nouns(Part):
    """What this framework calls its parts, for headings and captions."""

    domain: Text = "domain"
    """The word for one domain: `domain`, `group`, `theme`."""
    criterion: Text = "criterion"
    """The word for one criterion: `criterion`, `measure`, `area`."""
    domains: Text = "domains"
    """The word for several domains."""
    criteria: Text = "criteria"
    """The word for several criteria."""


class Framework(Supersedable):
    """`docs/frameworks/<framework>.md`: an edition of a set of questions; the body is about it."""

    title: Text
    """What the framework is called."""
    edition: Text | None = None
    """Which edition this is: a year, or the review that used it."""
    publisher: Text | None = None
    """Who issued it."""
    date: Date | None = None
    """When it was issued."""
    sources: tuple[Origin, ...] = ()
    """The published documents that it is taken from."""
    legal_basis: Text | None = None
    """The Act, sections or guidance behind it."""
    nouns: Nouns = Nouns()
    """What it calls its domains and criteria."""
    triggers: Texts = ()
    """What sets a test off."""
    tests: tuple[Test, ...] = ()
    """Overall tests, above any domain."""
    elements: tuple[Element, ...] = ()
    """What the statutory guidance asks assurance on."""
    domains: tuple[FrameworkDomain, ...] = ()
    """Its domains in their order."""
    criteria: tuple[Criterion, ...] = ()
    """Criteria that belong to no domain of the framework."""
    scales: tuple[Scale, ...] = ()
    """The scales its judgements use; none for a framework that gives no grades."""
    stages: tuple[Stage, ...] = ()
    """How it is carried out, in order."""
    reading: tuple[ReadingGroup, ...] = ()
    """What it suggests to read."""
    replaces: Name | None = None
    """The edition that this one replaces."""
    spine: Names = ()
    """The site's domains that it belongs to as a whole; without any, the one domain that all its
    statements belong to."""
    overall_grade: bool = True
    """`no` where this edition gives no grade to the whole: an earlier one is history then."""

    reviews = Gathered["Review"]()
    belongs_to = Linked[tuple["Domain", ...]]()
    statements = Linked[tuple[Statement, ...]]()
    all_criteria = Linked[tuple[Criterion, ...]]()
    replaced = Linked[tuple["Framework", ...]]()
    replaced_by = Gathered["Framework"]()
    earlier_editions = Linked[tuple["Framework", ...]]()
    line = Linked[str]()

    @property
    def name(self) -> str:
        """Its title, with the edition where the title doesn't say it."""
        told = not self.edition or self.edition.lower() in self.title.lower()
        return self.title if told else f"{self.title} ({self.edition})"
