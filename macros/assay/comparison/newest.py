"""Of several judgements those that count: on the whole rather than its parts, and the newest."""

from __future__ import annotations

from collections.abc import Iterable

from assay.model.council import Council
from assay.model.framework import Statement
from assay.model.judgement import Judgement


def topmost(judgements: Iterable[Judgement]) -> list[Judgement]:
    """Return the judgements without those on parts of what is judged as a whole.

    Nothing is computed from the parts: each of them stays a judgement.
    """
    judgements = list(judgements)
    judged = {one.subject for one in judgements}
    return [one for one in judgements if not one.subject or judged.isdisjoint(one.subject.above)]


def newest(judgements: Iterable[Judgement], council: Council | None = None) -> list[Judgement]:
    """Return the newest judgement on each subject, of every council or of one, in their order.

    One on several councils together holds for each until it has a newer one. Of two of the same
    date a reviewer's stands before the council's own, and the first before the second.
    """
    judgements = tuple(judgements)
    last_first = reversed(judgements)
    given = sorted(last_first, key=lambda one: (one.given, not one.self_rated))
    latest: dict[tuple[Statement | None, Council], Judgement] = {}
    for one in given:
        for about in (one.about,) if one.about else one.review.councils:
            latest[one.subject, about] = one
    kept = {one for (_, of), one in latest.items() if council in (None, of)}
    return [one for one in judgements if one in kept]
