"""The library: every record that was read, in the order in which pages show them."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from assay.library.names import Names
from assay.library.time.happenings import Happenings
from assay.model.accessibility import AccessibilityStatement
from assay.model.article import Article
from assay.model.council import Council
from assay.model.crosswalk import Crosswalk
from assay.model.domain import Domain
from assay.model.finding import Finding
from assay.model.framework import Framework
from assay.model.glossary import Glossary
from assay.model.judgement import Judgement
from assay.model.publishing import Publishable
from assay.model.recommendation import Recommendation
from assay.model.review import Review


@dataclass(frozen=True)
class Library:
    """Records linked both ways; nothing in it changes any more.

    Reviews stand newest first, domains in the order of the spine, everything else by its name.
    """

    reviews: tuple[Review, ...]
    frameworks: tuple[Framework, ...]
    domains: tuple[Domain, ...]
    councils: tuple[Council, ...]
    articles: Mapping[str, Article]
    glossary: Glossary | None
    crosswalk: Crosswalk | None
    accessibility: AccessibilityStatement | None
    names: Names
    day: datetime.date
    """The day on which it is looked at: what is dated later has not happened."""

    @cached_property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """Every recommendation, review by review."""
        return tuple(
            recommendation for review in self.reviews for recommendation in review.recommendations
        )

    @cached_property
    def judgements(self) -> tuple[Judgement, ...]:
        """Every judgement, review by review."""
        return tuple(judgement for review in self.reviews for judgement in review.all_judgements)

    @property
    def abbreviations(self) -> Mapping[str, str]:
        """What each abbreviation stands for, by the glossary."""
        return self.glossary.abbreviations if self.glossary else {}

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, review by review."""
        return tuple(finding for review in self.reviews for finding in review.findings)

    @cached_property
    def happenings(self) -> Happenings:
        """Everything dated that the reviews tell of."""
        return Happenings(self.reviews)

    def records(self) -> Iterator[Publishable]:
        """Yield every record that has a file of its own."""
        yield from self.articles.values()
        yield from self.frameworks
        yield from self.domains
        yield from self.councils
        if self.glossary:
            yield self.glossary
        if self.crosswalk:
            yield self.crosswalk
        if self.accessibility:
            yield self.accessibility
        for review in self.reviews:
            yield review
            yield from review.inside
