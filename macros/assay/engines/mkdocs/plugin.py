"""The plugin: reads and checks before MkDocs touches anything, then hands it the pages."""

from __future__ import annotations

import hashlib
import logging
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel

from assay.search import NoSearchError
from assay.pages.page import Link
from assay.engines.mkdocs.navigation import titles_in
from assay.engines.mkdocs.page import ComposedPage, src_uri
from assay.engines.mkdocs.serving import check_address
from assay.engines.mkdocs.settings import AssayConfig, prepare_theme, settings_of
from assay.theme.styles import STYLESHEET, is_unused, stylesheet
from assay.problems import AuthorError
from assay.site import Site, prepare

log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger(__name__)


class AssayPlugin(BasePlugin[AssayConfig]):  # type: ignore[no-untyped-call]
    """Hands Assay's pages to MkDocs, which adds header, footer and navigation and writes them."""

    def __init__(self) -> None:
        self.site: Site | None = None
        self.problems = ""
        self.stylesheet = ""
        self.serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Note whether this is `mkdocs serve`, which keeps this object between its rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything while MkDocs has not touched the last good site yet.

        Raises PluginError with the report. Under `mkdocs serve` only the first build does: a later
        one shows the report, in the terminal and on every page of the last good site.
        """
        if self.serving and self.site is None:
            check_address(*config.dev_addr)
        settings = settings_of(config, self.config, serving=self.serving)
        prepare_theme(config)
        config.watch.append(str(settings.folders.reviews))
        try:
            self.site, self.problems = prepare(settings), ""
        except AuthorError as error:
            if self.site is None or not self.serving:
                raise PluginError(f"\n{error}") from None
            self.problems = str(error)
            log.error("The last good site stays up until this is put right:\n%s", error)
        if config.nav is None:
            config.nav = [
                {page.title: src_uri(page, config)}
                for page in self.site.pages
                if page.menu == "masthead"
            ]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace the Markdown that MkDocs found by Assay's pages, and add what belongs to them."""
        self.site = site = self._searched(self._site())
        for file in list(files):
            if file.is_documentation_page() or is_unused(file, config.theme):
                files.remove(file)
        self.stylesheet = stylesheet(config.theme.dirs, self.config.colours)
        files.append(File.generated(config, STYLESHEET, content=self.stylesheet))
        titles = dict(titles_in(config.nav))
        for page in site.pages:
            uri = src_uri(page, config)
            file = File.generated(config, uri, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            file.page = ComposedPage(page, titles.get(uri, page.title), site, file, config)
            files.append(file)
        for source in site.publication.attachments:
            if source.identity.review and source.path.is_file():
                uri = f"reviews/{source.identity.address}"
                files.append(File.generated(config, uri, abs_src_path=str(source.path)))
        for path, content in {**site.scripts, **site.search}.items():
            files.append(File.generated(config, path, content=content))
        for path, text in site.exports():
            if files.get_file_from_path(path):
                log.info("the site's own %s stands in place of Assay's", path)
            else:
                files.append(File.generated(config, path, content=text))
        return files

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG002
        """Give the theme what it shows around every page."""
        env.trim_blocks = env.lstrip_blocks = True
        site = self._site()
        version = hashlib.sha256(self.stylesheet.encode()).hexdigest()[:8]
        env.globals["assay"] = {
            "publisher": site.view.publisher,
            "footer": [Link(one.title, one.url) for one in site.pages if one.menu == "footer"],
            "stylesheet": f"{STYLESHEET}?v={version}",
            "problems": self.problems,
            "has_search": site.view.has_search,
        }
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Say what became of every file that was found, and which one a public body needs."""
        site = self._site()
        if site.view.library.accessibility is None:
            log.warning(
                "there is no public accessibility statement, and a public body must publish one "
                "(SI 2018/952, regulation 8). Write docs/accessibility.md; the guide for "
                "publishers has an example."
            )
        publisher = site.view.publisher
        if not (publisher.email or publisher.url or site.view.library.accessibility):
            log.warning(
                "the privacy page names nobody to whom a reader can write. Give the publisher's "
                "`email` or `url` in mkdocs.yml."
            )
        for withheld in site.publication.withheld:
            log.info("withheld: %s (%s)", withheld.file, withheld.reason)
        log.info("the last good site: %s" if self.problems else "%s", site.count())

    def _searched(self, site: Site) -> Site:
        """Return the site with search, or say why it has none; it can be published without."""
        if site.view.has_search:
            return site
        try:
            return site.with_search()
        except NoSearchError as error:
            log.info("this site has no search: %s", error)
            return site

    def _site(self) -> Site:
        if self.site is None:
            raise PluginError("the site was asked for before it was read")
        return self.site
