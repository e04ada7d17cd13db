"""`security.txt`: whom to tell of a weakness of the site, where its publisher says so.

RFC 9116: https://www.rfc-editor.org/rfc/rfc9116
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from assay.files.file import File
from assay.macros.view import View
from assay.pages.page import Page

PATH = ".well-known/security.txt"

GOOD_FOR = datetime.timedelta(days=364)
"""The standard asks for less than a year, so that nobody trusts an address that is forgotten."""


def security(pages: tuple[Page, ...], view: View) -> Iterator[File]:  # noqa: ARG001
    """Yield the file, good for a year from the day of the build."""
    publisher = view.publisher
    if not publisher.security:
        return
    contact = publisher.security
    if "@" in contact and ":" not in contact:
        contact = f"mailto:{contact}"
    lines = [
        f"Contact: {contact}",
        f"Expires: {view.on + GOOD_FOR}T00:00:00Z",
        "Preferred-Languages: en",
    ]
    if publisher.site_url:
        lines.append(f"Canonical: {publisher.absolute(PATH)}")
    yield File.of(PATH, "\n".join([*lines, ""]))
