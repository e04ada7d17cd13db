"""Names of places on a page."""

from __future__ import annotations

import re
import unicodedata

FRAME = frozenset({"page-contents", "problems", "site-menu"})
"""Anchors of what stands around every page, which nothing on a page can have."""

_TAKEN = (
    "about actions all asked browse burden by-council by-framework changes cite completion "
    "compliance concerns contents corrections coverage criteria decisions documents domains "
    "elements enforcement evidence feedback findings implications improving indicators judgements "
    "kept late latest logs mapping method non-accessible non-compliance open others out-of-scope "
    "people preparation progress publisher questions recommendations related response reviews "
    "rights roles said scales sections sent stages summary tests timeline top updates words"
)
TAKEN = FRAME | frozenset(_TAKEN.split())
"""Anchors of the pages' own headings, which an author's heading on the same page can't have."""


def slug(text: str) -> str:
    """Return a heading as an anchor: lower case, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "heading"


def heading_anchor(text: str) -> str:
    """Return the anchor of an author's heading, beside those that the page itself has."""
    anchor = slug(text)
    return f"{anchor}-text" if anchor in TAKEN else anchor
