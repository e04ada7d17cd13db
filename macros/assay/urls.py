"""Where each record's page is. URLs are promises: a change here, or of a kind's URL, breaks
somebody's citation.
"""

from __future__ import annotations

from functools import cache

from assay.library.former import Addressed
from assay.model.base import Part
from assay.model.finding import Finding
from assay.model.judgement import Judgement
from assay.model.kinds import kind_of

SITE = "\ue000/"
"""Begins every link inside the site until `made_relative` knows from which page it leads.

The sign is of Unicode's private use: no author can have meant it.
"""

SHORT = "r/"
"""Where the short addresses are."""

FEED = "updates/feed.xml"
"""What happened, for programs."""

NOT_FOUND = "404.html"
"""The page for what is not there."""


def url_of(record: Part | Addressed) -> str:
    """Return a record's URL from the root of the site: `reviews/barnsley-2017/leadership/`."""
    if isinstance(record, Finding):
        return f"{url_of(record.within)}#{record.anchor}"
    if isinstance(record, Judgement):
        row = f"{url_of(record.within)}#{record.anchor}"
        return url_of(record.passage) if record.passage else row
    return url_at(type(record), _address_of(record))


@cache
def url_at(model: type, address: str) -> str:
    """Return the URL that a record of this model has, or once had, at an address."""
    return kind_of(model).url_at(address)


def short_url_of(record: Part | Addressed) -> str:
    """Return the URL by which a record is cited, which outlives every rename: `r/barnsley/`.

    A finding's is that of the text that holds it: its anchor would be lost on the way.
    """
    return short_url_at(_address_of(record.within if isinstance(record, Finding) else record))


def short_url_at(address: str) -> str:
    """Return the short URL of an address, present or former: `r/barnsley-2017/R1/`."""
    return f"{SHORT}{address}/"


def is_short(url: str) -> bool:
    """Return whether a URL is among those by which records are cited."""
    return url.startswith(SHORT) and url != SHORT


def link_to(record: Part | Addressed) -> str:
    """Return the `href` of a record, from whichever page it is used on."""
    return SITE + url_of(record)


def _address_of(record: Part | Addressed) -> str:
    address: str = record.address  # type: ignore[union-attr]
    return address


def made_relative(html: str, url: str) -> str:
    """Return a page's HTML with every link inside the site made relative to the page's own URL."""
    if "/" not in url:
        html = str(html).replace(f'{SITE}"', './"')
    return on_page(html, "../" * url.count("/"))


def on_page(html: str, root: str) -> str:
    """Return a page's HTML with every link inside the site beginning with the way to its root."""
    return str(html).replace(SITE, root)
