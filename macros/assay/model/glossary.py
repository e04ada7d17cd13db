"""The glossary: every abbreviation and term, once."""

from __future__ import annotations

from assay.model.base import Part, Text
from assay.model.publishing import Publishable


class Term(Part):
    """One entry."""

    term: Text
    """The word or abbreviation."""
    stands_for: Text | None = None
    """The words that an abbreviation stands for."""
    meaning: Text | None = None
    """What it means, in a sentence."""


class Glossary(Publishable):
    """`docs/glossary.md`: the terms; the body introduces them."""

    title: Text = "Glossary"
    """The page's heading."""
    terms: tuple[Term, ...] = ()
    """The entries, in any order."""

    @property
    def abbreviations(self) -> dict[str, str]:
        """What each abbreviation stands for."""
        return {term.term: term.stands_for for term in self.terms if term.stands_for}
