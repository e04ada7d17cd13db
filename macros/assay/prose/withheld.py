"""No public text gives the address of what is withheld: it says that it exists, and what it is."""

from __future__ import annotations

import re
from html import unescape

from assay.prose.context import Context

_ADDRESS = re.compile(
    r"(?<![\w-])(?=([a-z0-9]+(?:-[a-z0-9]+)*(?:/[\w-]+(?:\.[\w-]+)*|-[0-9]{4}(?![\w-]))))",
    re.IGNORECASE,
)
"""A record inside another, or what ends in a year as reviews do: other words may be ordinary."""


def report_withheld(html: str, context: Context) -> None:
    """Report addresses of what the public can't see, in words, in code and in links of a text."""
    if not context.shared.hidden.is_any:
        return
    names = context.shared.library.names
    for found in dict.fromkeys(_ADDRESS.findall(unescape(html))):
        address = found.lower().removesuffix(".md")
        if names.find(address) is None and names.is_absent(address):
            context.named(found)
