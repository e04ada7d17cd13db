"""What a server says to a browser about the site: `_headers` and a file for nginx.

Whatever the pages load comes from the site itself, and they hold no inline script and no inline
style. So everything else can be forbidden.
"""

from __future__ import annotations

from collections.abc import Iterator

from assay.files.file import File
from assay.macros.view import View
from assay.pages.page import Page

POLICY = (
    ("default-src 'none'", "Nothing may be loaded but what the following lines allow."),
    ("script-src 'self'", "The site's own scripts, never one that stands inside a page."),
    ("style-src 'self'", "The site's stylesheet, never a style that stands inside a page."),
    ("img-src 'self' data:", "The site's pictures, and the small ones inside its stylesheet."),
    ("font-src 'self'", "A typeface that a publisher adds with a stylesheet of its own."),
    ("connect-src 'self'", "What a script of the site's own reads, such as an index for search."),
    ("form-action 'self'", "A form sends to the site only; `default-src` does not cover forms."),
    ("base-uri 'none'", "Nobody turns the page's links elsewhere; not covered either."),
    ("frame-ancestors 'none'", "No other site shows a page inside its own; not covered either."),
)
"""The content security policy, and the reason for each directive."""

FOR_SEARCH = {"script-src 'self'": "script-src 'self' 'wasm-unsafe-eval'"}
"""What search needs beyond that: Pagefind is WebAssembly, and browsers run none without this word.

It allows nothing else; scripts that make scripts of a text, `eval`, stay forbidden.
"""

HEADERS = (
    ("X-Content-Type-Options", "nosniff", "A file is what its type says, never guessed."),
    (
        "Referrer-Policy",
        "no-referrer",
        "Nobody learns from which page, or what search, a reader comes.",
    ),
    (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=()",
        "No page asks for the camera, the place or the microphone.",
    ),
    (
        "Cross-Origin-Opener-Policy",
        "same-origin",
        "A site that opens a page in a window gets no hold on it.",
    ),
    (
        "Strict-Transport-Security",
        "max-age=31536000",
        "Browsers use HTTPS only, for a year from each visit. Hosts below this one are left out, "
        "since nothing here knows whether they have HTTPS.",
    ),
)
"""Each further header with its value and the reason for it."""

_ON_STATIC_HOSTS = "# For Netlify, Cloudflare Pages and whoever else reads this form."

_ON_NGINX = """\
# For nginx: write this inside the `server` block, with the path where the site lies.
#     include /srv/site/headers.nginx.conf;
# An `add_header` inside a `location` drops every header of the server around it. So a location
# that has one of its own needs this include as well.
"""


def headers(pages: tuple[Page, ...], view: View) -> Iterator[File]:  # noqa: ARG001
    """Yield the same headers in the form of static hosts and in that of nginx."""
    policy = (
        "Content-Security-Policy",
        _policy(view.has_search),
        "What a page may load, from where.",
    )
    sent = (policy, *HEADERS)
    lines = [line for name, value, why in sent for line in (f"  # {why}", f"  {name}: {value}")]
    yield File.of("_headers", "\n".join([_ON_STATIC_HOSTS, "/*", *lines, ""]))
    rules = (f'# {why}\nadd_header {name} "{value}" always;\n' for name, value, why in sent)
    yield File.of("headers.nginx.conf", "\n".join([_ON_NGINX, *rules]))


def _policy(has_search: bool) -> str:
    directives = (directive for directive, _ in POLICY)
    return "; ".join(
        FOR_SEARCH.get(directive, directive) if has_search else directive
        for directive in directives
    )
