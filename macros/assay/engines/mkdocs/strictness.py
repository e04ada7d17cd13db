"""Whether `--strict` will end a build: MkDocs itself finds out after its last event."""

from __future__ import annotations

import logging

from mkdocs.utils import CountHandler


def has_counted_warnings() -> bool:
    """Return whether MkDocs has counted a warning in this build."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(one.get_counts() for one in handlers if isinstance(one, CountHandler))
