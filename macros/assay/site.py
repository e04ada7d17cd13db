"""The whole way from an author's files to a public site, as a list."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from assay.checks import CHECKS
from assay.library import Library, link
from assay.model.validation import validate
from assay.problems import Report
from assay.publication import Publication, publish
from assay.source.kinds import Kind
from assay.source.reading import Folders, read_all


@dataclass(frozen=True, slots=True)
class PublicSite:
    """What the public may see: the library, and what was taken out of it."""

    library: Library
    publication: Publication


def read_site(folders: Folders, on: datetime.date, report: Report) -> PublicSite:
    """Read, validate, link, check and publish; every problem of every file goes to the report."""
    sources, unreadable = read_all(folders, report)
    validated = []
    for source in sources:
        if source.identity.kind is not Kind.ATTACHMENT:
            if one := validate(source, report):
                validated.append(one)
            else:
                unreadable.append(source.identity.address)
    library = link(validated, report, absent=unreadable)
    for check in CHECKS:
        check(library, report)
    attachments = [source for source in sources if source.identity.kind is Kind.ATTACHMENT]
    publication = publish(validated, attachments, on)
    if publication.records != tuple(validated):
        absent = [*unreadable, *(one.address for one in publication.withheld)]
        library = link(publication.records, Report(), absent)
    return PublicSite(library, publication)
