"""Headings that skip no level, wherever a macro was called and whatever stands above it.

WCAG 2.2, technique G141: people who jump from heading to heading look for what is missing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assay.html import Piece, Tag


def without_skipped_levels(page: Iterable[Piece]) -> Iterator[Piece]:
    """Yield a page with each heading one level below the heading that it belongs to.

    A third-level heading right under the page's title becomes a second-level one, and so do its
    siblings; what is below them follows.
    """
    above: list[int] = []
    for piece in page:
        if isinstance(piece, Tag) and piece.level:
            if not piece.closes:
                while above and above[-1] >= piece.level:
                    above.pop()
                above.append(piece.level)
            yield piece if piece.level == len(above) else piece.with_name(f"h{len(above)}")
        else:
            yield piece
