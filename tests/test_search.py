"""Search in a real browser, on the demonstration, under the headers that it asks for."""

import re
import tempfile

import pytest
from conftest import BuiltSite, build_folder
from playwright.sync_api import expect
from probes import CLIPPED, FOCUSED, axe_finds, sideways
from questions import LISTEN
from real_browser import headers_of, served
from test_serve import serve  # noqa: F401 (a fixture)

from assay.search import pagefind

FOUND = re.compile(r"^\d+ results? for ")
FINDING = "Supervision and support from senior leaders are good"
ITS_URL = "/reviews/barnsley-2017/capacity/#supervision-and-support-from-senior-leaders-are-good"
WINDOWS = {"wide": (1280, 900), "narrow": (320, 568)}

every_window = pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)


@pytest.fixture
def visit(browser, address):
    """Open a page under the site's own policy; everything that it asked for and said is kept."""
    contexts = []

    def opened(url, window=WINDOWS["wide"], base=address, **options):
        size = {"width": window[0], "height": window[1]}
        contexts.append(browser.new_context(viewport=size, **options))
        contexts[-1].add_init_script(LISTEN)
        page = contexts[-1].new_page()
        page.asked, page.said = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.said.append(message.text))
        page.on("pageerror", lambda error: page.said.append(str(error)))
        page.goto(f"{base}/{url}")
        return page

    yield opened
    for context in contexts:
        context.close()


def told(page):
    return page.get_by_role("status")


def number(page):
    """Return how many results are announced, once there are any."""
    expect(told(page)).to_have_text(FOUND)
    return int(told(page).inner_text().split()[0])


def narrow(page, facet, value):
    """Choose a value of a facet by its beginning; return the count that stands beside it."""
    select = page.get_by_role("combobox", name=facet)
    option = select.locator("option", has_text=re.compile(rf"^{re.escape(value)} \("))
    expect(option).to_have_count(1)
    count = int(option.inner_text().rpartition("(")[2].rstrip(")"))
    select.select_option(value)
    return count


def assert_clean(page):
    assert page.evaluate("window.refused") == []
    assert page.said == []


@every_window
def test_what_did_any_review_say_about_supervision(visit, window):
    page = visit("", window)
    page.get_by_role("searchbox", name="Search this site").fill("supervision")
    page.get_by_role("search").get_by_role("button", name="Search").click()
    page.wait_for_url("**/search/?q=supervision")
    assert number(page) >= page.locator(".results > li").count() == 10
    result = page.locator(".results > li", has_text="Barnsley test of assurance 2017").first
    expect(result.get_by_text("Section · Barnsley test of assurance 2017")).to_be_visible()
    expect(result.locator("mark").first).to_have_text("supervision")
    assert sideways(page) <= 0
    assert page.evaluate(CLIPPED) == []
    assert_clean(page)
    page.get_by_role("link", name=FINDING).click()
    page.wait_for_url(f"**{ITS_URL}")
    assert page.evaluate("document.getElementById(location.hash.slice(1)).innerText") == FINDING


@every_window
def test_the_same_by_keyboard_alone(visit, window):
    page = visit("", window)

    def tab_to(name):
        for _ in range(60):
            page.keyboard.press("Tab")
            stop = page.evaluate(FOCUSED)
            assert stop["faults"] == []
            if (
                name
                in page.evaluate("document.activeElement.labels?.[0]?.innerText ?? ''")
                + (stop["name"])
            ):
                return
        pytest.fail(f"the keyboard does not reach {name}")

    tab_to("Search this site")
    page.keyboard.type("supervision")
    page.keyboard.press("Enter")
    number(page)
    tab_to("Narrow the results")
    page.keyboard.press("Enter")
    tab_to("Kind")
    expect(page.locator("select[name=kind] option")).not_to_have_count(1)
    page.keyboard.type("Section")
    expect(page).to_have_url(re.compile("kind=Section"))
    tab_to(FINDING)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{ITS_URL}")


