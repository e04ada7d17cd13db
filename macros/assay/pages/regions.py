"""`/regions/<region>/`: the councils and the reviews of one region."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.lists.councils import COUNCIL_LIST
from assay.pages.councils import COUNCILS, regions_of
from assay.pages.page import HOME, Page


def regions(library: Library) -> Iterator[Page]:
    """Yield a page for each region."""
    for link in regions_of(library):
        councils = [council for council in library.councils if council.region == link.title]
        yield Page(
            url=link.url,
            title=link.title,
            template="pages/region.html",
            values={"region": link.title, "held": councils, "list_type": COUNCIL_LIST},
            trail=(HOME, COUNCILS),
            description=f"The councils of {link.title}: the newest judgement on each, and what is "
            "open.",
            gathers=tuple(councils),
            searchable=False,
        )
