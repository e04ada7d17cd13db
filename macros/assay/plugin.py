"""The MkDocs plugin: a thin adapter over `site`. Only this module uses MkDocs."""

from __future__ import annotations

import datetime
import logging
import re
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc

from assay.pages.page import Page
from assay.problems import AuthorError
from assay.rendering import theme_folder
from assay.site import Settings, Site, prepare
from assay.source.reading import Folders

log: logging.LoggerAdapter[logging.Logger] = get_plugin_logger(__name__)

_SECOND_LEVEL = re.compile(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
_TAG = re.compile(r"<[^>]+>")


class ConfigurationError(PluginError):
    """`mkdocs.yml` can't be used as it is."""


class AssayConfig(base.Config):
    """The plugin's options in `mkdocs.yml`."""

    reviews_dir = option.Type(str, default="reviews")
    """The folder of reviews, beside `mkdocs.yml`."""
    as_at = option.Optional(option.Type((str, datetime.date)))  # type: ignore[no-untyped-call]
    """The day that the site is built for, `2026-11-21`; today without it."""


class AssayPlugin(BasePlugin[AssayConfig]):  # type: ignore[no-untyped-call]
    """Hands Assay's pages to MkDocs, which adds header, footer and navigation and writes them."""

    def __init__(self) -> None:
        self.site: Site | None = None
        self.problems = ""

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Make MkDocs keep this object between rebuilds, so that the last good site is known."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Read and check everything while MkDocs has not touched the last good site yet.

        Raises PluginError with the report. Under `mkdocs serve` only the first build does: a later
        one shows the report, in the terminal and on every page of the last good site.
        """
        settings = settings_of(config, self.config)
        _prepare_theme(config)
        config.watch.append(str(settings.folders.reviews))
        try:
            self.site, self.problems = prepare(settings), ""
        except AuthorError as error:
            if self.site is None:
                raise PluginError(f"\n{error}") from None
            self.problems = str(error)
            log.error("The last good site stays up until this is put right:\n%s", error)
        if config.nav is None:
            config.nav = [{page.title: _src_uri(page)} for page in self.site.pages if page.is_main]
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replace the Markdown that MkDocs found by Assay's pages, and add reviews' attachments."""
        site = self._site()
        for file in list(files.documentation_pages(inclusion=lambda _: True)):
            files.remove(file)
        in_nav = config.nav is None
        for page in site.pages:
            level = (
                InclusionLevel.INCLUDED if in_nav and page.is_main else InclusionLevel.NOT_IN_NAV
            )
            file = File.generated(config, _src_uri(page), content="", inclusion=level)
            file.page = ComposedPage(page, site, file, config)
            files.append(file)
        for source in site.publication.attachments:
            if source.identity.review:
                uri = f"reviews/{source.identity.address}"
                files.append(File.generated(config, uri, abs_src_path=str(source.path)))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Let the theme show the problems of a failed rebuild."""
        env.globals["assay_problems"] = self.problems
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Say what became of every file that was found."""
        site = self._site()
        for withheld in site.publication.withheld:
            log.info("withheld: %s (%s)", withheld.file, withheld.reason)
        log.info(site.count())

    def _site(self) -> Site:
        if self.site is None:
            raise PluginError("the site was asked for before it was read")
        return self.site


class ComposedPage(MkDocsPage):
    """A page whose HTML Assay makes; MkDocs reads and renders no Markdown for it."""

    def __init__(self, page: Page, site: Site, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self.composed = page
        self._assay_site = site

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Set what themes and other plugins look for in a page's front matter."""
        self.markdown = ""
        self.meta = {"title": self.composed.full_title, "description": self.composed.description}
        if not self.composed.searchable:
            self.meta["search"] = {"exclude": True}

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Set the page's HTML and the headings for its table of contents."""
        self.content = self._assay_site.html(self.composed)
        self.present_anchor_ids = set()
        self.toc = get_toc(
            [
                {"id": anchor, "name": name, "level": 2, "children": []}
                for anchor, inner in _SECOND_LEVEL.findall(self.content)
                if (name := _TAG.sub("", inner).strip())
            ]
        )


def settings_of(config: MkDocsConfig, options: AssayConfig) -> Settings:
    """Return what Assay needs to know from a site's `mkdocs.yml`.

    Raises ConfigurationError for another theme, a missing folder, or a day that is none.
    """
    if config.theme.name != "material":
        raise ConfigurationError(
            "mkdocs.yml: Assay needs Material. Write `theme: {name: material}`."
        )
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    reviews = root / options.reviews_dir
    if not reviews.is_dir():
        raise ConfigurationError(
            f"there is no folder `{options.reviews_dir}` beside mkdocs.yml. Make it, or say with "
            "the plugin's option `reviews_dir` where the reviews are."
        )
    as_at = str(options.as_at or datetime.date.today())
    try:
        on = datetime.date.fromisoformat(as_at)
    except ValueError:
        raise ConfigurationError(
            f"mkdocs.yml: `as_at: {as_at}` is not a date. Write `as_at: 2026-11-21`."
        ) from None
    custom = config.theme.custom_dir
    return Settings(
        folders=Folders(root, Path(config.docs_dir), reviews),
        on=on,
        template_folders=(Path(custom),) if custom else (),
        markdown_extensions=tuple(config.markdown_extensions),
        markdown_configs=config.mdx_configs or {},
    )


def load_settings(config_file: str | None) -> Settings:
    """Return the settings of the site whose `mkdocs.yml` this is.

    Raises ConfigurationError for one that MkDocs or Assay can't use.
    """
    said = BufferingHandler(capacity=1000)
    logging.getLogger("mkdocs.config").addHandler(said)
    try:
        config = load_config(config_file, strict=True)
    except MkDocsException as error:
        words = [record.getMessage() for record in said.buffer]
        raise ConfigurationError("\n".join([*words, f"mkdocs.yml: {error}"])) from error
    finally:
        logging.getLogger("mkdocs.config").removeHandler(said)
    plugin = config.plugins.get("assay")
    if not isinstance(plugin, AssayPlugin):
        raise ConfigurationError("`mkdocs.yml` does not list the plugin `assay`")
    return settings_of(config, plugin.config)


def _prepare_theme(config: MkDocsConfig) -> None:
    folder = str(theme_folder())
    if folder not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, folder)
    theme: Any = config.theme
    theme["font"] = False
    theme["language"] = "en-GB"
    theme["features"] = [*dict.fromkeys([*(theme.get("features") or []), "navigation.tabs"])]
    config.use_directory_urls = True


def _src_uri(page: Page) -> str:
    return f"{page.url}index.md"
