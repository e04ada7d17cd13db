"""Where a council stands: its newest result with its age, and what is open and late."""

from __future__ import annotations

from collections import Counter

from assay.comparison.history import before
from assay.library.time.tally import tally
from assay.macros.view import View
from assay.model.council import Council
from assay.model.review import Review
from assay.problems import MacroError


def standing(view: View, *, council: Council | str | None = None) -> dict[str, object]:
    """Say how a council's newest review ended and how old it is, and count what is open and late.

    Where that is the council's own, the newest by reviewers from outside stands beside it.
    """
    council = view.chosen(Council, council, "council")
    if council is None:
        raise MacroError("this page belongs to no council", 'Name one: `council="barnsley"`.')
    shown = [review for review in council.reviews if not review.is_stub]
    outside = [review for review in shown if not review.is_own]
    newest: list[Review] = list(dict.fromkeys((*shown[:1], *outside[:1])))
    return {
        "council": council,
        "newest": newest,
        "number": len(shown),
        "before": before,
        "kinds": Counter(finding.kind for review in shown for finding in review.findings),
        "tally": tally(council.recommendations, view.on),
    }
