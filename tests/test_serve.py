"""`mkdocs serve`: a mistake is reported, and the last good site stays up until it is mended."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from bs4 import BeautifulSoup
from conftest import (
    BASE,
    CONFIG,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    build_folder,
    review_with,
    section_with,
)

PATIENCE = 60
URL = "reviews/anytown-2025/"


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


class Server:
    def __init__(self, root, log, address):
        self.root = root
        self.log = log
        self.address = address or f"127.0.0.1:{free_port()}"
        with log.open("wb") as output:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "mkdocs", "serve", "--livereload", "-a", self.address],
                cwd=root,
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONUNBUFFERED": "1"},
            )

    def page(self, url):
        """Return a page as served, or an empty text as long as nothing answers."""
        address = f"http://{self.address}/{url}"
        try:
            with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
                return answer.read().decode()
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            return ""

    def said(self):
        return self.log.read_text(encoding="utf-8", errors="replace")

    def wait_for(self, condition):
        """Wait until a condition holds, for as long as the server runs."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if condition():
                return
            assert self.process.poll() is None, self.said()
            time.sleep(0.1)
        pytest.fail(f"it did not come about; the server said:\n{self.said()}")

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


@pytest.fixture
def serve(write_site, tmp_path):
    servers = []

    def start(files, address=None):
        servers.append(Server(write_site(files), tmp_path / "serve.log", address))
        return servers[-1]

    yield start
    for server in servers:
        server.stop()


@pytest.mark.parametrize(
    ("file", "content", "problem"),
    [
        (REVIEW_FILE, review_with("reviewer: Ann\n"), f"{REVIEW_FILE}:7:1: unknown key `reviewer`"),
        (REVIEW_FILE, review_with(body="[R9]"), f"{REVIEW_FILE}:8:1: `[R9]` links to nothing"),
        ("docs/councils/anytown.md", "---\nname: [\n---\n", "docs/councils/anytown.md:3:1"),
        ("docs/domains/leadership.md", b"\xff", "docs/domains/leadership.md:1:1"),
    ],
    ids=["unknown key", "link to nothing", "broken YAML", "not UTF-8"],
)
def test_the_last_good_site_stays_up_until_a_mistake_is_mended(
    serve, write_site, file, content, problem
):
    server = serve({REVIEW_FILE: review_with(body="The first version.")})
    server.wait_for(lambda: "The first version." in server.page(URL))

    write_site({REVIEW_FILE: review_with(body="The second version."), file: content})
    server.wait_for(lambda: problem in server.said())
    server.wait_for(lambda: problem.partition(":")[0] in server.page(URL))
    assert "The first version." in server.page(URL)
    assert "The second version." not in server.page(URL)
    assert "This is the last good version of the site" in server.page("")
    assert "Traceback" not in server.said()

    write_site({REVIEW_FILE: review_with(body="The third version.")})
    server.wait_for(lambda: "The third version." in server.page(URL))
    assert "This is the last good version of the site" not in server.page(URL)


OVERRIDDEN = CONFIG.replace("{name: material}", "{name: material, custom_dir: overrides}")
EXTENDED = CONFIG.replace("as_at: 2026-11-21", "as_at: 2026-11-21, extensions: anytown.py")
MODULE = "def c(checked):\n    return iter(())\nCHECKS = (c,)\n"
BREAKING = {
    "a template of a page": (
        {"mkdocs.yml": OVERRIDDEN, "overrides/pages/council.html": "<p>Council</p>"},
        {"overrides/pages/council.html": "{{ concil.title }}"},
        "overrides/pages/council.html:1:1",
    ),
    "the frame of all pages": (
        {"mkdocs.yml": OVERRIDDEN, "overrides/main.html": '{% extends "base.html" %}'},
        {"overrides/main.html": '{% extends "base.html" %}{% if %}'},
        "overrides/main.html:1:1",
    ),
    "what search reads": (
        {"mkdocs.yml": OVERRIDDEN, "overrides/search/council.html": "<p>x</p>"},
        {"overrides/search/council.html": "{{ nothing.x }}"},
        "overrides/search/council.html:1:1",
    ),
    "the site's own module": (
        {"mkdocs.yml": EXTENDED, "anytown.py": MODULE},
        {"anytown.py": MODULE.replace("iter(())", "1 / 0")},
        "anytown.py:2:1: this fails: ZeroDivisionError",
    ),
    "a file that is linked": (
        {"docs/about.md": article_with("[It](a.pdf)"), "docs/a.pdf": b"%PDF"},
        {"docs/a.pdf": None, "docs/b.pdf": b"%PDF"},
        "docs/about.md:4:6",
    ),
    "the settings": (
        {},
        {"mkdocs.yml": CONFIG.replace("as_at: 2026-11-21", "as_at: soon")},
        "`as_at: soon` is not a date",
    ),
    "the settings as MkDocs reads them": (
        {},
        {"mkdocs.yml": CONFIG.replace("site_name", "site_nam")},
        "site_name",
    ),
    "addresses": ({}, {"mkdocs.yml": CONFIG + "use_directory_urls: false\n"}, "are folders"),
}


