"""Who publishes a site, as its `mkdocs.yml` says."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import quote

from mkdocs.config import base
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig

from assay.engines.mkdocs.excluded import held_back_by
from assay.settings import HeldBack, Publisher, SettingsError

_REACHABLE = re.compile(r"https://[!-~]+|[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


class PublisherConfig(base.Config):  # type: ignore[no-untyped-call]
    """Who publishes the site: shown in the masthead, the footer and the statements."""

    name = option.Type(str, default="")
    """The council or other body."""
    url = option.Optional(option.URL())
    """Its own website."""
    email = option.Type(str, default="")
    """Where a reader can write to."""
    security = option.Type(str, default="")
    """Whom to tell of a weakness of the site: an e-mail address, or a page's."""
    logo = option.Type(str, default="")
    """A picture under `docs/`, such as `assets/logo.svg`."""


def publisher_of(config: MkDocsConfig, options: PublisherConfig, site_url: str) -> Publisher:
    """Return the publisher; raise SettingsError for a logo or a contact that is none."""
    return Publisher(
        site_name=config.site_name,
        site_url=site_url,
        name=options.name,
        url=options.url or "",
        email=options.email,
        security=_contact(options.security),
        logo=_logo(Path(config.docs_dir).resolve(), options.logo, held_back_by(config))
        if options.logo
        else "",
    )


def _contact(written: str) -> str:
    """Return whom to tell of a weakness; raise SettingsError for what nobody can reach."""
    if written and not _REACHABLE.fullmatch(written):
        raise SettingsError(
            f"mkdocs.yml: `security: {written}` is no e-mail address, and no page's address. "
            "Write `security: security@anytown.example`, or `https://…`."
        )
    return written


def _logo(docs: Path, written: str, held_back: HeldBack) -> str:
    """Return the logo's URL from the root of the site."""
    path = (docs / written).resolve()
    name = path.relative_to(docs).as_posix() if path.is_relative_to(docs) else ""
    if not name or not path.is_file():
        raise SettingsError(
            f"mkdocs.yml: there is no logo `{written}` in {docs}. Put the picture there."
        )
    if held_back.excluded(name) or held_back.drafts(name):
        raise SettingsError(
            f"mkdocs.yml: the logo `{written}` is held back by `exclude_docs` or `draft_docs`. "
            "Take it out of there."
        )
    return quote(name)
