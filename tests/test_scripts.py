"""The scripts of the theme: each page and each script asks for those of its own version."""

import re
from pathlib import PurePosixPath
from urllib.parse import urljoin

from conftest import CONFIG, REVIEW_FILE, review_with
from playwright.sync_api import expect
from questions import VERSIONED, Visit, scripts_without_a_version_or_with_two_addresses
from test_serve import serve  # noqa: F401 (a fixture)

CUSTOM = CONFIG.replace("{name: material}", "{name: material, custom_dir: overrides}")
LIST = "recommendations/"
ITS_FILE = "reviews/anytown-2025/recommendations/1.md"
"""With it the list of recommendations is an index."""


def scripts_of(page):
    return [one["src"] for one in page.find_all("script", src=True)]


def folder_of(site):
    """Return where the scripts of a built site are."""
    [folder] = (site.folder / "scripts").glob("*/")
    return folder


def test_every_script_of_every_page_is_there_under_its_version(demonstration, every_page):
    found = {
        (path, urljoin(f"/{path}", script))
        for path, page in every_page.items()
        for script in scripts_of(page)
    }
    names = {PurePosixPath(script).name for _, script in found}
    assert names == {
        "changes.js",
        "compare.js",
        "copy.js",
        "finder.js",
        "index.js",
        "search.js",
    }
    for path, script in found:
        assert VERSIONED.search(script), path
        assert (demonstration.folder / script.lstrip("/")).is_file(), path


def test_whatever_search_loads_has_a_version_and_one_address(browser, address):
    context = browser.new_context()
    visit = Visit(context, address, "search/")
    with visit.page.expect_request("**/pagefind.js"):
        visit.page.get_by_label("Search for").fill("supervision")
    expect(visit.page.get_by_role("status")).to_have_text(re.compile("result"))
    assert scripts_without_a_version_or_with_two_addresses(visit) == []
    context.close()


def test_a_script_of_the_site_s_own_stands_in_place_of_the_theme_s(build_site):
    before = build_site({ITS_FILE: "Do it.\n"})
    its_own = {
        "mkdocs.yml": CUSTOM,
        ITS_FILE: "Do it.\n",
        "overrides/scripts/index.js": 'import "./more.js";\n',
        "overrides/scripts/more.js": "document.title = 'Ours';\n",
    }
    names = {path.name for path in folder_of(before).iterdir()}
    version = folder_of(before).name
    after = build_site(its_own)
    folder = folder_of(after)
    assert folder.name != version
    assert {path.name for path in folder.iterdir()} == {*names, "more.js"}
    assert (folder / "index.js").read_text("utf-8") == its_own["overrides/scripts/index.js"]
    assert scripts_of(after.page(LIST)) == [f"../scripts/{folder.name}/index.js"]


def test_the_same_scripts_keep_their_address(build_site):
    first = folder_of(build_site({})).name
    assert folder_of(build_site({REVIEW_FILE: review_with(body="Another.")})).name == first


def test_a_changed_script_is_served_under_another_address(serve, write_site):  # noqa: F811
    def script():
        found = re.search(r'src="\.\./(scripts/\w+/index\.js)"', server.page(f"assurance/{LIST}"))
        return found[1] if found else ""

    config = CUSTOM.replace("example.org/", "example.org/assurance/")
    own = "overrides/scripts/index.js"
    server = serve({"mkdocs.yml": config, ITS_FILE: "Do it.\n", own: "// first\n"})
    server.wait_for(script)
    first = script()
    assert server.page(f"assurance/{first}") == "// first\n"
    write_site({"mkdocs.yml": config, ITS_FILE: "Do it now.\n", own: "// second\n"})
    server.wait_for(lambda: script() not in ("", first))
    assert server.page(f"assurance/{script()}") == "// second\n"
