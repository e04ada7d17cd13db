"""A real browser on the built demonstration site, served from this machine."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge")
QUIET = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", *QUIET]


def find_browser() -> str | None:
    """Return the machine's own browser; none is ever downloaded."""
    return next(filter(None, map(shutil.which, NAMES)), None)


@contextmanager
def launched(executable: str) -> Iterator[Browser]:
    """Start a browser and close it afterwards."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield browser
        browser.close()


def headers_of(folder: Path) -> dict[str, str]:
    """Return the headers that a built site's `_headers` file asks of its host for every page."""
    told = (folder / "_headers").read_text(encoding="utf-8")
    lines = told.partition("\n/*\n")[2].partition("\n/")[0].splitlines()
    rules = [line.strip() for line in lines if "#" not in line[:4]]
    return {name: value for name, _, value in (rule.partition(": ") for rule in rules)}


@contextmanager
def served(folder: Path, headers: Mapping[str, str]) -> Iterator[str]:
    """Serve a folder with these headers, as a host would, and give its address."""
    handler = functools.partial(Host, directory=str(folder), headers_to_send=headers)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own browser; without one these tests are skipped, but never under CI."""
    found = find_browser()
    if found is None:
        message = f"no browser found: install one of {', '.join(NAMES)}"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    with launched(found) as browser:
        yield browser


@pytest.fixture(scope="session")
def address(demonstration) -> Iterator[str]:
    """Where the demonstration site is served, with the headers that it asks for."""
    with served(demonstration.folder, headers_of(demonstration.folder)) as address:
        yield address


@pytest.fixture
def open_page(browser, address):
    """Open a page in a window of this size; a test may add scripts and styles to it.

    Without a URL the page is empty.
    """
    contexts = []

    def opened(url, window=(320, 568), **options):
        size = {"width": window[0], "height": window[1]}
        contexts.append(browser.new_context(viewport=size, bypass_csp=True, **options))
        page = contexts[-1].new_page()
        page.goto(f"{address}/{url}" if url is not None else "about:blank")
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture
def open_site(browser, build_site):
    """Build a site in miniature and open a page of it; in the end nothing may have failed."""
    said = []
    with ExitStack() as stack:

        def opened(files, url="", window=(1280, 900), **options):
            folder = build_site(files).folder
            address = stack.enter_context(served(folder, headers_of(folder)))
            size = {"width": window[0], "height": window[1]}
            context = browser.new_context(viewport=size, base_url=f"{address}/", **options)
            stack.callback(context.close)
            page = context.new_page()
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.goto(url)
            return page

        yield opened
    assert said == []


class Host(http.server.SimpleHTTPRequestHandler):
    """Serves files with some headers and says nothing."""

    def __init__(self, *args: Any, headers_to_send: Mapping[str, str], **options: Any) -> None:
        self._headers_to_send = headers_to_send
        super().__init__(*args, **options)

    def end_headers(self) -> None:
        """Send the headers too."""
        for name, value in self._headers_to_send.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""
