"""`/reviews/<review>/…`: a review, its sections, evidence, recommendations, and all on one page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from assay.library import Library
from assay.library.time.status import PLANNED, SILENT, status_on
from assay.model.base import Record
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.pages.page import (
    HOME,
    TITLE_ROOM,
    Link,
    Page,
    described,
    neighbours,
    shortened,
    to,
)
from assay.pages.reviews import REVIEWS
from assay.theme.words import count

ON_ONE_PAGE = (
    (
        "recommendations",
        "review_recommendations",
        "recommendations",
        "Every recommendation of {}, each with its status.",
    ),
    ("whole", "whole", "the whole review", "{} on one page, for reading through and printing."),
)
"""Pages that gather what others show: path, template, title and description."""


def review_pages(library: Library) -> Iterator[Page]:
    """Yield all pages of every review."""
    for review in library.reviews:
        yield from _pages_of(review, library.day)


def _pages_of(review: Review, day: datetime.date) -> Iterator[Page]:
    start = to(review, review.title)
    reading = _reading_order(review)
    yield _page(
        review, review, review.title, "review", reading, _about(review, day), trail=(HOME, REVIEWS)
    )
    for section in review.sections:
        about = section.summary or f"{section.title}: a section of {_of(review)}."
        yield _page(review, section, section.title, "section", reading, about)
    if review.register:
        about = f"What was read, who was met and where each was used: {_of(review)}."
        yield _page(review, review.register, review.register.title, "evidence", reading, about)
    above = (HOME, REVIEWS, start, Link("Recommendations", f"{start.url}recommendations/"))
    for recommendation in review.recommendations:
        yield _page(
            review,
            recommendation,
            _short(recommendation),
            "recommendation",
            reading,
            _about_recommendation(recommendation, day),
            trail=above,
            long_title=_long(recommendation),
        )
    if review.is_stub:
        return
    for path, *words in ON_ONE_PAGE:
        if path != "recommendations" or review.recommendations:
            yield _on_one_page(review, path, *words)


def _on_one_page(review: Review, path: str, template: str, title: str, description: str) -> Page:
    start = to(review, review.title)
    return Page(
        url=f"{start.url}{path}/",
        title=f"{review.title}: {title}",
        template=f"pages/{template}.html",
        here=review,
        values={"review": review},
        trail=(HOME, REVIEWS, start),
        description=description.format(review.title),
        gathers=(review,),
        searchable=False,
    )


def _page(
    review: Review,
    record: Review | Record,
    title: str,
    template: str,
    reading: tuple[Link, ...],
    description: str,
    trail: tuple[Link, ...] = (),
    long_title: str = "",
) -> Page:
    link = to(record, title)
    previous, following = neighbours(reading, link.url)
    return Page(
        url=link.url,
        title=title,
        template=f"pages/{template}.html",
        here=record,
        values={
            "review": review,
            **({} if template in ("review", "evidence") else {template: record}),
        },
        trail=trail or (HOME, REVIEWS, to(review, review.title)),
        contents=reading,
        contents_title=review.title,
        previous=previous,
        next=following,
        description=description,
        long_title=long_title,
    )


def _reading_order(review: Review) -> tuple[Link, ...]:
    links = [to(review, "Overview")]
    links += [to(section, section.title) for section in review.sections]
    if review.register:
        links.append(to(review.register, review.register.title))
    links += [
        to(recommendation, f"{recommendation.id} {recommendation.name}")
        for recommendation in review.recommendations
    ]
    return tuple(links)


def _short(recommendation: Recommendation) -> str:
    kind = recommendation.kind[0].upper() + recommendation.kind[1:]
    number = recommendation.id.removeprefix("R")
    return f"{kind} {number}"


def _of(review: Review) -> str:
    councils = " and ".join(council.title for council in review.councils)
    return f"{review.title}, {review.kind} of {councils}, {review.dated}"


def _about(review: Review, day: datetime.date) -> str:
    words = _of(review).removeprefix(f"{review.title}, ")
    told = ["what was tested", "what was found"]
    if review.all_judgements:
        told.append(count(len(review.all_judgements), "judgement"))
    told += _recommended(review, day)
    what = "what the public may know of it" if review.is_stub else ", ".join(told)
    return f"{words[0].upper()}{words[1:]}: {what}."


def _recommended(review: Review, day: datetime.date) -> Iterator[str]:
    """Yield what reviewers recommended, with how much is known of it, and what papers ask."""
    statuses = (status_on(recommendation, day) for recommendation in review.recommendations)
    answered = [status.part not in (SILENT, PLANNED) for status in statuses if status.is_counted]
    if answered:
        of_them = f", of which {answered.count(True)}" if len(set(answered)) > 1 else ""
        known = "with" if any(answered) else "without"
        yield f"{count(len(answered), 'recommendation')}{of_them} {known} a known answer"
    asked = sum(
        recommendation.is_for_committee and not recommendation.is_stub
        for recommendation in review.recommendations
    )
    if asked:
        yield f"{asked if answered else count(asked, 'recommendation')} to a committee"


def _about_recommendation(recommendation: Recommendation, day: datetime.date) -> str:
    where = f"{_short(recommendation)} in {recommendation.review.title}"
    outcome = status_on(recommendation, day).outcome
    told = f": {outcome[0].lower()}{outcome[1:]}" if recommendation.is_followed else ""
    return described(recommendation.name, f"{where}{told}.")


def _long(recommendation: Recommendation) -> str:
    """Return a recommendation's number and name, with room left for its review's title."""
    room = max(TITLE_ROOM - len(f" · {recommendation.review.title}"), 65)
    return shortened(f"{_short(recommendation)}: {recommendation.name}", room)
