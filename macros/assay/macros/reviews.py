"""The register of reviews."""

from __future__ import annotations

from itertools import islice

from assay.lists.reviews import REVIEW_LIST
from assay.macros.view import View, check_word
from assay.model.council import Council
from assay.model.framework import Framework
from assay.model.review import REVIEW_KINDS


def reviews(
    view: View,
    *,
    council: Council | str | None = None,
    framework: Framework | str | None = None,
    kind: str | None = None,
    region: str | None = None,
    first: int | None = None,
    after: int | None = None,
    latest: int | None = None,
) -> dict[str, object]:
    """List reviews, newest first, of a council, by a framework, of a kind, of a region, or only the
    latest.
    """
    check_word(kind, (*REVIEW_KINDS, *view.settings.review_kinds), "kind of review")
    council = view.chosen(Council, council, "council")
    framework = view.chosen(Framework, framework, "framework")
    found = (
        review
        for review in view.library.reviews
        if (council is None or council in review.councils)
        and (framework is None or framework in review.frameworks)
        and (region is None or any(region == each.region for each in review.councils))
        and (kind is None or kind == review.kind)
    )
    filtered = council or framework or kind or region
    most = first if latest is None else latest
    caption = f"Reviews of {council.title}, newest first" if council else ""
    return {
        "found": REVIEW_LIST.of(islice(islice(found, after, None), most), view.on, caption),
        "otherwise": "No review fits." if filtered else "No review has been published yet.",
    }
