"""Web servers with the files that a site brings for them: tried on the servers themselves."""

import json
import re
from xml.etree import ElementTree

import pytest
from conftest import (
    REGISTER_FILE,
    REVIEW_FILE,
    MiniatureSite,
    register_with,
    review_with,
    write_files,
)
from questions import Visit
from real_browser import headers_of
from real_servers import SERVERS, asked

from assay.engines.mkdocs import load_settings
from assay.settings import SettingsError

CONFIG = """\
site_name: A site
site_url: https://tests.anytown.example{root}
theme: {{name: material}}
plugins:
  - assay:
      as_at: 2026-11-21
      publisher: {{name: Anytown, security: security@anytown.example}}
"""

FILES = {
    REGISTER_FILE: register_with("{id: E1, title: Plan, kind: document}"),
    "reviews/anytown-2025/plan.txt": "The plan of July: “in words”.\n",
    REVIEW_FILE: review_with("aliases: old\n", "Supervision is good. [The plan](plan.txt)"),
}

ROOTS = ("/", "/tests/")


@pytest.fixture(scope="module", params=ROOTS, ids=["at the top", "below a path"])
def site(request, tmp_path_factory):
    """A small site at the top of its host, and one below a path."""
    root = tmp_path_factory.mktemp("source")
    config = CONFIG.format(root=request.param)
    made = MiniatureSite(write_files(root, {**FILES, "mkdocs.yml": config}))
    return made.folder, request.param


@pytest.fixture(scope="module", params=SERVERS)
def server(request, site):
    """The site's folder, its root, and a way to ask a real server for what is below that."""
    folder, root = site
    (folder / ".git").mkdir(exist_ok=True)
    (folder / ".git" / "config").write_text("secret")
    with SERVERS[request.param](folder, root) as port:
        yield folder, root, port


def one(folder, pattern):
    return next(folder.glob(pattern)).relative_to(folder).as_posix()


FOUND = {
    "home": "",
    "a page": "reviews/anytown-2025/",
    "a short address": "r/anytown-2025/",
    "a text of an author's": "reviews/anytown-2025/plan.txt",
    "a script": "scripts/*/index.js",
    "the stylesheet": "assets/assay.css",
    "search": "pagefind/*/pagefind.js",
    "what search runs": "pagefind/*/*.pagefind",
    "words of search": "pagefind/*/index/*",
    "whom to tell of a weakness": ".well-known/security.txt",
}
LASTS = {"a script", "words of search"}
IN_UTF_8 = {
    "home",
    "a page",
    "a short address",
    "a text of an author's",
    "a script",
    "the stylesheet",
}


@pytest.mark.parametrize("what", FOUND)
def test_what_is_there_is_sent_with_every_header(server, what):
    folder, root, port = server
    path = FOUND[what]
    answer = asked(port, root + (one(folder, path) if "*" in path else path))
    assert answer.status == 200
    for name, value in headers_of(folder).items():
        assert answer.headers[name.lower()] == value
    kept = answer.headers["cache-control"]
    assert ("max-age=31536000" in kept) is (what in LASTS)
    assert ("no-cache" in kept) is (what not in LASTS)
    if what in IN_UTF_8:
        assert "charset=utf-8" in answer.headers["content-type"].lower()


def test_what_is_not_there_is_told_on_the_site_s_own_page(server):
    folder, root, port = server
    answer = asked(port, f"{root}reviews/nowhere/")
    assert answer.status == 404
    assert "<h1" in answer.body
    assert (
        answer.headers["content-security-policy"] == headers_of(folder)["Content-Security-Policy"]
    )


@pytest.mark.parametrize("file", ["headers.nginx.conf", ".htaccess", "web.config", ".git/config"])
def test_nobody_reads_the_server_s_own_files(server, file):
    _, root, port = server
    assert asked(port, root + file).status in (403, 404)


LED = {
    "reviews/anytown-2025": "reviews/anytown-2025/",
    "reviews/old/": "reviews/anytown-2025/",
    "reviews/old/evidence/": "reviews/anytown-2025/evidence/",
    "reviews/old/whole/": "reviews/anytown-2025/whole/",
}


@pytest.mark.parametrize(("url", "target"), LED.items())
def test_an_address_of_another_time_leads_on_for_good(server, url, target):
    _, root, port = server
    answer = asked(port, root + url)
    assert answer.status == 301
    assert re.sub("^https?://[^/]+", "", answer.headers["location"]) == root + target


