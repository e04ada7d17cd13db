"""`/criteria/`: what councils are judged on, over all frameworks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assay.library import Library
from assay.macros.matrix import newest
from assay.pages.page import Link, Page, index_page

CRITERIA = Link("Criteria", "criteria/")


def criteria_index(library: Library) -> Iterator[Page]:
    """Yield the index of criteria over all frameworks; `docs/criteria.md` may introduce it."""
    found = [one for framework in library.frameworks for one in framework.all_criteria]
    page = index_page(
        library,
        CRITERIA,
        "What councils are judged on: the criteria of every framework in one list, each with the "
        "newest judgement of every council.",
        {
            "found": found,
            "newest": newest,
            "judged_in_parts": {one.parent for one in found if one.parent and one.judgements},
        },
        menu="footer",
        gathers=(*library.frameworks, *library.reviews),
    )
    yield replace(page, template="pages/criteria_index.html")
