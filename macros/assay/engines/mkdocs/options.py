"""What a site's `mkdocs.yml` says, as Assay's settings."""

from __future__ import annotations

import datetime
import logging
import os
import time
from logging.handlers import BufferingHandler
from pathlib import Path

from mkdocs.config import base, load_config
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.utils.yaml import yaml_load

from assay.engines.mkdocs.colours import ColoursConfig
from assay.engines.mkdocs.excluded import held_back_by
from assay.engines.mkdocs.extensions import load_extensions
from assay.engines.mkdocs.look import look_of
from assay.engines.mkdocs.publisher import PublisherConfig, publisher_of
from assay.engines.mkdocs.refused import (
    refuse_half_signs,
    refuse_mixed_folders,
    refuse_odd_address,
    refuse_other_addresses,
    refuse_pasted_texts,
)
from assay.model.moments import instant_of
from assay.settings import (
    Colours,
    Extensions,
    Folders,
    Settings,
    SettingsError,
)


class AssayConfig(base.Config):
    """The plugin's options in `mkdocs.yml`."""

    reviews_dir = option.Type(str, default="reviews")
    """The folder of reviews, beside `mkdocs.yml`."""
    as_at = option.Optional(option.Type((str, datetime.date)))  # type: ignore[no-untyped-call]
    """When the site is built for, `2026-11-21` or `2026-11-21 09:30`; this moment without it."""
    publisher = option.SubConfig(PublisherConfig)
    colours = option.SubConfig(ColoursConfig)
    review_kinds = option.ListOfItems(option.Type(str), default=[])
    """Kinds of review of the site's own: `ward visit`."""
    extensions = option.Type(str, default="")
    """A file of Python beside `mkdocs.yml`: the site's own macros, page types, checks and files."""


def settings_of(config: MkDocsConfig, options: AssayConfig, *, serving: bool = False) -> Settings:
    """Return what a site's `mkdocs.yml` decides.

    `mkdocs serve` shows the site to its authors. It puts its own address into `site_url`, which
    nobody should cite: then it is read again from the file.
    Raises SettingsError for another theme, addresses that end in `.html`, a missing folder, a file
    of another host, a module that can't be loaded, or a moment that is none.
    """
    if config.theme.name != "material":
        raise SettingsError("mkdocs.yml: Assay needs Material. Write `theme: {name: material}`.")
    refuse_other_addresses(config)
    refuse_odd_address(config)
    refuse_half_signs(config, options)
    refuse_pasted_texts(config)
    root = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
    reviews = root / options.reviews_dir
    refuse_mixed_folders(reviews, root, Path(config.docs_dir))
    if not reviews.is_dir():
        raise SettingsError(
            f"there is no folder `{options.reviews_dir}` beside mkdocs.yml. Make it, or say with "
            "the plugin's option `reviews_dir` where the reviews are."
        )
    site_url = _written_address(config) if serving else config.site_url
    colours = {key: options.colours[key] for key in ("brand", "link", "link_dark")}
    return Settings(
        folders=Folders(root, Path(config.docs_dir), reviews),
        now=_now(options),
        for_authors=serving,
        publisher=publisher_of(config, options.publisher, site_url or ""),
        look=look_of(config, Colours(**colours)),
        review_kinds=tuple(options.review_kinds),
        extensions=load_extensions(root / options.extensions, options.extensions)
        if options.extensions
        else Extensions(),
        held_back=held_back_by(config),
        markdown_extensions=tuple(config.markdown_extensions),
        markdown_configs=config.mdx_configs or {},
    )


def load_settings(config_file: str | None) -> Settings:
    """Return the settings of the site whose `mkdocs.yml` this is.

    Raises SettingsError for one that MkDocs or Assay can't use.
    """
    config = load(config_file)
    plugin = config.plugins.get("assay")
    if plugin is None or not isinstance(plugin.config, AssayConfig):
        raise SettingsError("`mkdocs.yml` does not list the plugin `assay`")
    return settings_of(config, plugin.config)


def site_folder(config_file: str | None) -> Path:
    """Return the folder to which the site of a `mkdocs.yml` is written."""
    return Path(load(config_file).site_dir)


def load(config_file: str | None) -> MkDocsConfig:
    """Return a `mkdocs.yml` as MkDocs reads it; raise SettingsError for one that it can't use."""
    said = BufferingHandler(capacity=1000)
    logging.getLogger("mkdocs.config").addHandler(said)
    try:
        return load_config(config_file, strict=True)
    except ValueError as error:  # a day that no calendar has, to PyYAML
        raise SettingsError(
            f"mkdocs.yml can't be read: {error}. Check its dates and addresses."
        ) from error
    except MkDocsException as error:
        words = [record.getMessage() for record in said.buffer]
        raise SettingsError("\n".join([*words, f"mkdocs.yml: {error}"])) from error
    finally:
        logging.getLogger("mkdocs.config").removeHandler(said)


def _now(options: AssayConfig) -> datetime.datetime:
    """Return the moment that the site is built for.

    `SOURCE_DATE_EPOCH`, in seconds, stands for this moment, so that a build can be made again:
    https://reproducible-builds.org/specs/source-date-epoch/.
    """
    if options.as_at is None:
        epoch = os.environ.get("SOURCE_DATE_EPOCH") or time.time()
        try:
            return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC)
        except (ValueError, OverflowError, OSError):
            raise SettingsError(f"SOURCE_DATE_EPOCH is no moment in seconds: `{epoch}`.") from None
    moment = instant_of(str(options.as_at))
    if moment is None:
        raise SettingsError(
            f"mkdocs.yml: `as_at: {options.as_at}` is not a date. Write `as_at: 2026-11-21`, or "
            "with a time, `as_at: 2026-11-21 09:30`."
        )
    return moment


def _written_address(config: MkDocsConfig) -> str:
    with Path(config.config_file_path).open("rb") as file:
        url = str(yaml_load(file).get("site_url") or "")
    return f"{url.rstrip('/')}/" if url else ""
