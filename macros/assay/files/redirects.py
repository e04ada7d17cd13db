"""What leads from an address that is cited, or was once, to the page of today.

A page for each does so on every host. Real redirects, for hosts that have them, also keep the end
of an address, `#3.2`; they are written for former addresses only, since hosts read few rules.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from assay.files.file import File
from assay.library.former import Addressed
from assay.library.names import Names
from assay.macros.view import View
from assay.model.recommendation import Recommendation
from assay.pages.page import Page
from assay.pages.policy import policy_in_page
from assay.urls import short_url_at, url_at, url_of


class Redirect(NamedTuple):
    """A URL without a page of its own, and where it leads: for good, or for now."""

    url: str
    target: str
    """The URL of a page or of a place on it."""
    title: str
    status: Literal[301, 302] = 301

    @property
    def page(self) -> str:
        """The URL of the page to which it leads."""
        return self.target.partition("#")[0]


def redirects(pages: tuple[Page, ...], view: View) -> Iterator[File]:
    """Yield a page for every short and every former address."""
    for redirect in (*former(pages, view), *_that_lead_on(_short_urls(view.library.names), pages)):
        yield _page(redirect, view)


def former(pages: tuple[Page, ...], view: View) -> tuple[Redirect, ...]:
    """Return what leads on from the URLs of pages that have another one now."""
    names = view.library.names
    return _that_lead_on((*_former_pages(pages, names), *_former_urls(names)), pages)


def _that_lead_on(redirects: Iterable[Redirect], pages: tuple[Page, ...]) -> tuple[Redirect, ...]:
    """Return those that lead to a page from where none is; of two for a URL, the later."""
    there = {page.url for page in pages}
    by_url = {redirect.url: redirect for redirect in redirects}
    return tuple(
        redirect
        for redirect in by_url.values()
        if redirect.page in there and redirect.url not in there
    )


def _page(redirect: Redirect, view: View) -> File:
    """Return the page that leads on, on every host."""
    values = {
        "title": redirect.title,
        "steps": "../" * redirect.url.count("/"),
        "target": redirect.target,
        "policy": policy_in_page(has_search=False),
        "canonical": view.publisher.site_url and view.publisher.absolute(redirect.page),
    }
    return File(
        f"{redirect.url}index.html",
        lambda: str(view.templates.render("redirect.html", values)).encode(),
    )


def _former_urls(names: Names) -> Iterator[Redirect]:
    """Yield the URL of every page that stood at a former address."""
    for former in names.every_former():
        url = url_at(former.kind, former.address)
        if "#" not in url:
            yield _to(former.record, url, 302 if former.gone else 301)


def _former_pages(pages: Iterable[Page], names: Names) -> Iterator[Redirect]:
    """Yield the URLs of a renamed record's other pages: `reviews/<its old name>/whole/`."""
    renamed: dict[object, list[tuple[str, str]]] = defaultdict(list)
    for former in names.former:
        if not former.gone and "/" not in former.address:
            renamed[former.record].append((former.record.address, former.address))
    for page in pages if renamed else ():
        for record in {page.here, *page.gathers} & renamed.keys():
            for name, old in renamed[record]:
                url = _with_segment(page.url, name, old)
                if url != page.url:
                    yield Redirect(url, page.url, page.title)


def _short_urls(names: Names) -> Iterator[Redirect]:
    """Yield the short URL of every address, present or former."""
    for record in names.with_pages():
        yield _to(record, short_url_at(record.address))
    for former in names.every_former():
        yield _to(former.record, short_url_at(former.address))


def _to(record: Addressed, url: str, status: Literal[301, 302] = 301) -> Redirect:
    return Redirect(url, url_of(record), _title(record), status)


def _with_segment(url: str, segment: str, other: str) -> str:
    """Return a URL with another name in place of each segment of this name."""
    return "/".join(other if part == segment else part for part in url.split("/"))


def _title(record: Addressed) -> str:
    if isinstance(record, Recommendation):
        return f"{record.id} {record.name}"
    return str(getattr(record, "title", record.address))
