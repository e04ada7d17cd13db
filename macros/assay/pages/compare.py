"""`/compare/…`: domains or criteria by reviews or councils, each view a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assay.comparison.marks import grades_given
from assay.comparison.table import compared_by, compared_on, comparisons
from assay.library import Library
from assay.model.anchors import slug
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.framework import Framework
from assay.model.review import Review
from assay.pages.page import HOME, Link, Page, index_page
from assay.pages.paging import paged

COMPARE = Link("Compare", "compare/")
COUNCILS = Link("Councils", f"{COMPARE.url}councils/")
CROSSWALK = Link("Themes of the crosswalk", f"{COMPARE.url}crosswalk/")


MOST_CELLS, MOST_ROWS, FEWEST_ROWS = 320, 60, 8


@dataclass(frozen=True, slots=True)
class Compared:
    """What a reader may choose among, to set a few side by side: `review`, `reviews`, and all."""

    one: str
    many: str
    all: tuple[Review | Council, ...]

    @property
    def grades(self) -> dict[str, str]:
        """Every grade that was given, in the order of its scale, and what a table's cell calls it.

        Grades of one name are one, whatever their scale.
        """
        reviews = (
            review
            for of in self.all
            for review in (of.reviews if isinstance(of, Council) else (of,))
        )
        given = (judgement for review in reviews for judgement in review.all_judgements)
        return {grade.label: f"grade-{slug(grade.label)}" for grade in grades_given(given)}


def compare(library: Library) -> Iterator[Page]:
    """Yield the comparison by domain, and one for each domain, framework and the crosswalk."""
    shared = {"views": _views(library), "compared": _reviews(library.reviews)}
    councils = Compared("council", "councils", library.councils)
    page = index_page(
        library,
        COMPARE,
        "What each review found on each domain, side by side.",
        shared,
        gathers=library.reviews,
    )
    wide = len(library.domains) + 1
    yield from paged(page, len(library.reviews), rows_for(wide))
    page = Page(
        url=COUNCILS.url,
        title="Compare councils",
        template="pages/compare_councils.html",
        values={**shared, "compared": councils if len(library.councils) > 1 else None},
        trail=(HOME, COMPARE),
        description="The newest judgements on each council, domain by domain.",
        gathers=library.reviews,
        searchable=False,
    )
    yield from paged(page, len(library.councils), rows_for(wide))
    for framework in _used(library):
        page = Page(
            url=_of_framework(framework).url,
            title=f"Compare: {framework.name}",
            template="pages/compare_framework.html",
            here=framework,
            values={**shared, "framework": framework, "compared": _reviews(framework.reviews)},
            trail=(HOME, COMPARE),
            description=f"Criteria of {framework.name} by the reviews that used them.",
            gathers=(framework, *framework.reviews),
            searchable=False,
        )
        yield from paged(page, len(framework.reviews), rows_for(len(framework.statements)))
    for domain in library.domains:
        page = Page(
            url=_of_domain(domain).url,
            title=f"Compare: {domain.title}",
            template="pages/compare_domain.html",
            here=domain,
            values={**shared, "domain": domain, "compared": _reviews(compared_on(library, domain))},
            trail=(HOME, COMPARE),
            description=f"Every criterion of every framework on {domain.title}, by review.",
            gathers=(domain,),
            searchable=False,
        )
        tables = comparisons(library.frameworks, domain)
        wide = sum(len(table.columns) for table in tables)
        most = max((len(table.reviews) for table in tables), default=0)
        yield from paged(page, most, rows_for(wide))
    if library.crosswalk and library.crosswalk.shown:
        yield Page(
            url=CROSSWALK.url,
            title="Compare across frameworks",
            template="pages/compare_crosswalk.html",
            values={**shared, "compared": _reviews(compared_by(library, library.crosswalk))},
            trail=(HOME, COMPARE),
            description="Reviews of different frameworks on criteria that speak of the same thing.",
            gathers=(library.crosswalk,),
            searchable=False,
        )


def rows_for(columns: int) -> int:
    """Return how many rows a page of comparisons holds, so that it stays below 300 KB."""
    return max(FEWEST_ROWS, min(MOST_ROWS, MOST_CELLS // max(1, columns)))


def _views(library: Library) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Return the links to all comparisons, in groups with a heading each."""
    groups = [
        ("All domains", (Link("Reviews", COMPARE.url), COUNCILS)),
        ("The criteria of one framework", tuple(map(_of_framework, _used(library)))),
        ("The criteria of all frameworks on", tuple(map(_of_domain, library.domains))),
    ]
    if library.crosswalk and library.crosswalk.shown:
        groups.append(("Criteria that speak of the same thing", (CROSSWALK,)))
    return tuple((title, links) for title, links in groups if links)


def _of_framework(framework: Framework) -> Link:
    return Link(framework.name, f"{COMPARE.url}{framework.id}/")


def _of_domain(domain: Domain) -> Link:
    return Link(domain.title, f"{COMPARE.url}domains/{domain.id}/")


def _used(library: Library) -> list[Framework]:
    return [framework for framework in library.frameworks if framework.reviews]


def _reviews(reviews: Iterable[Review]) -> Compared | None:
    """Return what a reader may choose among; of fewer than two there is no choice."""
    found = tuple(reviews)
    return Compared("review", "reviews", found) if len(found) > 1 else None