@pytest.mark.parametrize(("good", "broken", "told"), BREAKING.values(), ids=BREAKING)
def test_whatever_breaks_the_server_answers_and_goes_on(serve, write_site, good, broken, told):
    server = serve({**good, REVIEW_FILE: review_with(body="The first version.")})
    server.wait_for(lambda: "The first version." in server.page(URL))
    write_site({**good, **broken, REVIEW_FILE: review_with(body="The second version.")})
    server.wait_for(lambda: server.page("councils/anytown/") and told in server.said())
    server.wait_for(lambda: "Anytown" in server.page(URL))
    mended = {name: BASE.get(name) for name in broken} | good
    write_site({**mended, REVIEW_FILE: review_with(body="The third version.")})
    server.wait_for(lambda: "The third version." in server.page(URL))
    assert "Traceback" not in server.said()


EVERY_PAGE = """
def on_page_content(html, page, config, files):
    return html + "<p>Seen by a hook</p>"
"""


def test_what_is_served_is_what_a_build_writes(serve, write_site):
    server = serve({REVIEW_FILE: review_with(body="The first version.")})
    server.wait_for(lambda: "The first version." in server.page(URL))
    write_site({REVIEW_FILE: review_with(body="[The second](index.md) version.")})
    server.wait_for(lambda: "The second</a> version." in server.page(URL))
    built = build_folder(server.root)
    urls = built.urls()
    assert len(urls) > 20
    for url in urls:
        served = BeautifulSoup(server.page(url), "html.parser")
        assert str(served.main) == str(built.page(url).main), url
        menus = [one.find("nav", id="site-menu").get_text() for one in (served, built.page(url))]
        assert menus[0] == menus[1], url


HELD_BACK = {
    "a draft": ("draft: yes\n", "Not yet.", "draft"),
    "an embargo": ("publish_from: 2031-07-01 09:30\n", "Not yet.", "to be published from 9:30am on 1 July 2031"),
    "an exempt text": ("exempt: {paragraphs: 3, reason: A, public_interest: B}\n", "Not yet.", "exempt"),
}  # fmt: skip


@pytest.mark.parametrize(("more", "words", "reason"), HELD_BACK.values(), ids=HELD_BACK)
def test_authors_see_what_is_held_back_and_no_build_writes_it(serve, more, words, reason):
    section = "reviews/anytown-2025/leadership/"
    server = serve({SECTION_FILE: section_with(more, words)})
    server.wait_for(lambda: words in server.page(section))
    assert "Only you see this." in server.page(section)
    assert f"held back ({reason})" in server.page(section)
    assert "Only you see this." not in server.page(URL)
    built = build_folder(server.root)
    assert all(words.encode() not in path.read_bytes() for path in built.folder.rglob("*.html"))


def test_a_hook_sees_every_page_that_is_served(serve):
    config = f"{CONFIG}hooks: [hook.py]\n"
    server = serve({"mkdocs.yml": config, "hook.py": EVERY_PAGE})
    server.wait_for(lambda: "Seen by a hook" in server.page(URL))


def test_a_new_file_is_served(serve, write_site):
    server = serve({})
    server.wait_for(lambda: "Test of Anytown" in server.page(URL))
    write_site({"reviews/anytown-2026/index.md": review_with(body="The newest.")})
    server.wait_for(lambda: "The newest." in server.page("reviews/anytown-2026/"))


def test_a_site_with_a_mistake_is_not_served_in_the_first_place(serve):
    server = serve({REVIEW_FILE: review_with("reviewer: Ann\n")})
    assert server.process.wait(PATIENCE) == 1
    assert f"{REVIEW_FILE}:7:1: unknown key `reviewer`" in server.said()
    assert "Traceback" not in server.said()


@pytest.fixture
def taken():
    """Return an address at which another program listens."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield f"127.0.0.1:{other.getsockname()[1]}"


def test_a_taken_address_is_told_in_a_sentence_that_gives_another(serve, taken):
    server = serve({}, taken)
    assert server.process.wait(PATIENCE) == 1
    [told] = [line for line in server.said().splitlines() if taken in line]
    assert " is taken" in told
    assert told.endswith(f"-a 127.0.0.1:{int(taken.rpartition(':')[2]) + 1}")
    assert "Traceback" not in server.said()


@pytest.mark.parametrize("address", ["192.0.2.1:8000", "127.0.0.1:80000"])
def test_an_address_that_can_not_be_served_is_told_too(serve, address):
    server = serve({}, address)
    assert server.process.wait(PATIENCE) == 1
    assert f"The address {address} fails" in server.said()
    assert "-a 127.0.0.1:800" in server.said()
    assert "Traceback" not in server.said()
