"""`/frameworks/…`: the question sets, and what every review found on each of their statements."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.model.framework import Framework
from assay.pages.page import HOME, Link, Page, index_page, neighbours, to

FRAMEWORKS = Link("Frameworks", "frameworks/")


def frameworks(library: Library) -> Iterator[Page]:
    """Yield the list of frameworks and the pages of each.

    `docs/frameworks/index.md` may introduce the list.
    """
    yield index_page(
        library,
        FRAMEWORKS,
        "The question sets that councils are tested with, edition by edition.",
        place="footer",
    )
    for framework in library.frameworks:
        yield from _pages_of(framework)


def _pages_of(framework: Framework) -> Iterator[Page]:
    start = to(framework, framework.title)
    yield Page(
        url=start.url,
        title=framework.title,
        template="pages/framework.html",
        here=framework,
        values={"framework": framework},
        trail=(HOME, FRAMEWORKS),
        description=f"{framework.title}: domains, criteria, questions and scales.",
    )
    links = (start, *(to(one, one.title) for one in framework.statements))
    for statement, link in zip(framework.statements, links[1:], strict=True):
        previous, following = neighbours(links, link.url)
        above = (to(statement.parent, statement.parent.title),) if statement.parent else ()
        yield Page(
            url=link.url,
            title=statement.title,
            template="pages/statement.html",
            here=framework,
            values={"statement": statement, "framework": framework},
            trail=(HOME, FRAMEWORKS, start, *above),
            previous=previous,
            next=following,
            description=f"What every review found on: {statement.title}",
        )
