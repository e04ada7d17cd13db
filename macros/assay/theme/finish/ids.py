"""Each id once on a page, however often a macro was called there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import count

from assay.html import Piece, Tag
from assay.model.anchors import FRAME


def with_unique_ids(page: Iterable[Piece]) -> Iterator[Piece]:
    """Yield a page with a number after every id that stood there before, or in the frame: `E1-2`.

    Links lead to the first, which keeps its name; but the number of a paragraph leads to that
    paragraph.
    """
    page = list(page)
    seen = set(FRAME)
    taken = seen | {piece.id for piece in page if isinstance(piece, Tag)}
    numbers: defaultdict[str, count[int]] = defaultdict(lambda: count(2))
    renamed: dict[str, str] = {}
    for piece in page:
        if isinstance(piece, Tag) and piece.attributes.get("class") == "number":
            own = (piece.attributes.get("href") or "").removeprefix("#")
            if own in renamed:
                piece = piece.with_attributes({**piece.attributes, "href": f"#{renamed[own]}"})
        if isinstance(piece, Tag) and piece.id:
            name = piece.id
            if name in seen:
                free = (f"{piece.id}-{number}" for number in numbers[piece.id])
                name = next(free_name for free_name in free if free_name not in taken)
                taken.add(name)
                renamed[piece.id] = name
                piece = piece.with_attributes({**piece.attributes, "id": name})
            seen.add(name)
        yield piece
