"""What only a whole page can know, done once all its pieces stand together."""

from __future__ import annotations

from assay.finish.headings import without_skipped_levels
from assay.finish.ids import with_unique_ids
from assay.finish.tables import with_readable_tables


def finished(html: str) -> str:
    """Return a page's HTML with tables for every screen, each id once, and no level skipped."""
    return with_readable_tables(with_unique_ids(without_skipped_levels(html)))
