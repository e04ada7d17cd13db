"""A site: its public pages, and every file that it is made of."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from types import MappingProxyType
from urllib.parse import urlsplit

from assay.files import File, by_path, for_programs
from assay.macros import bound
from assay.macros.view import View
from assay.pages.document import Document, Frame, menu_of, without
from assay.pages.json_ld import json_ld
from assay.pages.page import Link, Page
from assay.problems import Problem
from assay.publication import Publication, Withheld
from assay.search import corpus, engine_in, indexed
from assay.source.reading import Source
from assay.theme import Theme
from assay.theme.finish import finished
from assay.theme.styles import STYLESHEET
from assay.urls import NOT_FOUND, made_relative, on_page, url_of
from assay.verify.reading import Reader


@dataclass(frozen=True)
class Site:
    """The public pages of a library, whatever belongs to them, and what was withheld.

    A site is its files: an engine only carries them to where a reader finds them.
    """

    pages: tuple[Page, ...]
    view: View
    theme: Theme
    publication: Publication
    files_found: int
    warnings: tuple[Problem, ...] = ()
    shown: frozenset[str] = frozenset()
    """The files beside the texts that these show, or lead to."""
    unseen: frozenset[str] = frozenset()
    """What a menu calls the pages that only authors see."""
    search: Mapping[str, bytes] = field(default_factory=dict)
    """The files that search reads, by their path."""

    @cached_property
    def by_url(self) -> dict[str, Page]:
        """Every page by its URL."""
        return {page.url: page for page in self.pages}

    @cached_property
    def by_source(self) -> dict[str, Page]:
        """Every page by what a menu calls it: the author's own file under `docs/`, if it has one.

        Any other is called after its URL, `reviews/index.md`.
        """
        return {self._source_of(page): page for page in self.pages}

    @property
    def menu(self) -> object:
        """The menu as `nav` gives it, without the texts that are withheld: their titles are too."""
        settings = self.view.settings
        files = {settings.folders.in_docs(held.file) for held in self.publication.withheld}
        return without(settings.look.menu, (files | self.unseen) - self.by_source.keys())

    @cached_property
    def frame(self) -> Frame:
        """What stands around every page."""
        look = self.view.settings.look
        return Frame(
            publisher=self.view.publisher,
            menu=menu_of(self.menu, self.by_source),
            footer=tuple(
                Link(page.title, page.url) for page in self.pages if page.menu == "footer"
            ),
            stylesheet=self.theme.address_of_stylesheet,
            favicon=look.favicon,
            has_search=self.view.has_search,
            stylesheets=look.stylesheets,
            scripts=look.scripts,
            copyright=look.copyright,
            for_authors=self.view.settings.for_authors,
        )

    def annotated(self, warnings: Iterable[Problem], excluded: Iterable[Withheld]) -> Site:
        """Return the same site with what its owner should know of it."""
        withheld = (*self.publication.withheld, *excluded)
        publication = replace(self.publication, withheld=withheld)
        return replace(self, warnings=tuple(warnings), publication=publication)

    def with_search(self) -> Site:
        """Return the same site with search; raise NoSearchError if its index can't be made."""
        index = indexed(corpus(self.pages, self.view))
        return replace(self, view=replace(self.view, engine=engine_in(index)), search=index)

    def main(self, page: Page) -> str:
        """Return a page's own HTML, without the site's header and footer."""
        view = self.view.at(page.here)
        values = {**bound(view), **page.values, "page": page, "view": view}
        rendered = view.templates.render(page.template, values)
        whole = finished(rendered, page.template, view.library.abbreviations)
        return made_relative(whole, page.url)

    def document(self, page: Page, frame: Frame | None = None) -> str:
        """Return a page's whole HTML, in the site's own frame or in another one."""
        publisher = self.view.publisher
        document = Document(
            page,
            self.main(page),
            json_ld(page, publisher, self.view.on),
            publisher.absolute(page.url) if publisher.site_url else "",
        )
        return made_relative(self._framed("main.html", document, frame), page.url)

    def anchors_on(self, url: str) -> Collection[str]:
        """Return the places on the page at a URL, by their ids."""
        if url not in self._anchors:
            page = self.by_url.get(url)
            self._anchors[url] = Reader().read(self.main(page).encode()).ids if page else ()
        return self._anchors[url]

    @cached_property
    def _anchors(self) -> dict[str, Collection[str]]:
        return {}

    def files(self) -> Mapping[str, File]:
        """Return every file of the site by its path from the root; no content is made yet.

        What an author has put under `docs/` stands in place of what the site would make.
        """
        return MappingProxyType(self._by_path)

    def replaced(self) -> list[str]:
        """Return the paths of files that the site would make and an author has written."""
        return [path for path in self._made_by_path if path in self.attached_paths]

    @cached_property
    def attached_paths(self) -> frozenset[str]:
        """The paths of the authors' own files that are no pages."""
        return frozenset(path_of(attachment) for attachment in self.publication.attachments)

    @cached_property
    def _made_by_path(self) -> dict[str, File]:
        return by_path(self._made(), self.view.settings.extensions)

    @cached_property
    def _by_path(self) -> dict[str, File]:
        own = (
            File.copied(path_of(attachment), attachment.path)
            for attachment in self.publication.attachments
        )
        return {**self._made_by_path, **{file.path: file for file in own}}

    def count(self) -> str:
        """Return the line that shows that nothing vanished."""
        publication = self.publication
        withheld = {withheld.file for withheld in publication.withheld}
        published = {published.record.file for published in publication.records}
        published |= {attachment.file for attachment in publication.attachments}
        return (
            f"{self.files_found} files found: {len(published - withheld)} published, "
            f"{len(withheld)} withheld ({len(self.pages)} pages)"
        )

    def _made(self) -> Iterator[File]:
        """Yield what the site itself makes; of two files at one path, the later counts."""
        for path, source in self.theme.copied():
            yield File.copied(path, source)
        yield File.of(STYLESHEET, self.theme.stylesheet)
        for path, content in {**self.theme.scripts.files, **self.search}.items():
            yield File(path, partial(bytes, content))
        yield File(NOT_FOUND, self._not_found)
        yield from for_programs(self.pages, self.view)
        for page in self.pages:
            yield File(page.path, self._content_of(page))

    def _content_of(self, page: Page) -> Callable[[], bytes]:
        return lambda: self.document(page).encode()

    def _not_found(self) -> bytes:
        """Return the page for what is not there: at any depth, so its links begin at the root."""
        root = urlsplit(self.view.publisher.site_url).path or "/"
        return on_page(self._framed(NOT_FOUND, None), root).encode()

    def _framed(self, template: str, document: Document | None, frame: Frame | None = None) -> str:
        values = {"assay": frame or self.frame, "page": document}
        return str(self.view.templates.render(template, values))

    def _source_of(self, page: Page) -> str:
        own = page.here.file if page.here and url_of(page.here) == page.url else ""
        return self.view.settings.folders.in_docs(own) or f"{page.url}index.md"


def path_of(source: Source) -> str:
    """Return where a file that is no page is published, from the root of the site."""
    address = source.identity.address
    return f"reviews/{address}" if source.identity.review else address
