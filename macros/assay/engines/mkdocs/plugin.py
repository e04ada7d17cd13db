"""The plugin: reads and checks before MkDocs touches anything, then hands it the site's files."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from assay.engines.looking import looked_over, note_what_was_built, searched
from assay.engines.mkdocs.ending import has_counted_warnings, in_a_sentence
from assay.engines.mkdocs.file import files_beside_pages
from assay.engines.mkdocs.look import is_of_theme, prepare_theme
from assay.engines.mkdocs.looked_at import (
    are_wanted_by_others,
    later_pages,
    make_when_asked,
    pages_alone,
)
from assay.engines.mkdocs.navigation import menu_made_of, nav_of
from assay.engines.mkdocs.options import AssayConfig, settings_of
from assay.engines.mkdocs.page import pages_of
from assay.engines.mkdocs.refused import refuse_other_addresses
from assay.engines.mkdocs.serving import check_address, patient, watch
from assay.engines.on_request import OnRequest
from assay.engines.saying import say_outcome
from assay.engines.swap import Swap, SwapError, heal
from assay.pages.document import Frame
from assay.preparation import prepare
from assay.problems import AuthorError, Report, in_a_log
from assay.settings import MenuItem, SettingsError
from assay.site import Site
from assay.theme.templates import with_originals

log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger(__name__)


class AssayPlugin(BasePlugin[AssayConfig]):  # type: ignore[no-untyped-call]
    """Hands Assay's files to MkDocs, which adds header, footer and navigation and writes them.

    MkDocs writes them beside the last good site, and they take its place at the very end.
    """

    def __init__(self) -> None:
        self.site: Site | None = None
        self.good: Site | None = None  # the last one that was written whole
        self.server: LiveReloadServer | None = None
        self.problems = ""
        self.menu: tuple[MenuItem, ...] = ()
        self.failed = Report()
        self.serving = False
        self.swap: Swap | None = None
        self.waiting = OnRequest()
        self.later: frozenset[str] = frozenset()  # paths of pages that wait to be looked at

    def on_startup(self, *, command: str, dirty: bool) -> None:  # noqa: ARG002
        """Note whether this is `mkdocs serve`, which keeps this object between its rebuilds."""
        self.serving = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything while MkDocs has not touched the last good site yet.

        Raises PluginError with the report. Under `mkdocs serve` only the first build does: a later
        one shows the report, in the terminal and on every page of the last good site.
        """
        if self.serving and self.server is None:
            check_address(*config.dev_addr)
        self.failed = Report()
        heal(Path(config.site_dir))
        try:
            settings = settings_of(config, self.config, serving=self.serving)
            watch(settings, config, self.server)
            self.site, self.problems = searched(prepare(settings), log.info), ""
            self.site.files()  # whatever a module of the site's own adds
        except (AuthorError, SettingsError) as error:
            if self.good is None or not self.serving:
                raise PluginError(f"\n{in_a_log(error)}") from None
            self.site, self.problems = self.good, str(error)
            log.error("The last good site stays up until this is put right:\n%s", error)
        prepare_theme(config)
        config.nav = nav_of(self.site)
        self._write_beside(config, self.site)
        return config

    def on_serve(
        self,
        server: LiveReloadServer,
        *,
        config: MkDocsConfig,  # noqa: ARG002
        builder: Callable[..., None],  # noqa: ARG002
    ) -> LiveReloadServer:
        """Let the server go on when a rebuild fails; MkDocs' own would answer nobody."""
        server.builder = patient(server.builder, log)
        make_when_asked(server, self.waiting)
        self.server = server
        return server

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace what MkDocs found in `docs/` and in the theme by the site's files."""
        try:
            refuse_other_addresses(config)
        except SettingsError as error:
            raise PluginError(f"\n{in_a_log(error)}") from None
        site = self._site()
        for file in list(files):
            if file.src_dir == config.docs_dir or is_of_theme(file, config.theme):
                files.remove(file)
        is_lazy = self.serving and not are_wanted_by_others(config, self)
        self.later = later_pages(site, config) if is_lazy else frozenset()
        for page in pages_of(site, config, self.failed, self.later):
            files.append(page)
        for file in files_beside_pages(site, config, self.failed):
            files.append(file)
        for path in site.replaced():
            log.info("the site's own %s stands in place of Assay's", path)
        return files

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:  # noqa: ARG002
        """Note the menu, which other plugins may have changed."""
        self.menu = menu_made_of(nav)
        return nav

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:  # noqa: ARG002
        """Give the theme what it shows around every page."""
        env.trim_blocks = env.lstrip_blocks = True
        env.loader = with_originals(env.loader)
        env.globals["assay"] = self._frame()
        return env

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Look over what was written, say what became of every file, and let it be the site.

        Whatever is wrong by now leaves the last good site as it is.
        """
        site = self._site()
        if self.swap:
            self._put_in_place(site, self.swap, config)
        log.info("the last good site: %s" if self.problems else "%s", site.count())

    def on_build_error(self, *, error: Exception) -> None:
        """Leave the last good site as it is, and say in a sentence what went wrong."""
        if not self.swap:
            return
        swap, self.swap = self.swap, None
        swap.abandon()
        if words := in_a_sentence(error, swap, self._site().theme.overrides):
            raise Abort(f"\n{words}") from None

    def _write_beside(self, config: MkDocsConfig, site: Site) -> None:
        try:
            self.swap = Swap(Path(config.site_dir), site.view.settings.sources)
        except SwapError as error:
            raise PluginError(f"\n{error}") from None
        config.site_dir = str(self.swap.beside)

    def _put_in_place(self, site: Site, swap: Swap, config: MkDocsConfig) -> None:
        config.site_dir = str(swap.target)
        if not self.serving:
            self.failed.extend(looked_over(swap.beside, site, self.failed))
        say_outcome(site, self.failed.warnings, log.warning, log.info)
        if self.failed.errors and not self.serving:
            raise PluginError(f"\n{self.failed.as_text()}")
        if self.failed.errors:
            log.error("Some pages can't be shown:\n%s", self.failed.as_text())
        if config.strict and has_counted_warnings() and not self.serving:
            return  # MkDocs gives up right after this, and tells why
        if not self.serving:
            note_what_was_built(swap.beside, swap.target, log.info)
        shown = pages_alone(site, self.later, self._frame(), log)
        try:
            with self.waiting.lock:
                swap.swap()
                self.waiting.replace(swap.target, shown)
        except SwapError as error:
            raise PluginError(f"\n{error}") from None
        self.swap = None
        if not self.failed:
            self.good = site

    def _frame(self) -> Frame:
        return replace(self._site().frame, menu=self.menu, problems=self.problems)

    def _site(self) -> Site:
        if self.site is None:
            raise PluginError("the site was asked for before it was read")
        return self.site
