"""What only a whole page can know, done once all its pieces stand together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assay.html import Broken, Piece, pieces
from assay.problems import AuthorError, Place, Problem, Report
from assay.theme.finish.contents import ASKS, with_contents
from assay.theme.finish.headings import without_skipped_levels
from assay.theme.finish.ids import with_unique_ids
from assay.theme.finish.mapping import MARK, with_key
from assay.theme.finish.tables import with_readable_tables
from assay.theme.finish.terms import with_terms


def finished(html: str, template: str, terms: Mapping[str, str] | None = None) -> str:
    """Return a page's HTML with no level of its headings skipped, each id once, the list of its
    contents where it asks for one, tables for every screen, the key of its marks, and each of these
    terms explained where it is first used.

    Raises AuthorError where its template makes HTML that browsers would have to mend.
    """
    read = pieces(html)
    if read and isinstance(read[-1], Broken):
        raise AuthorError(Report([_broken(read[-1], template)]))
    page: Iterable[Piece] = with_unique_ids(without_skipped_levels(read))
    if ASKS in html:
        page = with_contents(page)
    if "<table" in html:
        page = with_readable_tables(page)
    if used := {term: meaning for term, meaning in (terms or {}).items() if term in html}:
        page = with_terms(page, used)
    if MARK in html:
        page = with_key(page)
    return "".join(map(str, page))


def _broken(piece: Broken, template: str) -> Problem:
    message = f"`{piece.shown}` is HTML that browsers mend, each in its own way"
    return Problem(Place(template), message, "Close every tag and quote, or write `&lt;` for `<`.")
