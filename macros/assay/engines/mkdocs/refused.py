"""Settings of MkDocs with which nothing may be built: something would be lost, or leak."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from assay.settings import SettingsError

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?", re.IGNORECASE)
_PATH = re.compile(r"[A-Za-z0-9._~/-]*")
_PASTING = ("pymdownx.snippets", "markdown_include.include", "mdx_include")


def refuse_mixed_folders(reviews: Path, root: Path, docs: Path) -> None:
    """Raise SettingsError unless the reviews have a folder in the site's own, apart from `docs`."""
    folder, pages = reviews.resolve(), docs.resolve()
    is_inside = root.resolve() in folder.parents
    if not is_inside or folder == pages or folder in pages.parents or pages in folder.parents:
        raise SettingsError(
            f"mkdocs.yml: the reviews can't be in `{reviews.name or reviews}`: they have a folder "
            "of their own beside mkdocs.yml, apart from `docs_dir`. Write `reviews_dir: reviews`."
        )


def refuse_other_addresses(config: MkDocsConfig) -> None:
    """Raise SettingsError where addresses would end in `.html`, which no link of Assay's does."""
    if not config.use_directory_urls:
        raise SettingsError(
            "mkdocs.yml: Assay's addresses are folders, `/reviews/`, since they are cited. Take "
            "out `use_directory_urls: false`, and any plugin that sets it, such as `offline`."
        )


def refuse_odd_address(config: MkDocsConfig) -> None:
    """Raise SettingsError for a `site_url` that no host's own settings could hold as it is."""
    try:
        parts = urlsplit(config.site_url or "https://localhost/")
        host = (parts.hostname or "").encode("idna").decode()
        is_plain = parts.port is None or parts.port > 0
    except ValueError:  # of a host or a port that is none
        host, is_plain = "", False
    if not (is_plain and _HOST.fullmatch(host) and _PATH.fullmatch(parts.path)) or parts.username:
        raise SettingsError(
            f"mkdocs.yml: `site_url: {config.site_url}` can't be written into the settings of a "
            "web server. Use letters, digits, hyphens and dots: `https://example.org/tests/`."
        )


def refuse_half_signs(*settings: Mapping[str, object]) -> None:
    """Raise SettingsError where a text holds half a sign, which no file can."""
    try:
        json.dumps(settings, ensure_ascii=False, default=_plain).encode()
    except UnicodeEncodeError as error:
        sign = f"\\u{ord(error.object[error.start]):04x}"
        raise SettingsError(f"mkdocs.yml: `{sign}` is half a sign. Take it out.") from None


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Mapping) else str(value)


def refuse_pasted_texts(config: MkDocsConfig) -> None:
    """Raise SettingsError for an extension that puts files into texts past what holds them back."""
    if found := next((name for name in _PASTING if name in config.markdown_extensions), ""):
        raise SettingsError(
            f"mkdocs.yml: `{found}` pastes files into texts, drafts and exempt texts too. Take it "
            "out of `markdown_extensions`, and link to the text."
        )
