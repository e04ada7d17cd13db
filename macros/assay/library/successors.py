"""Links what is withdrawn or superseded to what took its place."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from assay.library.links import Links
from assay.library.names import Names
from assay.model.framework import Framework
from assay.model.publishing import Publishable, Supersedable, Withdrawable
from assay.model.recommendation import Recommendation
from assay.problems import Report


def link_successors(
    records: Iterable[Publishable], names: Names, links: Links, report: Report
) -> None:
    """Set the successor of every record; `None` where nothing took its place.

    A newer framework that `replaces` this one, and a newer recommendation that says so, are
    successors too.
    """
    for record in records:
        links.set(record, successor=_named(record, names, report) or _newer(record))


def _named(record: Publishable, names: Names, report: Report) -> Publishable | None:
    scopes = [review] if (review := record._source.identity.review) else []
    if isinstance(record, Withdrawable) and record.withdrawn and record.withdrawn.replaced_by:
        find_place = partial(record.place, "withdrawn", "replaced_by")
        name = record.withdrawn.replaced_by
        return names.resolve(Publishable, name, scopes, find_place, report, "record")
    if isinstance(record, Supersedable) and record.superseded_by:
        find_place = partial(record.place, "superseded_by")
        kind, what = type(record), record._source.identity.kind
        return names.resolve(kind, record.superseded_by, scopes, find_place, report, what)
    return None


def _newer(record: Publishable) -> Publishable | None:
    if isinstance(record, Framework):
        return next(iter(record.replaced_by), None)
    if isinstance(record, Recommendation):
        return next((other for how, other in record.later if how == "replaces"), None)
    return None
