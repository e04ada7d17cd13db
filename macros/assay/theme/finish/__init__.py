"""What only a whole page can know, done once all its pieces stand together."""

from __future__ import annotations

from collections.abc import Iterable

from assay.html import Piece, pieces
from assay.theme.finish.contents import ASKS, with_contents
from assay.theme.finish.headings import without_skipped_levels
from assay.theme.finish.ids import with_unique_ids
from assay.theme.finish.tables import with_readable_tables


def finished(html: str) -> str:
    """Return a page's HTML with no level of its headings skipped, each id once, the list of its
    contents where it asks for one, and tables for every screen.
    """
    page: Iterable[Piece] = with_unique_ids(without_skipped_levels(pieces(html)))
    if ASKS in html:
        page = with_contents(page)
    if "<table" in html:
        page = with_readable_tables(page)
    return "".join(map(str, page))
