"""`/recommendations/` and the lists below it: open, late, by domain and by council."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from assay.library import Library
from assay.library.time.tally import tally
from assay.lists.late_actions import LATE_LIST, late_actions
from assay.lists.recommendations import RECOMMENDATION_LIST
from assay.model.council import Council
from assay.model.domain import Domain
from assay.pages.page import HOME, Link, Page, index_page
from assay.pages.paging import paged

RECOMMENDATIONS = Link("Recommendations", "recommendations/")


@dataclass(frozen=True, eq=False)
class Listed:
    """A list that has a page: where it is, what others call it, and what narrows the macro to it.

    `counted` is the number of the tally of `of` that tells how many it holds.
    """

    url: str
    words: str
    of: Library | Domain | Council
    narrowed: Mapping[str, object] = field(default_factory=dict)
    counted: Literal["listed", "open", "late"] = "listed"
    title: str = RECOMMENDATIONS.title
    description: str = ""

    def number(self, on: datetime.date) -> int:
        """Return how many recommendations it holds on a day."""
        number: int = getattr(tally(self.of.recommendations, on), self.counted)
        return number


@dataclass(frozen=True, eq=False)
class Lists:
    """Every list, as the page of each offers them."""

    main: tuple[Listed, ...]
    by_domain: tuple[Listed, ...]
    by_council: tuple[Listed, ...]

    @property
    def all(self) -> tuple[Listed, ...]:
        """The three together."""
        return (*self.main, *self.by_domain, *self.by_council)


def recommendations(library: Library) -> Iterator[Page]:
    """Yield the index of recommendations and its lists; `docs/recommendations.md` may introduce it.

    The open and the late ones always have a page, which may say that there is none; a domain or a
    council has one if a recommendation belongs to it.
    """
    lists = _lists(library)
    whole, *others = lists.all

    @cache
    def numbers(on: datetime.date) -> dict[str, int]:
        """Return how many recommendations each list holds; counted once, shown on every page."""
        return {listed.url: listed.number(on) for listed in lists.all}

    late_number = len(late_actions(library.recommendations, library.day))
    shared = {
        "lists": lists,
        "numbers": numbers,
        "list_type": RECOMMENDATION_LIST,
        "late_type": LATE_LIST,
        "late_number": late_number,
    }
    page = index_page(
        library,
        RECOMMENDATIONS,
        "What reviewers recommended, what councils answered, and what became of it.",
        {**shared, "shown": whole},
        gathers=library.reviews,
    )
    yield from paged(page, whole.number(library.day))
    for other in others:
        page = Page(
            url=other.url,
            title=other.title,
            template="pages/recommendations.html",
            values={**shared, "shown": other},
            trail=(HOME, RECOMMENDATIONS),
            description=other.description,
            gathers=library.reviews if isinstance(other.of, Library) else (other.of,),
            searchable=False,
        )
        is_late = other.counted == "late"
        yield from paged(page, late_number if is_late else other.number(library.day))


def _lists(library: Library) -> Lists:
    start = RECOMMENDATIONS.url
    return Lists(
        main=(
            Listed(start, "All", library),
            Listed(
                f"{start}open/",
                "Open",
                library,
                {"status": "open"},
                "open",
                "Open recommendations",
                "What reviewers recommended and nobody says is done, also where no outcome was "
                "published.",
            ),
            Listed(
                f"{start}late/",
                "Late",
                library,
                {"late": True},
                "late",
                "Late recommendations",
                "Open recommendations of which an action is past the due date in force.",
            ),
        ),
        by_domain=tuple(
            Listed(
                f"{start}by-domain/{domain.id}/",
                domain.title,
                domain,
                {"domain": domain},
                title=f"Recommendations on {domain.title}",
                description=f"What reviewers recommended to any council on {domain.title}.",
            )
            for domain in library.domains
            if _has_any(domain)
        ),
        by_council=tuple(
            Listed(
                f"{start}by-council/{council.id}/",
                council.title,
                council,
                {"council": council},
                title=f"Recommendations to {council.title}",
                description=f"What reviewers recommended to {council.name}, in every review of it.",
            )
            for council in library.councils
            if _has_any(council)
        ),
    )


def _has_any(scope: Domain | Council) -> bool:
    return any(not recommendation.is_for_committee for recommendation in scope.recommendations)
