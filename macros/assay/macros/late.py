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
    after: int | None = None,
    everything: bool = False,
) -> dict[str, object]:
    """List late actions, late longest first; `first` of them only, with a link to the rest.

    A page of the whole list says `everything=true`: how many each owner has stands above it.
    """
    found = late_actions(recommendations_of(view, review, council, domain), view.on)
    return {
        "found": LATE_LIST.of(found[after:][:first], view.on),
        "owners": Counter(each.action.owner or "Not stated" for each in found).most_common(),
        "all": everything or first is None,
        "more": 0 if everything else len(found) - len(found[:first]),
    }
