"""Frameworks: an edition of a set of questions, kept apart from any review."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator

from assay.model.base import Gathered, Id, Linked, Name, Names, Part, Text, Texts, one_or_many
from assay.model.dates import Date
from assay.model.publishing import Origin, Supersedable
from assay.model.scale import Scale

if TYPE_CHECKING:
    from assay.model.crosswalk import Theme
    from assay.model.domain import Domain
    from assay.model.finding import Finding
    from assay.model.judgement import Judgement
    from assay.model.recommendation import Recommendation
    from assay.model.review import Review
    from assay.model.section import Section

Mapping = Literal["stated", "editorial"]


class Statement(Part):
    """Something a judgement can be about: a test, an element, a domain or a criterion."""

    id: Id
    """The statement's name inside its framework."""
    title: Text
    """The statement, short enough for a table."""
    number: Text | None = None
    """The number as printed: `2.1`."""
    text: Text | None = None
    """The statement in full, where the title shortens it."""
    also: Texts = ()
    """Other wordings of the same statement in the same source."""
    introduced: Text | None = None
    """When it came into the framework, in the source's words."""
    retired: Text | None = None
    """When it left the framework."""
    spine: Names = ()
    """The site's domains that this belongs to; a criterion without any takes its domain's."""
    mapping: Mapping = "editorial"
    """Whether the source itself says which domains it belongs to."""
    note: Text | None = None
    """What a reader should know about the wording."""
    aliases: Annotated[tuple[Id, ...], BeforeValidator(one_or_many)] = ()
    """Its earlier ids, which lead to it for ever."""

    framework = Linked["Framework"]()
    address = Linked[str]()
    noun = Linked[str]()
    parent = Linked["Statement | None"]()
    domains = Linked[tuple["Domain", ...]]()
    judgements = Gathered["Judgement"]()
    judgements_below = Gathered["Judgement"]()
    findings = Gathered["Finding"]()
    recommendations = Gathered["Recommendation"]()
    sections = Gathered["Section"]()
    elements = Gathered["Element"]()
    themes = Gathered["Theme"]()

    @property
    def above(self) -> tuple[Statement, ...]:
        """What the statement is part of, nearest first."""
        return (self.parent, *self.parent.above) if self.parent else ()


class Criterion(Statement):
    """A statement to be judged: a criterion, a measure, a theme, an area to consider."""

    criteria: tuple[Criterion, ...] = ()
    """Criteria that this one is made of: 2 of 2.1 and 2.2."""


class Element(Statement):
    """What the statutory guidance asks assurance on; it may serve several domains."""

    serves: Names = ()
    """The framework's domains that this element serves."""

    served = Linked[tuple["FrameworkDomain", ...]]()


class Test(Statement):
    """One of the overall tests that the arrangements as a whole must pass."""


class FrameworkDomain(Statement):
    """A group of criteria and questions, as the framework divides them."""

    stem: Text | None = None
    """The words that introduce the criteria: "Assurance in … is founded on"."""
    criteria: tuple[Criterion, ...] = ()
    """What is judged in this domain."""
    questions: Texts = ()
    """Lines of enquiry."""
    interviewees: Texts = ()
    """Whom the framework suggests to meet."""


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

    reviews = Gathered["Review"]()
    statements = Linked[tuple[Statement, ...]]()
    all_criteria = Linked[tuple[Criterion, ...]]()
    replaced = Linked["Framework | None"]()
    replaced_by = Gathered["Framework"]()
