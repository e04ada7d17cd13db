"""Findings: passages of a section that a heading's attributes mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, NamedTuple

from pydantic import BeforeValidator, PrivateAttr

from assay.model.base import Id, Linked, Name, Part, Text
from assay.model.statement import Mapping
from assay.problems import Place

if TYPE_CHECKING:
    from assay.model.domain import Domain
    from assay.model.evidence import EvidenceItem
    from assay.model.review import Review
    from assay.model.section import Section
    from assay.model.statement import Statement


def _split(value: object) -> object:
    return value.replace(",", " ").split() if isinstance(value, str) else value


SpacedNames = Annotated[tuple[Name, ...], BeforeValidator(_split)]


class MarkedHeading(NamedTuple):
    """The heading that marks a finding: its words, its anchor, its level and its place."""

    title: str
    anchor: str
    level: int
    place: Place


class Finding(Part):
    """A heading's attributes: `## Scrutiny is better { kind=strength criteria="clear-lines" }`."""

    kind: Literal["strength", "concern", "observation", "suggestion"]
    """What sort of finding the passage is."""
    id: Id | None = None
    """The anchor, written `#name`; made from the heading where it is not written."""
    number: Text | None = None
    """The number the source prints: `3.13 (1)`."""
    criteria: SpacedNames = ()
    """The criteria or domains that the finding is about, with spaces between."""
    evidence: SpacedNames = ()
    """The evidence items behind it."""
    mapping: Mapping = "stated"
    """`editorial` where the source does not tie the finding to these criteria."""

    _heading: MarkedHeading = PrivateAttr()

    review = Linked["Review"]()
    within = Linked["Review | Section"]()
    section = Linked["Section | None"]()
    named = Linked[tuple["Statement | Domain", ...]]()
    statements = Linked[tuple["Statement", ...]]()
    domains = Linked[tuple["Domain", ...]]()
    evidence_items = Linked[tuple["EvidenceItem", ...]]()

    @property
    def title(self) -> str:
        """The words of its heading."""
        return self._heading.title

    @property
    def anchor(self) -> str:
        """Where it is on its page."""
        return self._heading.anchor

    @property
    def level(self) -> int:
        """The level of its heading, 1 to 6."""
        return self._heading.level

    def place(self) -> Place:
        """Return where its heading stands."""
        return self._heading.place

    @property
    def address(self) -> str:
        """Its text's address and the anchor: `barnsley-2017/leadership#scrutiny-is-stronger`."""
        return f"{self.within.address}#{self.anchor}"
