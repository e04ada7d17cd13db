"""`/reviews/<review>/…`: a review, its sections, evidence, recommendations, and all on one page."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.model.base import Record
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.pages.page import HOME, Link, Page, neighbours, to
from assay.pages.reviews import REVIEWS

ON_ONE_PAGE = (
    (
        "recommendations",
        "review_recommendations",
        "recommendations",
        "Every recommendation of {}, and what became of it.",
    ),
    ("whole", "whole", "the whole review", "{} on one page, for reading through and printing."),
)
"""Pages that gather what others show: path, template, title and description."""


def review_pages(library: Library) -> Iterator[Page]:
    """Yield all pages of every review."""
    for review in library.reviews:
        yield from _pages_of(review)


def _pages_of(review: Review) -> Iterator[Page]:
    start = to(review, review.title)
    reading = _reading_order(review)
    yield _page(review, review, review.title, "review", reading, trail=(HOME, REVIEWS))
    for section in review.sections:
        yield _page(review, section, section.title, "section", reading)
    if review.register:
        yield _page(review, review.register, review.register.title, "evidence", reading)
    above = (HOME, REVIEWS, start, Link("Recommendations", f"{start.url}recommendations/"))
    for recommendation in review.recommendations:
        title = _short(recommendation)
        yield _page(review, recommendation, title, "recommendation", reading, trail=above)
    if review.exempt:
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
        searchable=False,
    )


def _page(
    review: Review,
    record: Review | Record,
    title: str,
    template: str,
    reading: tuple[Link, ...],
    trail: tuple[Link, ...] = (),
) -> Page:
    link = to(record, title)
    previous, following = neighbours(reading, link.url)
    about = _description(review)
    summary = getattr(record, "summary", None) or (
        about if record is review else f"{title}. {about}"
    )
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
        description=summary,
    )


def _reading_order(review: Review) -> tuple[Link, ...]:
    links = [to(review, "Overview")]
    links += [to(section, section.title) for section in review.sections]
    if review.register:
        links.append(to(review.register, review.register.title))
    links += [to(one, f"{one.id} {one.name}") for one in review.recommendations]
    return tuple(links)


def _short(recommendation: Recommendation) -> str:
    kind = recommendation.kind[0].upper() + recommendation.kind[1:]
    number = recommendation.id.removeprefix("R")
    return f"{kind} {number}"


def _description(review: Review) -> str:
    councils = " and ".join(council.title for council in review.councils)
    return f"{review.title}: {review.kind} of {councils}, {review.date}."
