"""The policy that the site asks for refuses what it should, and no built page needs more.

`test_page_types.py` visits every page type under it.
"""

import re
import shutil

import pytest
from questions import Visit
from real_browser import headers_of, served

LOADING = {"src", "srcset", "poster", "background", "data", "href", "xlink:href"}
"""Attributes from which a browser loads something, but for the `href` of a link."""

SENDING = {"action", "formaction", "ping", "attributionsrc"}
"""Attributes that send something: only Assay's own forms may, and only to the site itself."""


@pytest.fixture
def visit(browser):
    """Open an address in a browser that knows nothing yet."""
    contexts = []

    def open_window(site, url):
        contexts.append(browser.new_context())
        return Visit(contexts[-1], site, url)

    yield open_window
    for context in contexts:
        context.close()


@pytest.mark.parametrize("sent", [True, False], ids=["by the host", "by the page alone"])
def test_what_the_policy_forbids_is_seen_to_be_refused(visit, demonstration, tmp_path, sent):
    folder = tmp_path / "site"
    shutil.copytree(demonstration.folder, folder)
    page = folder / "about" / "index.html"
    added = '<script>document.title = "changed"</script><style>p { color: red }</style>'
    added += '<p style="color: red"></p><img src="https://other.example/one.png" alt="">'
    page.write_text(page.read_text("utf-8").replace("</main>", f"{added}</main>"), "utf-8")
    with served(folder, headers_of(folder) if sent else {}) as address:
        seen = visit(address, "about/")
        refused = ["img-src", "script-src-elem", "style-src-attr", "style-src-elem"]
        assert sorted(seen.refused) == sorted(refused * (2 if sent else 1))  # the page says it too
        assert seen.page.title() != "changed"


def test_no_built_page_holds_a_script_a_style_or_another_host_s_file(every_page):
    for path, page in every_page.items():
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
