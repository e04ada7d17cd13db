"""Files that `exclude_docs` and `draft_docs` in `mkdocs.yml` keep from the public."""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.config.defaults import MkDocsConfig
from pathspec.gitignore import GitIgnoreSpec

from assay.settings import HeldBack, nothing


def held_back_by(config: MkDocsConfig) -> HeldBack:
    """Return which files under `docs/` these two settings name, in the form of `.gitignore`."""
    return HeldBack(_matching(config.exclude_docs), _matching(config.draft_docs))


def _matching(patterns: GitIgnoreSpec | None) -> Callable[[str], bool]:
    return patterns.match_file if patterns else nothing