def test_facets_narrow_together_and_the_counts_beside_them_hold(visit):
    page = visit("search/?q=scrutiny")
    every = number(page)
    page.get_by_text("Narrow the results").click()
    for facet, value in (("Council", "Barnsley"), ("Kind", "Section"), ("Year", "2017")):
        count = narrow(page, facet, value)
        expect(told(page)).to_have_text(re.compile(rf"^{count} results? for “scrutiny”$"))
        assert 0 < count < every
        kinds = page.locator(".results > li > p.aside").all_inner_texts()
        assert len(kinds) == min(count, 10)
    assert all(one.startswith("Section · Barnsley test of assurance 2017") for one in kinds)
    expect(page.get_by_role("combobox", name="Domain")).to_be_visible()
    expect(page.get_by_role("combobox", name="Status")).to_be_hidden()  # no section has one
    assert_clean(page)


def test_a_search_is_in_the_address_and_comes_back_with_it(visit):
    page = visit("search/")
    page.get_by_label("Search for").fill("scrutiny")
    number(page)
    page.get_by_text("Narrow the results").click()
    count = narrow(page, "Status", "Nothing known")
    expect(told(page)).to_have_text(re.compile(f"^{count} result"))
    url = page.url
    assert url.endswith("/search/?q=scrutiny&status=Nothing+known")
    title = page.locator(".results a").first.inner_text()
    page.locator(".results a").first.click()
    page.wait_for_url("**/reviews/**")
    page.go_back()
    other = visit(url.partition("//")[2].partition("/")[2])
    for one in (page, other):
        assert one.url == url
        assert number(one) == count
        expect(one.get_by_role("combobox", name="Status")).to_have_value("Nothing known")
        expect(one.get_by_label("Search for")).to_have_value("scrutiny")
        expect(one.locator(".results a").first).to_have_text(title)


def test_back_and_forward_bring_each_search_and_leave_the_rest_of_the_address(visit):
    page = visit("search/?from=mail&q=xyzzy")
    expect(told(page)).to_have_text("No results for “xyzzy”")
    page.locator(".search__nothing").get_by_role("link", name="the lists below").click()
    page.get_by_label("Search for").fill("supervision")
    every = number(page)
    assert page.url.endswith("/search/?from=mail&q=supervision#browse")
    page.get_by_text("Narrow the results").click()
    narrowed = narrow(page, "Kind", "Section")
    expect(told(page)).to_have_text(re.compile(f"^{narrowed} result"))
    page.get_by_label("Search for").focus()
    page.evaluate("location.hash = 'top'")
    page.get_by_role("combobox", name="Kind").select_option("All")
    expect(told(page)).to_have_text(re.compile(f"^{every} result"))
    for way, kind, count, end in (
        (page.go_back, "Section", narrowed, "?from=mail&q=supervision&kind=Section#top"),
        (page.go_forward, "", every, "?from=mail&q=supervision#top"),
    ):
        way()
        expect(told(page)).to_have_text(re.compile(f"^{count} result"))
        expect(page.get_by_role("combobox", name="Kind")).to_have_value(kind)
        assert page.url.endswith(end)
    for _ in range(3):
        page.go_back()
    expect(told(page)).to_have_text(re.compile(f"^{every} result"))
    assert page.url.endswith("?from=mail&q=supervision#browse")
    page.go_back()
    expect(told(page)).to_have_text("No results for “xyzzy”")
    expect(page.get_by_label("Search for")).to_have_value("xyzzy")
    assert page.locator(".results > li").count() == 0
    assert_clean(page)


def test_each_search_is_a_step_however_many_keys_it_took(visit):
    page = visit("")
    page.goto(page.url.partition("#")[0] + "search/")
    box = page.get_by_label("Search for")
    for words in ("supervision", "xyzzy"):
        box.press("ControlOrMeta+a")
        box.press_sequentially(words, delay=20)
        box.press("Enter")
        expect(told(page)).to_have_text(re.compile(f"“{words}”$"))
    page.go_back()
    expect(box).to_have_value("supervision")
    expect(told(page)).to_have_text(re.compile("“supervision”$"))
    page.go_back()
    page.wait_for_url(lambda url: "search" not in url)


def test_a_link_to_another_search_leads_there_and_back(visit):
    page = visit("search/?q=supervision")
    every = number(page)
    link = "main.insertAdjacentHTML('beforeend', '<a href=\"?q=xyzzy\">Another</a>')"
    page.evaluate(f"const main = document.querySelector('main'); {link}")
    page.get_by_role("link", name="Another").click()
    expect(told(page)).to_have_text("No results for “xyzzy”")
    page.go_back()
    expect(told(page)).to_have_text(re.compile(f"^{every} result"))
    expect(page.get_by_label("Search for")).to_have_value("supervision")


