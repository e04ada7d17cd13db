"""`/recommendations/` and the lists below it: open, late, by domain and by council."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from assay.library import Library
from assay.model.base import Part
from assay.model.recommendation import Recommendation
from assay.pages.page import HOME, Link, Page, index_page

RECOMMENDATIONS = Link("Recommendations", "recommendations/")


@dataclass(eq=False)
class Listed:
    """A list that has a page: where it is, what others call it, and what narrows the macro to it.

    `pool` holds what may be listed; of it, only what is late on the day where `narrowed` says so.
    """

    url: str
    words: str
    pool: tuple[Recommendation, ...]
    title: str = RECOMMENDATIONS.title
    description: str = ""
    narrowed: Mapping[str, object] = field(default_factory=dict)
    gathers: tuple[Part, ...] = ()
    _late: dict[datetime.date, int] = field(default_factory=dict)

    def number(self, on: datetime.date) -> int:
        """Return how many recommendations are listed on a day."""
        if "late" not in self.narrowed:
            return len(self.pool)
        if on not in self._late:
            self._late[on] = sum(one.is_late(on) for one in self.pool)
        return self._late[on]


@dataclass(frozen=True, eq=False)
class Lists:
    """Every list, as the page of each offers them."""

    main: tuple[Listed, ...]
    by_domain: tuple[Listed, ...]
    by_council: tuple[Listed, ...]


def recommendations(library: Library) -> Iterator[Page]:
    """Yield the index of recommendations and its lists; `docs/recommendations.md` may introduce it.

    The open and the late ones always have a page, which may say that there is none; a domain or a
    council has one if a recommendation belongs to it.
    """
    lists = _lists(library)
    whole, *others = lists.main
    yield index_page(
        library,
        RECOMMENDATIONS,
        "What reviewers recommended, what councils answered, and what became of it.",
        {"lists": lists, "shown": whole},
        gathers=library.reviews,
    )
    for one in (*others, *lists.by_domain, *lists.by_council):
        yield Page(
            url=one.url,
            title=one.title,
            template="pages/recommendations.html",
            values={"lists": lists, "shown": one},
            trail=(HOME, RECOMMENDATIONS),
            description=one.description,
            gathers=one.gathers,
            searchable=False,
        )


def _lists(library: Library) -> Lists:
    everything = _of_reviewers(library.recommendations)
    still_open = tuple(one for one in everything if one.is_tracked and one.status == "open")
    start = RECOMMENDATIONS.url
    return Lists(
        main=(
            Listed(start, "All", everything),
            Listed(
                f"{start}open/",
                "Open",
                still_open,
                "Open recommendations",
                "What reviewers recommended and nobody says is done, also where no outcome was "
                "published.",
                {"status": "open"},
                library.reviews,
            ),
            Listed(
                f"{start}late/",
                "Late",
                still_open,
                "Late recommendations",
                "Open recommendations of which an action is past the due date in force.",
                {"late": True},
                library.reviews,
            ),
        ),
        by_domain=tuple(
            Listed(
                f"{start}by-domain/{one.id}/",
                one.title,
                pool,
                f"Recommendations on {one.title}",
                f"What reviewers recommended to any council on {one.title}.",
                {"domain": one},
                (one,),
            )
            for one in library.domains
            if (pool := _of_reviewers(one.recommendations))
        ),
        by_council=tuple(
            Listed(
                f"{start}by-council/{one.id}/",
                one.title,
                pool,
                f"Recommendations to {one.title}",
                f"What reviewers recommended to {one.name}, in every review of it.",
                {"council": one},
                (one,),
            )
            for one in library.councils
            if (pool := _of_reviewers(one.recommendations))
        ),
    )


def _of_reviewers(pool: Iterable[Recommendation]) -> tuple[Recommendation, ...]:
    return tuple(one for one in pool if not one.is_for_committee)
