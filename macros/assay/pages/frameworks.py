"""`/frameworks/…`: the question sets, and what every review found on each of their statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from assay.library import Library
from assay.model.framework import Framework
from assay.model.statement import Statement
from assay.pages.page import (
    HOME,
    Link,
    Page,
    described,
    ended,
    index_page,
    neighbours,
    to,
)
from assay.theme.words import count

FRAMEWORKS = Link("Frameworks", "frameworks/")


def frameworks(library: Library) -> Iterator[Page]:
    """Yield the list of frameworks and the pages of each.

    `docs/frameworks/index.md` may introduce the list.
    """
    yield index_page(
        library,
        FRAMEWORKS,
        "The question sets that councils are tested with, edition by edition.",
        menu="footer",
        gathers=library.frameworks,
    )
    titles = Counter(framework.title for framework in library.frameworks)
    for framework in library.frameworks:
        is_clear = titles[framework.title] == 1 or not framework.edition
        yield from _pages_of(framework, "" if is_clear else f" ({framework.edition})")


def _pages_of(framework: Framework, edition: str) -> Iterator[Page]:
    """Yield a framework's pages; the edition follows its title where another has the same."""
    start = to(framework, f"{framework.title}{edition}")
    yield Page(
        url=start.url,
        title=start.title,
        template="pages/framework.html",
        here=framework,
        values={"framework": framework},
        trail=(HOME, FRAMEWORKS),
        description=_about_framework(framework),
    )
    links = (start, *(to(statement, statement.title) for statement in framework.statements))
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
            description=_about(statement, start.title),
            gathers=(statement,),
        )


def _about_framework(framework: Framework) -> str:
    nouns, parts = framework.nouns, []
    if framework.domains:
        parts.append(count(len(framework.domains), nouns.domain, nouns.domains))
    if framework.all_criteria:
        parts.append(count(len(framework.all_criteria), nouns.criterion, nouns.criteria))
    asked = f"The question set {framework.title}" + (f": {' and '.join(parts)}" if parts else "")
    return f"{asked}, used by {count(len(framework.reviews), 'review')} on this site."


def _about(statement: Statement, framework: str) -> str:
    found = [
        count(len(some), noun)
        for some, noun in (
            (statement.sections, "section"),
            (statement.judgements, "judgement"),
            (statement.findings, "finding"),
            (statement.recommendations, "recommendation"),
        )
        if some
    ]
    noun = f"{statement.noun[0].upper()}{statement.noun[1:]}"
    result = f"In the reviews: {', '.join(found)}." if found else "No review here is about it."
    return described(f"{ended(statement.title)} {noun} of {framework}", result)
