"""One lean document for each public record that has a page of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assay.macros.view import View
from assay.model.base import Part
from assay.model.framework import Framework
from assay.model.kinds import kind_of
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.model.statement import Statement
from assay.pages.page import Page
from assay.urls import url_of


class Document(NamedTuple):
    """What search reads in place of a page: the page's URL, and HTML with Pagefind's attributes."""

    url: str
    html: str


def corpus(pages: Iterable[Page], view: View) -> Iterator[Document]:
    """Yield a document for each record of the public library that has a page."""
    for page in pages:
        record = next((record for record in page.shows if url_of(record) == page.url), None)
        if record is not None:
            values = {
                "record": record,
                "title": _title(page, record),
                "where": " · ".join(_around(record)),
                "date": _date(record),
                "view": view,
            }
            template = f"search/{kind_of(type(record)).search}.html"
            html = view.templates.render(template, values)
            yield Document(page.url, str(html))


def _title(page: Page, record: Part) -> str:
    """Return a page's title; a recommendation's is only its number without its name."""
    return f"{page.title}: {record.name}" if isinstance(record, Recommendation) else page.title


def _date(record: Part) -> str:
    """Return the date by which results are put in order: that of the review, or none."""
    review = record if isinstance(record, Review) else getattr(record, "review", None)
    return review.date.iso if isinstance(review, Review) else "0000"


def _around(record: Part) -> Iterator[str]:
    """Yield the titles of what a record belongs to, from the outermost."""
    match record:
        case Review():
            yield from (council.title for council in record.councils)
            yield record.dated
        case Recommendation():
            yield record.review.title
            if record.within:
                yield record.within.title
        case Statement():
            yield record.framework.title
            if record.parent:
                yield record.parent.title
        case Framework():
            yield from filter(None, (record.edition, record.publisher))
        case Section():
            yield record.review.title
        case _ if hasattr(record, "review"):
            yield record.review.title
