"""What a site's `mkdocs.yml` says, and what Assay makes of it."""

from __future__ import annotations

import datetime
import logging
import re
from logging.handlers import BufferingHandler
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException, PluginError
from mkdocs.utils.yaml import yaml_load

from assay.theme.colours import Colours
from assay.settings import Publisher
from assay.theme.templates import theme_folder
from assay.site import Settings
from assay.source.reading import Folders

_ELSEWHERE = re.compile(r"\s*([a-z][a-z0-9+.-]*:|[/\\]{2})", re.IGNORECASE)
"""Begins the address of another host's file, as a browser reads it."""


class ConfigurationError(PluginError):
    """`mkdocs.yml` can't be used as it is."""


class PublisherConfig(base.Config):  # type: ignore[no-untyped-call]
    """Who publishes the site: shown in the masthead, the footer and the statements."""

    name = option.Type(str, default="")
    """The council or other body."""
    url = option.Optional(option.URL())
    """Its own website."""
    email = option.Type(str, default="")
    """Where a reader can write to."""
    logo = option.Type(str, default="")
    """A picture under `docs/`, such as `assets/logo.svg`."""


class AssayConfig(base.Config):
    """The plugin's options in `mkdocs.yml`."""

    reviews_dir = option.Type(str, default="reviews")
    """The folder of reviews, beside `mkdocs.yml`."""
    as_at = option.Optional(option.Type((str, datetime.date)))  # type: ignore[no-untyped-call]
    """The day that the site is built for, `2026-11-21`; today without it."""
    publisher = option.SubConfig(PublisherConfig)
    colours = option.SubConfig(Colours)


def settings_of(config: MkDocsConfig, options: AssayConfig, *, serving: bool = False) -> Settings:
    """Return what Assay needs to know from a site's `mkdocs.yml`.

    `mkdocs serve` puts its own address into `site_url`, which nobody should cite: then it is read
    again from the file.
    Raises ConfigurationError for another theme, a missing folder, a file of another host, or a day
    that is none.
    """
    if config.theme.name != "material":
        raise ConfigurationError(
            "mkdocs.yml: Assay needs Material. Write `theme: {name: material}`."
        )
    _refuse_other_hosts(config)
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
    site_url = _written_address(config) if serving else config.site_url
    return Settings(
        folders=Folders(root, Path(config.docs_dir), reviews),
        on=on,
        publisher=_publisher(config, options.publisher, site_url or ""),
        template_folders=(Path(custom),) if custom else (),
        markdown_extensions=tuple(config.markdown_extensions),
        markdown_configs=config.mdx_configs or {},
    )


def _publisher(config: MkDocsConfig, options: PublisherConfig, site_url: str) -> Publisher:
    return Publisher(
        site_name=config.site_name,
        site_url=site_url,
        name=options.name,
        url=options.url or "",
        email=options.email,
        logo=_logo(Path(config.docs_dir).resolve(), options.logo) if options.logo else "",
    )


def _logo(docs: Path, written: str) -> str:
    """Return the logo's URL from the root of the site."""
    path = (docs / written).resolve()
    if not path.is_relative_to(docs) or not path.is_file():
        raise ConfigurationError(
            f"mkdocs.yml: there is no logo `{written}` in {docs}. Put the picture there."
        )
    return quote(path.relative_to(docs).as_posix())


def _refuse_other_hosts(config: MkDocsConfig) -> None:
    """Raise ConfigurationError for what each page would load from another host."""
    loaded = {
        "extra_css": config.extra_css,
        "extra_javascript": config.extra_javascript,
        "favicon": [config.theme["favicon"]],
    }
    for key, paths in loaded.items():
        for path in map(str, paths):
            if _ELSEWHERE.match(path):
                raise ConfigurationError(
                    f"mkdocs.yml: `{key}` would load `{path}` from another host. Keep the file "
                    "under docs/, and write its path there."
                )


def _written_address(config: MkDocsConfig) -> str:
    with Path(config.config_file_path).open("rb") as file:
        url = str(yaml_load(file).get("site_url") or "")
    return f"{url.rstrip('/')}/" if url else ""


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
    if plugin is None or not isinstance(plugin.config, AssayConfig):
        raise ConfigurationError("`mkdocs.yml` does not list the plugin `assay`")
    return settings_of(config, plugin.config)


def prepare_theme(config: MkDocsConfig) -> None:
    """Put Assay's templates over Material's, and switch off what asks other hosts."""
    folder = str(theme_folder())
    if folder not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, folder)
    theme: Any = config.theme
    theme["font"] = False
    if theme["favicon"] == "assets/images/favicon.png":  # Material's own
        theme["favicon"] = "assets/favicon.svg"
    theme.static_templates.discard("sitemap.xml")  # in MkDocs' own, every page is of today
    config.use_directory_urls = True
