"""What leads from an address that is cited, or was once, to the page of today.

A page for each does so on every host. Real redirects, for hosts that have them, also keep the end
of an address, `#3.2`; they are written for former addresses only, since hosts read few rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from assay.exports.file import ExportedFile
from assay.library.former import Addressed
from assay.library.names import Names
from assay.macros.view import View
from assay.model.recommendation import Recommendation
from assay.pages.page import Page
from assay.problems import Report
from assay.urls import SHORT, short_url_at, url_at, url_of

_ON_STATIC_HOSTS = """\
# For Cloudflare Pages, which reads 2,000 of these, and whoever else reads this form.
# On other hosts the pages at these addresses do the same, without the end of an address after #.
"""

_ON_NGINX = """\
# For nginx: write this inside the `server` block, with the path where the site lies.
#     include /srv/site/redirects.nginx.conf;
"""


class Redirect(NamedTuple):
    """A URL without a page of its own, and the record to which it leads."""

    url: str
    record: Addressed


def check_redirects(pages: Iterable[Page], names: Names, report: Report) -> None:
    """Report former addresses where a page stands, and pages among the short addresses."""
    by_url = {page.url: page for page in pages}
    for former in names.every_former():
        url = url_at(former.kind, former.address)
        if url in by_url:
            report.add(
                former.where(),
                f"the alias `{former.address}` leads to `/{url}`, and a page is there",
                "Delete the alias, or rename what stands there now.",
            )
    for url, page in by_url.items():
        if url.startswith(SHORT) and url != SHORT and page.here:
            report.add(
                page.here.place(),
                f"the short addresses are under `/{SHORT}`",
                "Rename the folder `r`.",
            )


def redirects(pages: tuple[Page, ...], view: View) -> Iterator[ExportedFile]:
    """Yield a page for every short and every former address, and rules for hosts."""
    taken = {page.url for page in pages}
    names = view.library.names
    former = [one for one in _former_urls(names) if one.url not in taken]
    for url, record in (*former, *_short_urls(names)):
        target = url_of(record)
        if target.partition("#")[0] not in taken:
            continue
        values = {
            "title": _title(record),
            "steps": "../" * url.count("/"),
            "target": target,
            "canonical": view.publisher.site_url
            and view.publisher.absolute(target.partition("#")[0]),
        }
        html = str(view.templates.render("redirect.html", values))
        yield ExportedFile(f"{url}index.html", html)
    if former:
        root = urlsplit(view.publisher.site_url).path or "/"
        rules = [(f"{root}{url}", f"{root}{url_of(record)}") for url, record in former]
        lines = (f"{old} {new} 301\n" for old, new in rules)
        yield ExportedFile("_redirects", "".join([_ON_STATIC_HOSTS, *lines]))
        lines = (f"location = {old} {{ return 301 {new}; }}\n" for old, new in rules)
        yield ExportedFile("redirects.nginx.conf", "".join([_ON_NGINX, *lines]))


def _former_urls(names: Names) -> Iterator[Redirect]:
    """Yield the URL of every page that stood at a former address."""
    for former in names.every_former():
        url = url_at(former.kind, former.address)
        if "#" not in url:
            yield Redirect(url, former.record)


def _short_urls(names: Names) -> Iterator[Redirect]:
    """Yield the short URL of every address, present or former."""
    for record in names.with_pages():
        yield Redirect(short_url_at(record.address), record)
    for former in names.every_former():
        yield Redirect(short_url_at(former.address), former.record)


def _title(record: Addressed) -> str:
    if isinstance(record, Recommendation):
        return f"{record.id} {record.name}"
    return str(getattr(record, "title", record.address))
