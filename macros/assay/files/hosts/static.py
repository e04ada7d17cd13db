"""Netlify, Cloudflare Pages and other hosts of static files: `_headers` and `_redirects`."""

from __future__ import annotations

from collections.abc import Iterator

from assay.files.file import File
from assay.files.hosts.told import KEPT, LASTING, Told

_HEADERS = "# For Netlify, Cloudflare Pages and whoever else reads this form."
_REDIRECTS = """\
# For Cloudflare Pages, which reads 2,000 of these, and whoever else reads this form.
# On other hosts the pages at these addresses do the same, without the end of an address after #.
"""


def static(told: Told) -> Iterator[File]:
    """Yield the headers, and the redirects if there are any.

    These hosts serve the site from the top, or know by themselves where it is.
    """
    lines = [_HEADERS, "/*"]
    for header in told.headers:
        lines += [f"  # {header.why}", f"  {header.name}: {header.value}"]
    for folder in LASTING:
        lines += [
            f"/{folder.replace('*', ':version')}*",
            f"  Cache-Control: {KEPT}",
        ]
    yield File.of("_headers", "\n".join([*lines, ""]))
    if told.rules:
        rules = (f"{rule.url} {rule.target} {rule.status}\n" for rule in told.rules)
        yield File.of("_redirects", "".join([_REDIRECTS, *rules]))
