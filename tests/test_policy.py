"""The pages under the headers that the site asks for: nothing is refused, asked or kept."""

import re
import shutil

import pytest
from bs4 import BeautifulSoup
from real_browser import headers_of, served
from test_page_types import PAGE_TYPES

LISTEN = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.refused.push(event.effectiveDirective));
"""

KEPT = """async () => [
  document.cookie,
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map((one) => one.name),
  ...(await caches.keys()),
  ...(await navigator.serviceWorker.getRegistrations()).map((one) => one.scope),
].filter(Boolean)"""


LOADING = {"src", "srcset", "poster", "background", "data", "href", "xlink:href"}
"""Attributes from which a browser loads something, but for the `href` of a link."""

SENDING = {"action", "formaction", "ping", "attributionsrc"}
"""Attributes that send something: only Assay's own forms may, and only to the site itself."""


class Visit:
    """A page in a fresh window: what was asked, said and refused while it loaded."""

    def __init__(self, context, url):
        self.asked, self.said = [], []
        context.add_init_script(LISTEN)
        self.page = context.new_page()
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.response = self.page.goto(url)
        self.refused = self.page.evaluate("window.refused")


@pytest.fixture
def visit(browser):
    """Open an address in a browser that knows nothing yet."""
    contexts = []

    def open_window(url):
        contexts.append(browser.new_context())
        return Visit(contexts[-1], url)

    yield open_window
    for context in contexts:
        context.close()


@pytest.mark.parametrize("url", PAGE_TYPES.values(), ids=PAGE_TYPES.keys())
def test_a_page_needs_nothing_that_its_headers_forbid(visit, address, demonstration, url):
    seen = visit(f"{address}/{url}")
    sent = seen.response.headers
    for name, value in headers_of(demonstration.folder).items():
        assert sent[name.lower()] == value
    assert (seen.refused, seen.said) == ([], [])
    assert [one for one in seen.asked if not one.startswith((f"{address}/", "data:"))] == []
    assert seen.page.context.cookies() == []
    assert seen.page.evaluate(KEPT) == []


def test_what_the_policy_forbids_is_seen_to_be_refused(visit, demonstration, tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(demonstration.folder, folder)
    page = folder / "about" / "index.html"
    added = '<script>document.title = "changed"</script><style>p { color: red }</style>'
    added += '<p style="color: red"></p><img src="https://other.example/one.png" alt="">'
    page.write_text(page.read_text("utf-8").replace("</main>", f"{added}</main>"), "utf-8")
    with served(folder, headers_of(folder)) as address:
        seen = visit(f"{address}/about/")
        assert sorted(seen.refused) == [
            "img-src",
            "script-src-elem",
            "style-src-attr",
            "style-src-elem",
        ]
        assert len(seen.said) == 4
        assert seen.page.title() != "changed"


def test_no_built_page_holds_a_script_a_style_or_another_host_s_file(demonstration):
    for path in demonstration.folder.rglob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        inline = [one for one in page.find_all("script") if not one.get("src")]
        assert {one.get("type") for one in inline} <= {"application/ld+json"}, path
        assert page.find_all("style") == [], path
        for element in page.find_all(True):
            names = [name for name in element.attrs if name == "style" or name.startswith("on")]
            assert names == [], path
            own = element.name in ("a", "area") or element.get("rel") == ["canonical"]
            for name in LOADING - ({"href"} if own else set()):
                assert not re.search(r"(^|[\s,])([a-z]+:|//)", element.get(name) or ""), path
            assert SENDING.isdisjoint(element.attrs) or element.name == "form", path
            assert not re.match(r"[a-z]+:|//", element.get("action") or ""), path
