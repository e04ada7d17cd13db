"""A page of Assay's as MkDocs sees it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage

from assay.engines.mkdocs.navigation import titles_in
from assay.pages.document import meta_of
from assay.pages.json_ld import json_ld
from assay.pages.page import Page
from assay.problems import AuthorError, Report
from assay.site import Site


def pages_of(
    site: Site, config: MkDocsConfig, failed: Report, later: Container[str]
) -> Iterator[File]:
    """Yield a file for each page of a site, called as `nav` calls it; none for those of `later`."""
    titles = dict(titles_in(config.nav))
    for source, page in site.by_source.items():
        if page.path not in later:
            file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            title = titles.get(source, page.title)
            file.page = ComposedPage(page, title, site, file, config, failed)
            yield file


class ComposedPage(MkDocsPage):
    """A page whose HTML Assay makes; MkDocs reads and renders no Markdown for it."""

    def __init__(
        self,
        page: Page,
        title: str,
        site: Site,
        file: File,
        config: MkDocsConfig,
        failed: Report,
    ) -> None:
        """Make the page that the menu calls by this title; its heading stays its own.

        What keeps it from being rendered goes to `failed`, so that every page's is told.
        """
        super().__init__(title, file, config)
        self.composed = page
        self._assay_site = site
        self._failed = failed

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Set what themes and other plugins look for in a page's front matter."""
        self.markdown = ""
        self.meta = meta_of(self.composed)
        if not self.composed.searchable:
            self.meta["search"] = {"exclude": True}

    @property
    def json_ld(self) -> str:
        """What the page says to machines in the words of schema.org."""
        view = self._assay_site.view
        return json_ld(self.composed, view.publisher, view.on)

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Set the page's HTML; what MkDocs takes from Markdown beside it stays empty."""
        try:
            self.content = self._assay_site.main(self.composed)
        except AuthorError as error:
            self._failed.extend(error.report)
            self.content = instead_of(self.composed, error)
        self.present_anchor_ids = set()


def instead_of(page: Page, error: AuthorError) -> str:
    """Return what `mkdocs serve` shows of a page that can't be rendered."""
    return f'<h1 id="top">{escape(page.title)}</h1>\n<pre>{escape(str(error))}</pre>'
