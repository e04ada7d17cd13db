"""The whole way from an author's files to the public pages, as a list."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from assay.checks.anchors import check_anchors
from assay.checks import CHECKS
from assay.checks.accessibility import check_statement
from assay.checks.dates import check_updated
from assay.files import export
from assay.files.file import ExportedFile
from assay.files.redirects import check_redirects
from assay.search import corpus, engine_in, indexed
from assay.theme.finish import finished
from assay.library import Library, link
from assay.macros import bound
from assay.macros.view import View
from assay.model.base import Record
from assay.model.validation import validate
from assay.pages import compose
from assay.pages.page import Page
from assay.problems import AuthorError, Place, Report
from assay.prose import Prose, Shared
from assay.publication import (
    Publication,
    publish,
    report_withheld_foundations,
    without_unused,
)
from assay.settings import Publisher
from assay.theme.templates import Templates
from assay.source.kinds import Kind
from assay.source.reading import Folders, Source, read_all
from assay.urls import made_relative, url_of


@dataclass(frozen=True, slots=True)
class Settings:
    """What a site decides: where its files are, the day it is built for, and how it renders."""

    folders: Folders
    on: datetime.date
    publisher: Publisher
    template_folders: tuple[Path, ...] = ()
    markdown_extensions: tuple[Any, ...] = ()
    markdown_configs: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Site:
    """The public pages of a library, ready to be rendered, and what was withheld from it."""

    pages: tuple[Page, ...]
    view: View
    publication: Publication
    files_found: int
    search: Mapping[str, bytes] = field(default_factory=dict)
    """The files that search reads, by their path."""

    @cached_property
    def by_url(self) -> dict[str, Page]:
        """Every page by its URL."""
        return {page.url: page for page in self.pages}

    def html(self, page: Page) -> str:
        """Return a page's HTML, without the site's header and footer."""
        view = self.view.at(page.here)
        values = {**bound(view), **page.values, "page": page, "view": view}
        return made_relative(finished(view.templates.render(page.template, values)), page.url)

    @property
    def scripts(self) -> Mapping[str, bytes]:
        """The scripts of the pages, by their path."""
        return self.view.templates.scripts.files

    def exports(self) -> tuple[ExportedFile, ...]:
        """Return the files beside the pages, for programs."""
        return tuple(export(self.pages, self.view))

    def with_search(self) -> Site:
        """Return the same site with search; raise NoSearchError if its index can't be made."""
        index = indexed(corpus(self.pages, self.view))
        return replace(self, view=replace(self.view, engine=engine_in(index)), search=index)

    def count(self) -> str:
        """Return the line that shows that nothing vanished."""
        publication = self.publication
        withheld = {one.file for one in publication.withheld}
        published = {one.record.file for one in publication.records}
        published |= {one.file for one in publication.attachments}
        return (
            f"{self.files_found} files found: {len(published - withheld)} published, "
            f"{len(withheld)} withheld ({len(self.pages)} pages)"
        )


def prepare(settings: Settings) -> Site:
    """Return the site that a folder of files makes.

    Everything is read, linked, checked and rendered first as its authors see it, drafts included,
    and only what passes for the public is rendered again. Raises AuthorError with every problem of
    every file; nothing has been written by then.
    """
    report = Report()
    sources, unreadable = read_all(settings.folders, report)
    attachments = [one for one in sources if one.identity.kind is Kind.ATTACHMENT]
    files = [one for one in sources if one.identity.kind is not Kind.ATTACHMENT]
    records = [validate(source, report, unreadable) for source in files]
    validated = tuple(one for one in records if one)
    library = link(validated, report, absent=unreadable)
    for check in CHECKS:
        check(library, report)
    check_updated(library, settings.on, report)
    check_statement(library, settings.on, settings.publisher, report)
    report_withheld_foundations(library, settings.on, report)
    everything = Publication(validated, tuple(attachments), ())
    found = frozenset([*(one.file for one in sources), *(problem.place.file for problem in report)])
    site = _compose(settings, library, everything, found, report)
    if len(report):
        raise AuthorError(report)
    publication = publish(validated, attachments, settings.on)
    if publication == everything:
        return site
    unseen = Report()
    public = link(publication.records, unseen)
    return _compose(settings, public, publication, found, unseen)


def _compose(
    settings: Settings,
    library: Library,
    publication: Publication,
    found: frozenset[str],
    report: Report,
) -> Site:
    templates = Templates(settings.template_folders)
    pages = tuple(compose(library))
    shared = Shared(
        library,
        report,
        files={
            **{record.file: url_of(record) for record in library.records()},
            **{one.file: _url_of_attachment(one) for one in publication.attachments},
        },
        urls=frozenset(page.url for page in pages),
        found=found,
        expand=lambda call, record: templates.expand(call, bound(view.at(record))),
    )
    prose = Prose(shared, settings.markdown_extensions, settings.markdown_configs)
    view = View(
        library,
        settings.on,
        prose,
        templates,
        settings.publisher,
    )
    for record in library.records():
        prose.body(record)
    if not library.names.contested:
        _check_urls(pages, report)
        own_files = map(_url_of_attachment, publication.attachments)
        check_redirects(pages, own_files, library.names, report)
    site = Site(pages, view, without_unused(publication, shared.used), len(found))
    check_anchors(shared.anchor_links, site, report)
    return site


def _check_urls(pages: Iterable[Page], report: Report) -> None:
    by_url: dict[str, Page] = {}
    for page in pages:
        first = by_url.setdefault(page.url, page)
        if first is not page:
            report.add(
                Place(_file(page.here)),
                f"a second page at `/{page.url}`",
                f"The first comes from {_file(first.here)}; rename one of the files.",
            )


def _file(record: Record | None) -> str:
    return record.file if record else "the site itself"


def _url_of_attachment(source: Source) -> str:
    address = source.identity.address
    return f"reviews/{address}" if source.identity.review else address
