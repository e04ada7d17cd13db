"""What only a whole page can know, done once all its pieces stand together."""

from __future__ import annotations

from collections.abc import Iterable

from assay.model.anchors import FRAME
from assay.theme.finish.headings import without_skipped_levels
from assay.theme.finish.ids import with_unique_ids
from assay.theme.finish.tables import with_readable_tables


def finished(html: str) -> str:
    """Return a page's HTML with tables for every screen, each id once, and no level skipped."""
    return with_readable_tables(with_unique_ids(without_skipped_levels(html)))


def settled(html: str, above: Iterable[str]) -> str:
    """Return the larger part of a page as `finished` will leave it, for a list of its headings.

    It stands below the page's title; `above` are the ids that stand there before it.
    """
    return with_unique_ids(without_skipped_levels(html, below=1), {*FRAME, *above})
