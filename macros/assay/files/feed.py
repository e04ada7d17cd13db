"""What happened, as a feed that programs read: `updates/feed.xml`.

Atom, RFC 4287: https://www.rfc-editor.org/rfc/rfc4287
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urlsplit
from xml.etree import ElementTree

from assay.clocks import in_london
from assay.files.file import File
from assay.library.time.happenings import Happening
from assay.macros.changes import more_on
from assay.macros.view import View
from assay.model.anchors import slug
from assay.model.dates import PartialDate
from assay.model.moments import start_of
from assay.pages.page import Page
from assay.urls import FEED, url_of

MOST = 100
"""How many entries a feed has, the newest: who reads it daily misses none."""

_SCHEMA = "http://www.w3.org/2005/Atom"


def feed(pages: tuple[Page, ...], view: View) -> Iterator[File]:  # noqa: ARG001
    """Yield the feed of a site that has an address."""
    if not view.publisher.site_url:
        return
    happened = (
        happening
        for happening in view.library.happenings.all
        if happening.date.first_day <= view.on
    )
    entries = _each_once(_entry(happening, view) for happening in islice(happened, MOST))
    publisher = view.publisher
    root = ElementTree.Element("feed", {"xmlns": _SCHEMA, "xml:lang": "en-GB"})
    _add(root, "title", f"{publisher.site_name}: updates")
    _add(root, "id", publisher.absolute(FEED))
    _add(root, "updated", entries[0].findtext("updated") if entries else _at(_today(view)))
    ElementTree.SubElement(root, "link", rel="self", href=publisher.absolute(FEED))
    ElementTree.SubElement(root, "link", rel="alternate", href=publisher.absolute("updates/"))
    _add(ElementTree.SubElement(root, "author"), "name", publisher.name or publisher.site_name)
    root.extend(entries)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    yield File.of(FEED, f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n')


def _entry(happening: Happening, view: View) -> ElementTree.Element:
    more = more_on(happening)
    url = f"{url_of(more.record)}{more.place}"
    host = urlsplit(view.publisher.site_url).hostname
    entry = ElementTree.Element("entry")
    _add(entry, "title", f"{happening.what}: {more.words}")
    # RFC 4151: a name that nobody else gives. Several corrections of a day differ in their words.
    name = f"tag:{host},{happening.date.first_day}:{url}:{slug(happening.what)}"
    words = hashlib.sha256(happening.detail.encode()).hexdigest()[:8]
    _add(entry, "id", f"{name}:{words}" if happening.detail else name)
    _add(entry, "updated", _at(happening.date))
    ElementTree.SubElement(entry, "link", rel="alternate", href=view.publisher.absolute(url))
    _add(entry, "summary", " ".join(filter(None, (f"{happening.review.title}.", more.aside))))
    return entry


def _each_once(entries: Iterable[ElementTree.Element]) -> list[ElementTree.Element]:
    """Return entries without those that say the same of the same day a second time."""
    return list({entry.findtext("id"): entry for entry in entries}.values())


def _add(parent: ElementTree.Element, name: str, text: str | None) -> None:
    ElementTree.SubElement(parent, name).text = text


def _at(date: PartialDate) -> str:
    """Return the first instant of a date, which feeds want to the second."""
    return in_london(start_of(date)).isoformat()


def _today(view: View) -> PartialDate:
    return PartialDate(view.on.year, view.on.month, view.on.day)
