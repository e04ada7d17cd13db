"""What a browser is told that it may do with the site, and what it must not.

Whatever the pages load comes from the site itself, and they hold no inline script and no inline
style. So everything else can be forbidden.
"""

from __future__ import annotations

from typing import NamedTuple


class Header(NamedTuple):
    """A header's name and value, and the reason for it."""

    name: str
    value: str
    why: str


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

_NOT_IN_PAGES = "frame-ancestors"

HEADERS = (
    Header("X-Content-Type-Options", "nosniff", "A file is what its type says, never guessed."),
    Header(
        "Referrer-Policy",
        "no-referrer",
        "Nobody learns from which page, or what search, a reader comes.",
    ),
    Header(
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=()",
        "No page asks for the camera, the place or the microphone.",
    ),
    Header(
        "Cross-Origin-Opener-Policy",
        "same-origin",
        "A site that opens a page in a window gets no hold on it.",
    ),
    Header(
        "Strict-Transport-Security",
        "max-age=31536000",
        "Browsers use HTTPS only, for a year from each visit. Hosts below this one are left out, "
        "since nothing here knows whether they have HTTPS.",
    ),
)
"""Every further header."""


def policy(has_search: bool) -> str:
    """Return the content security policy of a site with or without search."""
    return "; ".join(
        FOR_SEARCH.get(directive, directive) if has_search else directive for directive, _ in POLICY
    )


def policy_in_page(has_search: bool) -> str:
    """Return the policy as a page itself can state it, for hosts that send no headers.

    The standard has browsers ignore some directives there, and say so:
    https://www.w3.org/TR/CSP3/#meta-element.
    """
    told = (line for line in policy(has_search).split("; ") if not line.startswith(_NOT_IN_PAGES))
    return "; ".join(told)


def headers(has_search: bool) -> tuple[Header, ...]:
    """Return every header that a host should send with each file."""
    what = "What a page may load, from where."
    return (Header("Content-Security-Policy", policy(has_search), what), *HEADERS)
