"""Late actions: by how many days, whose, first due and due now."""

from __future__ import annotations

from collections import Counter

from assay.lists.late_actions import LATE_LIST, late_actions
from assay.macros.progress import recommendations_of
from assay.macros.view import View
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.review import Review


def late(
    view: View,
    *,
    review: Review | str | None = None,
    council: Council | str | None = None,
    domain: Domain | str | None = None,
    first: int | None = None,
) -> dict[str, object]:
    """List late actions, late longest first, with how many each owner has; `first` of them only."""
    found = late_actions(recommendations_of(view, review, council, domain), view.on)
    return {
        "found": LATE_LIST.of(found[:first], view.on),
        "owners": Counter(each.action.owner or "Not stated" for each in found).most_common(),
        "all": first is None,
        "more": len(found) - len(found[:first]),
    }