FORGIVEN = {
    "a British stem": ("supervise", "supervision"),
    "another stem": ("organised", "organisation"),
    "a missing letter near the end": ("supervison", "supervision"),
    "upper case": ("SUPERVISION", "supervision"),
    "a whole question": ("What did any review say about supervision?", "supervision"),
}


@pytest.mark.parametrize(("asked", "meant"), FORGIVEN.values(), ids=FORGIVEN)
def test_a_search_finds_what_was_meant(visit, asked, meant):
    page = visit("search/")
    page.get_by_label("Search for").fill(asked)
    number(page)
    marks = page.locator(".results mark").all_inner_texts()
    assert any(meant in one.lower() for one in marks)


def test_more_results_are_shown_when_asked_for_and_get_the_focus(visit):
    page = visit("search/?q=council")
    every = number(page)
    assert every > 20
    page.get_by_role("button", name="Show more results").click()
    expect(told(page)).to_have_text(f"20 results shown, {every - 20} more")
    assert page.evaluate("document.activeElement.closest('.results > li').previousSibling !== null")
    while page.get_by_role("button", name="Show more results").is_visible():
        shown = page.locator(".results > li").count()
        page.get_by_role("button", name="Show more results").click()
        expect(page.locator(".results > li")).not_to_have_count(shown)
    assert page.locator(".results > li").count() == every


def test_finding_nothing_says_what_to_try(visit):
    page = visit("search/?q=xyzzy")
    expect(told(page)).to_have_text("No results for “xyzzy”")
    expect(page.get_by_text("Check the spelling")).to_be_visible()
    page.get_by_label("Search for").fill("")
    expect(page.get_by_text("Check the spelling")).to_be_hidden()
    expect(told(page)).to_have_text("")


ABBREVIATED = {
    "an abbreviation": ("DCS", "director children"),
    "what it stands for": ("Director of Children's Services", "dcs"),
}


@pytest.mark.parametrize(("asked", "meant"), ABBREVIATED.values(), ids=ABBREVIATED)
def test_an_abbreviation_finds_its_words_and_the_reverse(visit, asked, meant):
    page = visit("search/")
    page.get_by_label("Search for").fill(asked)
    expect(told(page)).to_have_text(re.compile(meant, re.IGNORECASE))
    count = number(page)
    page.get_by_label("Search for").fill(f'"{asked}"')
    expect(told(page)).not_to_have_text(re.compile(meant, re.IGNORECASE))
    assert number(page) < count


def test_what_reviews_say_stands_before_what_is_told_about_the_site(visit):
    page = visit("search/?q=late")
    count = number(page)
    while page.get_by_role("button", name="Show more results").is_visible():
        shown = page.locator(".results > li").count()
        page.get_by_role("button", name="Show more results").click()
        expect(page.locator(".results > li")).not_to_have_count(shown)
    kinds = page.locator(".results > li").all_inner_texts()
    told_of = ["About this site" in one for one in kinds]
    assert len(kinds) == count
    assert True in told_of
    assert told_of == sorted(told_of)


LED = {
    "which are late": ["Late recommendations"],
    "what is still outstanding?": ["Open recommendations"],
    "supervision": [],
}


@pytest.mark.parametrize(("asked", "lists"), LED.items(), ids=LED)
def test_a_question_that_a_list_answers_leads_to_it(visit, asked, lists):
    page = visit("search/")
    page.get_by_label("Search for").fill(asked)
    expect(page.locator(".search__lists a:visible")).to_have_text(lists)
    expect(told(page)).not_to_have_text("")
    expect(page.locator(".search__lists a:visible")).to_have_text(lists)


def test_results_stand_in_order_of_their_reviews_dates(visit):
    page = visit("search/?q=council")
    number(page)
    page.get_by_label("Order").select_option("newest")
    expect(page).to_have_url(re.compile("order=newest"))
    expect(page.locator(".results > li").first).to_contain_text("2018")


