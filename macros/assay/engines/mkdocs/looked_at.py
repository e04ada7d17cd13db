"""`mkdocs serve` renders the pages that somebody looks at, where nothing else needs them all."""

from __future__ import annotations

import logging
from collections.abc import Callable, Container, Iterable
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin

from assay.engines.mkdocs.navigation import sources_in
from assay.engines.mkdocs.page import instead_of
from assay.engines.on_request import OnRequest
from assay.pages.document import Frame
from assay.pages.page import Page
from assay.problems import AuthorError
from assay.site import Site

_ABOUT_PAGES = (
    "nav",
    "pre_page",
    "page_read_source",
    "page_markdown",
    "page_content",
    "page_context",
    "post_page",
)
"""MkDocs' events that hand pages, or the menu, to plugins and hooks."""

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


def are_wanted_by_others(config: MkDocsConfig, plugin: BasePlugin[Any]) -> bool:
    """Return whether a hook or another plugin sees every page, so that MkDocs must render all."""
    methods = (method for event in _ABOUT_PAGES for method in config.plugins.events[event])
    return any(getattr(method, "__self__", None) is not plugin for method in methods)


def later_pages(site: Site, config: MkDocsConfig) -> frozenset[str]:
    """Return the paths of the pages that may wait: all but the home page and those of the menu."""
    in_menu = set(sources_in(config.nav))
    return frozenset(
        page.path for source, page in site.by_source.items() if page.url and source not in in_menu
    )


def pages_alone(
    site: Site, paths: Container[str], frame: Frame, log: logging.LoggerAdapter[logging.Logger]
) -> dict[str, Callable[[], bytes]]:
    """Return how to make each page at these paths: its document, or what is wrong with it."""

    def document(page: Page) -> bytes:
        try:
            return site.document(page, frame).encode()
        except AuthorError as error:
            log.error("This page can't be shown:\n%s", error)
            return f"<!doctype html>\n<body>\n{instead_of(page, error)}\n</body>".encode()

    return {page.path: partial(document, page) for page in site.pages if page.path in paths}


def make_when_asked(server: LiveReloadServer, waiting: OnRequest) -> None:
    """Let MkDocs' server make each page before it looks for it.

    It may wait for a rebuild in between, after which another folder is served: so what is not found
    is made and looked for once more.
    """
    answer: App = server.serve_request

    def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = _file_asked_for(environ["PATH_INFO"], server)
        waiting.make(path)
        heard: list[Any] = []
        body = answer(environ, lambda *said: heard.extend(said))
        if heard[0].startswith("404") and waiting.make(path):
            heard.clear()
            body = answer(environ, lambda *said: heard.extend(said))
        start_response(*heard)
        return body

    server.set_app(app)


def _file_asked_for(path: str, server: LiveReloadServer) -> str:
    """Return the path of a file from the root of the site; MkDocs serves it below a path."""
    written = path.encode("latin-1").decode("utf-8", "ignore")
    below = urlsplit(server.url).path
    inside = written.removeprefix(below) if written.startswith(below) else ""
    return f"{inside}index.html" if written.endswith("/") else inside
