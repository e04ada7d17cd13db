"""Apache: `.htaccess`, which it reads where `AllowOverride FileInfo` lets it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assay.files.file import File
from assay.files.hosts.told import KEPT, OF_SERVERS, Told

HTACCESS = ".htaccess"

_ABOUT = """\
# Written by Assay for Apache 2.4, anew with each build. Apache reads it where its settings say
# `AllowOverride FileInfo` for this folder. Put one of your own into `docs`: it stands in its place.
"""

_SETTINGS = """\
ErrorDocument 404 {not_found}
AddDefaultCharset UTF-8
AddCharset UTF-8 .css .csv .js .json .svg .txt .xml

# Nobody reads the server's own files.
RedirectMatch 404 "{of_servers}"
"""

_CACHING = """\
# What is withdrawn must not live on in a browser: it asks each time.
Header set Cache-Control "no-cache"
# Files whose name changes with what they hold.
<If "%{{REQUEST_URI}} =~ m#{lasting}#">
Header set Cache-Control "{kept}"
</If>
"""


def apache(told: Told) -> Iterator[File]:
    """Yield the one file. Without Apache's module for headers, the rest of it still works."""
    sent = (f'# {h.why}\nHeader always set {h.name} "{h.value}"\n' for h in told.headers)
    caching = _CACHING.format(lasting=told.lasting, kept=KEPT)
    rules = (f'RedirectMatch {r.status} "^{re.escape(r.url)}$" "{r.target}"\n' for r in told.rules)
    parts = [
        _ABOUT,
        _SETTINGS.format(not_found=told.not_found, of_servers=OF_SERVERS),
        "<IfModule mod_headers.c>",
        *sent,
        f"{caching}</IfModule>\n",
        "".join(rules),
    ]
    yield File.of(HTACCESS, "\n".join(filter(None, parts)))
