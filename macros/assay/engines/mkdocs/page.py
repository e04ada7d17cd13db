"""A page of Assay's as MkDocs sees it."""

from __future__ import annotations

from html import escape

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from assay.pages.json_ld import json_ld
from assay.pages.page import DESCRIPTION_ROOM, Page, shortened
from assay.site import Site
from assay.urls import url_of


class ComposedPage(MkDocsPage):
    """A page whose HTML Assay makes; MkDocs reads and renders no Markdown for it."""

    def __init__(
        self, page: Page, title: str, site: Site, file: File, config: MkDocsConfig
    ) -> None:
        """Make the page that the menu calls by this title; its heading stays its own."""
        super().__init__(title, file, config)
        self.composed = page
        self._assay_site = site

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Set what themes and other plugins look for in a page's front matter."""
        self.markdown = ""
        self.meta = {
            "title": escape(self.composed.full_title),
            "description": escape(shortened(self.composed.description, DESCRIPTION_ROOM)),
        }
        if not self.composed.searchable:
            self.meta["search"] = {"exclude": True}

    @property
    def json_ld(self) -> str:
        """What the page says to machines in the words of schema.org."""
        view = self._assay_site.view
        return json_ld(self.composed, view.publisher, view.on)

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Set the page's HTML; what MkDocs takes from Markdown beside it stays empty."""
        self.content = self._assay_site.html(self.composed)
        self.present_anchor_ids = set()


def src_uri(page: Page, config: MkDocsConfig) -> str:
    """Return where MkDocs would find the page's source, which is what `nav` calls it.

    That is the author's own file, `about.md`, where the page has one under `docs/`.
    """
    if page.here and url_of(page.here) == page.url:
        path = page.here._source.path
        if path.is_relative_to(config.docs_dir):
            return path.relative_to(config.docs_dir).as_posix()
    return f"{page.url}index.md"
