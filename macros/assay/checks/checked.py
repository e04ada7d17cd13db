"""What a rule may look at."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from assay.library import Library
from assay.pages.page import Page
from assay.prose import AnchorLink
from assay.settings import Settings


@dataclass(frozen=True, slots=True)
class Checked:
    """A library with its pages, as its authors or the public see it, and what the site decides."""

    library: Library
    settings: Settings
    pages: tuple[Page, ...]
    attachments: Mapping[str, str]
    """The authors' own files that are no pages: each by its path in the site."""
    links: tuple[AnchorLink, ...]
    """The links that authors wrote to places on pages."""
    in_texts: Mapping[str, Collection[str]]
    """The places in the author's own text of a page, by the page's URL."""
    anchors_on: Callable[[str], Collection[str]]
    """Returns all places of the page at a URL, which has to be rendered for that."""
    by_public: bool = False
    """Whether it is what the public sees, where that is less than what authors see."""

    @property
    def day(self) -> datetime.date:
        """The day for which the site is built."""
        return self.library.day
