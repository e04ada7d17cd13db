"""Statements: what a framework lets reviews judge, or asks them to look at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator

from assay.model.base import Gathered, Id, Linked, Names, Part, Text, Texts, one_or_many

if TYPE_CHECKING:
    from assay.model.crosswalk import Theme
    from assay.model.domain import Domain
    from assay.model.finding import Finding
    from assay.model.framework import Framework
    from assay.model.judgement import Judgement
    from assay.model.recommendation import Recommendation
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
    replaces: Names = ()
    """What it continues of an earlier edition: its id there, where the framework names the edition
    that it replaces, or `earlier-framework/its-id`."""
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
    replaced = Linked[tuple["Statement", ...]]()
    replaced_by = Gathered["Statement"]()
    earlier_editions = Linked[tuple["Statement", ...]]()
    line = Linked[str]()
    children = Gathered["Statement"]()
    domains = Linked[tuple["Domain", ...]]()
    judgements = Gathered["Judgement"]()
    judgements_below = Gathered["Judgement"]()
    findings = Gathered["Finding"]()
    recommendations = Gathered["Recommendation"]()
    sections = Gathered["Section"]()
    elements = Gathered["Element"]()
    themes = Gathered["Theme"]()

    @property
    def later_editions(self) -> tuple[Statement, ...]:
        """What continues it, through all newer editions."""
        found = (each for newer in self.replaced_by for each in (newer, *newer.later_editions))
        return tuple(dict.fromkeys(found))

    @property
    def below(self) -> tuple[Statement, ...]:
        """What it is made of: its criteria, and theirs."""
        return tuple(each for part in self.children for each in (part, *part.below))

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """The findings on it, and on what it is made of."""
        found = (finding for each in (self, *self.below) for finding in each.findings)
        return tuple(dict.fromkeys(found))

    @property
    def all_recommendations(self) -> tuple[Recommendation, ...]:
        """The recommendations on it, and on what it is made of."""
        found = (made for each in (self, *self.below) for made in each.recommendations)
        return tuple(dict.fromkeys(found))

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