def test_what_only_begins_like_a_former_address_leads_nowhere(server):
    _, root, port = server
    assert asked(port, f"{root}reviews/old/evidence/nothing/").status == 404


def test_search_works_on_a_real_server_under_its_policy(server, browser):
    _, root, port = server
    context = browser.new_context()
    seen = Visit(context, f"http://127.0.0.1:{port}", f"{root.strip('/')}/search/".lstrip("/"))
    seen.page.get_by_role("searchbox").first.fill("supervision")
    seen.page.keyboard.press("Enter")
    seen.page.locator("main").get_by_role("link", name="Anytown").first.wait_for()
    assert seen.refused == []
    context.close()


def test_iis_is_told_the_same(site):
    folder, root = site
    told = ElementTree.parse(folder / "web.config").getroot()
    sent = {add.get("name"): add.get("value") for add in told.iter("add") if add.get("name")}
    assert sent == headers_of(folder)
    [error] = told.iter("error")
    assert error.get("path") == f"{root}404.html"
    endings = {found.get("fileExtension") for found in told.iter("mimeMap")}
    of_search = {path.suffix for path in (folder / "pagefind").rglob("*") if path.is_file()}
    assert of_search - {".js"} <= endings


def test_whom_to_tell_of_a_weakness_is_said_for_less_than_a_year(site):
    folder, root = site
    lines = (folder / ".well-known" / "security.txt").read_text().splitlines()
    assert lines == [
        "Contact: mailto:security@anytown.example",
        "Expires: 2027-11-20T00:00:00Z",
        "Preferred-Languages: en",
        f"Canonical: https://tests.anytown.example{root}.well-known/security.txt",
    ]


@pytest.mark.parametrize("name", [".htaccess", "web.config"])
def test_a_site_s_own_stands_in_their_place(written_site, log_of_build, name):
    site = written_site({f"docs/{name}": "# Ours\n"})
    assert (site.folder / name).read_text() == "# Ours\n"
    assert f"the site's own {name} stands in place of Assay's" in log_of_build.text


REFUSED = [
    "https://example.org/a(b/",
    'https://example.org/a"b/',
    "https://example.org/a;b/",
    "https://example.org;evil/",
    "https://example.org/my%20site/",
    "https://$host/",
    "https://*.example.org/",
    "https://u:p@example.org/",
    "https://example.org:99999/",
    "https://[::1/",
]


@pytest.mark.parametrize("address", REFUSED)
def test_an_address_that_no_server_s_settings_can_hold_is_refused(write_site, address):
    config = f"site_name: A\nsite_url: '{address}'\ntheme: {{name: material}}\nplugins: [assay]\n"
    root = write_site({"mkdocs.yml": config})
    with pytest.raises(SettingsError, match=r"mkdocs\.yml"):
        load_settings(str(root / "mkdocs.yml"))


def test_a_server_knows_a_host_by_the_name_that_browsers_send(build_site):
    config = (
        "site_name: A\nsite_url: https://exämple.org/\ntheme: {name: material}\nplugins: [assay]\n"
    )
    site = build_site({"mkdocs.yml": config})
    assert "server_name xn--exmple-cua.org;" in site.files["site.nginx.conf"].content().decode()


CONTACTS = ["security", "a@b", "http://a.example/", "a@b.c?x=<y>", "https://a\u0000b/"]


@pytest.mark.parametrize("contact", CONTACTS)
def test_a_contact_that_nobody_can_reach_is_refused(write_site, contact):
    text = CONFIG.format(root="/").replace("security@anytown.example", json.dumps(contact))
    root = write_site({"mkdocs.yml": text})
    with pytest.raises(SettingsError, match="is no e-mail address"):
        load_settings(str(root / "mkdocs.yml"))


HALF = ['copyright: "\\ud800"', 'nav: ["\\ud800": a.md]', "of the publisher"]


@pytest.mark.parametrize("line", HALF)
def test_half_a_sign_in_the_settings_is_told(write_site, line):
    text = CONFIG.format(root="/").replace("name: Anytown", 'name: "\\ud800"')
    text = text if line == HALF[-1] else f"{CONFIG.format(root='/')}{line}\n"
    root = write_site({"mkdocs.yml": text})
    with pytest.raises(SettingsError, match="half a sign"):
        load_settings(str(root / "mkdocs.yml"))
