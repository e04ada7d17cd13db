"""Evidence: what was read, who was met, and where each was used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BeforeValidator, Field

from assay.model.base import Gathered, Id, Linked, Name, Part, Text, Texts, Url, one_or_many
from assay.model.dates import Date
from assay.model.publishing import Confidential, Exemption, Withdrawable

if TYPE_CHECKING:
    from assay.model.finding import Finding
    from assay.model.review import Review
    from assay.model.section import Section

EvidenceKind = Literal[
    "document",
    "correspondence",
    "meeting",
    "interview",
    "focus group",
    "observation",
    "case audit",
    "data set",
    "self-assessment",
]


class EvidenceItem(Part):
    """One thing that was read, seen or heard; it may be only a count."""

    KEPT_WHEN_EXEMPT = frozenset({"group"})

    id: Id
    """The item's name inside the review: `E1`."""
    title: Text
    """What it is."""
    kind: EvidenceKind
    """What sort of evidence it is."""
    period: Text | None = None
    """The period it covers, in the source's words: `preceding three months`."""
    group: Text | None = None
    """The heading it is listed under."""
    count: int | None = None
    """How many there were, where the source gives only a number."""
    people: Texts = ()
    """The posts of those who were met, each as one text."""
    organisation: Text | None = None
    """Their organisation, where it is not the council."""
    reports_to: Text | None = None
    """To whom they report, where the source says so."""
    public: bool | None = None
    """Whether the document is public; without it, the source does not say."""
    url: Url | None = None
    """Where a public document is."""
    expires: Date | None = None
    """When the evidence is too old to rely on."""
    exempt: Exemption | None = None
    """Set when the item's existence is public and its content is not."""
    confidential: Confidential | None = None
    """Set when the law forbids publishing it: of such an item the site shows nothing."""
    note: Text | None = None
    """What a reader should know about it."""

    review = Linked["Review"]()
    citations = Gathered["Citation"]()
    findings = Gathered["Finding"]()

    @property
    def address(self) -> str:
        """The review's address and the id: `barnsley-2017/E3`."""
        return f"{self.review.address}/{self.id}"

    @property
    def anchor(self) -> str:
        """The item's anchor on the page of the register."""
        return self.id


class Citation(Part):
    """A place where an evidence item is cited, and under which wording."""

    item: Name
    """The item's id in the register."""
    wording: Annotated[Text | None, Field(alias="as")] = None
    """The wording of this citation, where it differs from the item's title."""

    cited = Linked["EvidenceItem"]()
    within = Linked["Section | EvidenceRegister"]()

    @property
    def words(self) -> str:
        """The wording under which the item is cited here."""
        return self.wording or self.cited.title


def _bare_item(value: object) -> object:
    return {"item": value} if isinstance(value, str) else value


Citations = Annotated[
    tuple[Annotated[Citation, BeforeValidator(_bare_item)], ...], BeforeValidator(one_or_many)
]
"""Evidence items: `E1`, or `{item: E1, as: the wording used here}`."""


class EvidenceRegister(Withdrawable):
    """`reviews/<review>/evidence.md`: what was read and who was met; the body tells the method."""

    title: Text = "Evidence"
    """The page's heading."""
    items: tuple[EvidenceItem, ...] = ()
    """The evidence items, in the source's order."""
    cited: Citations = ()
    """Items that the source lists for the review as a whole, apart from any section."""

    review = Linked["Review"]()
    cited_items = Linked[tuple["Citation", ...]]()
