"""`/privacy/`: what these pages keep and send, and what the publisher says about the rest."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.pages.page import Link, Page, index_page


def privacy(library: Library) -> Iterator[Page]:
    """Yield the page; the text of `docs/privacy.md` is the publisher's own part of it."""
    yield index_page(
        library,
        Link("Privacy", "privacy/"),
        "What these pages keep on your device, what they send, and how to ask or object.",
        menu="footer",
        searchable=True,
    )
