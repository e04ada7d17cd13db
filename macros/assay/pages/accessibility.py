"""`/accessibility/`: the accessibility statement."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.model.wcag import WCAG
from assay.pages.page import HOME, Page, to


def accessibility(library: Library) -> Iterator[Page]:
    """Yield the accessibility statement, if the site has one."""
    statement = library.accessibility
    if statement:
        link = to(statement, statement.title)
        yield Page(
            url=link.url,
            title=link.title,
            template="pages/accessibility.html",
            here=statement,
            values={"statement": statement, "wcag": WCAG},
            trail=(HOME,),
            description="How accessible this site is, and how to report a problem.",
            menu="footer",
        )
