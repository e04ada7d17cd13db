"""Each id once on a page, however often a macro was called there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from itertools import count

from assay.model.anchors import FRAME

_ID = re.compile(r'\sid="([^"]+)"')
_TAG_WITH_ID = re.compile(r'(<[a-z][^<>]*?\sid=")([^"]+)', re.IGNORECASE)


def with_unique_ids(html: str, elsewhere: Collection[str] = FRAME) -> str:
    """Return a page's HTML with a number after every id that stood on the page before: `E1-2`.

    Links lead to the first, which keeps its name. The ids that stand `elsewhere` are not given.
    """
    ids = _ID.findall(html)
    taken = {*ids, *elsewhere}
    if len(taken) == len(ids) + len(elsewhere):
        return html
    seen = set(elsewhere)
    numbers: defaultdict[str, count[int]] = defaultdict(lambda: count(2))

    def numbered(tag: re.Match[str]) -> str:
        name = tag[2]
        if name in seen:
            free = (f"{tag[2]}-{number}" for number in numbers[tag[2]])
            name = next(free_name for free_name in free if free_name not in taken)
            taken.add(name)
        seen.add(name)
        return f"{tag[1]}{name}"

    return _TAG_WITH_ID.sub(numbered, html)
