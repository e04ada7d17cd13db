"""An author's text as a value: its HTML, and whatever others need to know of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from assay.html import Piece, pieces
from assay.problems import Place
from assay.prose.elsewhere import as_part, with_headings_alone

NOTHING = Markup("")


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A link that an author wrote to a place on a page."""

    place: Place
    url: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Text:
    """A record's body, rendered once."""

    html: Markup = NOTHING
    anchors: frozenset[str] = frozenset()
    """The places in it."""
    passages: Mapping[str, Markup] = field(default_factory=dict)
    """By a finding's anchor, what stands below its heading, fit to be shown on another page."""
    links: tuple[AnchorLink, ...] = ()
    """The places on pages to which it leads."""
    files: frozenset[str] = frozenset()
    """The files to which it leads, or which it shows."""

    @property
    def for_search(self) -> Markup:
        """The text as search reads it, which leads to headings: they are its only places."""
        return _joined(with_headings_alone(pieces(self.html)))

    def inside(self, name: str) -> Markup:
        """Return the text as a part of a larger page, where its places stand under a name."""
        return _joined(as_part(pieces(self.html), name))


def _joined(text: Iterable[Piece]) -> Markup:
    return Markup("".join(map(str, text)))
