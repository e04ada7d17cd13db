"""`sitemap.xml`: every page, with the day on which something last happened to what it shows.

The schema of sitemaps.org takes whole days only. A page whose newest date is a month or a year, and
one without any date, has none: the day of the build says nothing about a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from assay.files.file import File
from assay.library.time.last_dates import LastDates
from assay.macros.view import View
from assay.pages.page import Page

SITEMAP = "sitemap.xml"

_SCHEMA = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(pages: tuple[Page, ...], view: View) -> Iterator[File]:
    """Yield the sitemap of a site that has an address."""
    if not view.publisher.site_url:
        return
    last_dates = LastDates(view.library.happenings, view.on)
    urls = ElementTree.Element("urlset", xmlns=_SCHEMA)
    for page in pages:
        url = ElementTree.SubElement(urls, "url")
        ElementTree.SubElement(url, "loc").text = view.publisher.absolute(page.url)
        newest = last_dates.newest(page.shows)
        if newest and newest.day:
            ElementTree.SubElement(url, "lastmod").text = newest.iso
    ElementTree.indent(urls)
    text = ElementTree.tostring(urls, encoding="unicode")
    yield File.of(SITEMAP, f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n')