def test_a_council_that_is_not_here_is_no_slip_of_the_keys(visit):
    page = visit("search/?q=Leeds")
    link = page.get_by_role("link", name="look whether it is one of them")
    expect(link).to_be_visible()
    link.click()
    page.wait_for_url("**/councils/?council=Leeds")
    expect(page.get_by_text("“Leeds” is not among the 3 councils here.")).to_be_visible()
    expect(page.get_by_text("Ask its democratic services")).to_be_visible()


@pytest.mark.parametrize("script", ["<img src=x onerror=alert(1)>", "<mark>", "&lt;b&gt;"])
def test_what_is_typed_is_shown_as_text(visit, script):
    page = visit("search/")
    page.get_by_label("Search for").fill(script)
    expect(told(page)).to_have_text(re.compile(f"results? for “{re.escape(script)}”$"))
    assert_clean(page)


@every_window
def test_axe_finds_nothing_among_results_and_facets(visit, window):
    page = visit("search/?q=supervision&kind=Section", window)
    number(page)
    assert axe_finds(page) == []
    assert sideways(page) <= 0


def test_the_page_of_search_asks_for_nothing_but_its_script_before_it_is_used(visit):
    page = visit("search/")
    assert [one.rpartition("/")[2] for one in page.asked if "pagefind" in one] == []
    with page.expect_request("**/pagefind.js"):
        page.get_by_label("Search for").focus()


def test_without_javascript_the_page_says_so_and_leads_to_the_lists(visit):
    page = visit("search/?q=supervision", java_script_enabled=False)
    assert "Search needs JavaScript" in page.locator("main").inner_text()
    assert not page.get_by_text("Narrow the results").is_visible()
    page.get_by_role("main").get_by_role("link", name="Recommendations").click()
    page.wait_for_url("**/recommendations/")


def test_search_works_under_a_path(visit, demonstration, tmp_path):
    (tmp_path / "assurance").symlink_to(demonstration.folder)
    with served(tmp_path, headers_of(demonstration.folder)) as base:
        page = visit("assurance/about/", base=base)
        page.get_by_role("searchbox").fill("supervision")
        page.keyboard.press("Enter")
        number(page)
        page.get_by_role("link", name=FINDING).click()
        page.wait_for_url(f"**/assurance{ITS_URL}")


BROKEN = {
    "missing": (None, "can't be run"),
    "failing": ("#!/bin/sh\nexit 3\n", "failed"),
    "idle": ("#!/bin/sh\n", "wrote no index"),
    "without end": (
        "#!/bin/sh\n[ $1 = --version ] || exec sleep 60\n",
        r"did not end within \d seconds",
    ),
}


@pytest.mark.parametrize(("program", "said"), BROKEN.values(), ids=BROKEN)
def test_without_its_program_the_site_stands_without_search(
    write_site, log_of_build, monkeypatch, tmp_path, program, said
):
    path = tmp_path / "pagefind"
    if program:
        path.write_text(program)
        path.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(path))
    monkeypatch.setattr(pagefind, "PATIENCE", 1)
    site: BuiltSite = build_folder(write_site({}))
    assert re.search(rf"this site has no search: \S+pagefind {said}", log_of_build.text)
    assert not (site.folder / "pagefind").exists()
    assert "wasm" not in (site.folder / "_headers").read_text("utf-8")
    assert site.page("").find("form", class_="masthead__search") is None
    assert "This copy of the site has no search" in site.text("search/")
    assert site.page("search/").find("script", src=True) is None
    assert site.page("search/").main.find("a", string="Recommendations")


def test_without_room_for_temporary_files_the_site_stands_without_search(
    write_site, log_of_build, monkeypatch, tmp_path
):
    root = write_site({})
    (tmp_path / "full").write_text("")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "full"))
    site: BuiltSite = build_folder(root)
    assert "this site has no search: the folder for temporary files can" in log_of_build.text
    assert site.page("").find("form", class_="masthead__search") is None


def test_search_works_under_mkdocs_serve(visit, serve):  # noqa: F811
    server = serve({})
    server.wait_for(lambda: "Test of Anytown" in server.page("reviews/anytown-2025/"))
    page = visit("search/?q=summary", base=f"http://{server.address}")
    assert number(page) >= 1
    page.get_by_role("link", name="Test of Anytown", exact=True).click()
    page.wait_for_url("**/reviews/anytown-2025/")
