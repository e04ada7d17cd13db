"""`/criteria/`: what councils are judged on, over all frameworks."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.lists.criteria import CRITERION_LIST
from assay.pages.page import Link, Page, index_page
from assay.pages.paging import paged

CRITERIA = Link("Criteria", "criteria/")


def criteria_index(library: Library) -> Iterator[Page]:
    """Yield the index of criteria over all frameworks; `docs/criteria.md` may introduce it."""
    found = [criterion for framework in library.frameworks for criterion in framework.all_criteria]
    page = index_page(
        library,
        CRITERIA,
        "What councils are judged on: the criteria of every framework in one list, each with the "
        "newest judgement of every council.",
        {"found": found, "list_type": CRITERION_LIST},
        menu="footer",
        gathers=(*library.frameworks, *library.reviews),
        template="criteria_index",
    )
    yield from paged(page, len(found))
