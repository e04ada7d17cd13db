"""Headings that skip no level, wherever a macro was called and whatever stands above it.

WCAG 2.2, technique G141: people who jump from heading to heading look for what is missing.
"""

from __future__ import annotations

import re

_HEADING = re.compile(r"<(/?)h([1-6])\b", re.IGNORECASE)


def without_skipped_levels(html: str, below: int = 0) -> str:
    """Return a page's HTML with each heading one level below the heading that it belongs to.

    A part of a page stands `below` a heading of that level.
    A third-level heading right under the page's title becomes a second-level one, and so do its
    siblings; what is below them follows.
    """
    above = list(range(1, below + 1))

    def moved(heading: re.Match[str]) -> str:
        slash, level = heading[1], int(heading[2])
        if not slash:
            while above and above[-1] >= level:
                above.pop()
            above.append(level)
        return f"<{slash}h{len(above)}"

    return _HEADING.sub(moved, html)
