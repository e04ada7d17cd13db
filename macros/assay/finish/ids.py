"""Each id once on a page, however often a macro was called there."""

from __future__ import annotations

import re
from itertools import count

_ID = re.compile(r'\sid="([^"]+)"')
_TAG_WITH_ID = re.compile(r'(<[a-z][^<>]*?\sid=")([^"]+)', re.IGNORECASE)


def with_unique_ids(html: str) -> str:
    """Return a page's HTML with a number after every id that stood on the page before: `E1-2`.

    Links lead to the first, which keeps its name.
    """
    ids = _ID.findall(html)
    if len(ids) == len(taken := set(ids)):
        return html
    seen: set[str] = set()

    def numbered(tag: re.Match[str]) -> str:
        name = tag[2]
        if name in seen:
            name = next(one for n in count(2) if (one := f"{tag[2]}-{n}") not in taken)
            taken.add(name)
        seen.add(name)
        return f"{tag[1]}{name}"

    return _TAG_WITH_ID.sub(numbered, html)
