"""`/accessibility/`: the accessibility statement."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.model.wcag import WCAG
from assay.pages.page import Page, page_of


def accessibility(library: Library) -> Iterator[Page]:
    """Yield the accessibility statement, if the site has one."""
    statement = library.accessibility
    if statement:
        yield page_of(
            statement,
            "How accessible this site is, and how to report a problem.",
            {"statement": statement, "wcag": WCAG},
        )
