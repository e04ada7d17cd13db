"""Every page type in a real browser, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import REPOSITORY

from assay.engines.mkdocs import load_settings
from assay.preparation import prepare

PAGE_TYPES = {
    "home": "",
    "register": "reviews/",
    "review": "reviews/barnsley-2017/",
    "section": "reviews/barnsley-2017/leadership/",
    "evidence": "reviews/barnsley-2018/evidence/",
    "recommendation": "reviews/barnsley-2018/recommendations/A3/",
    "recommendations of a review": "reviews/barnsley-2018/recommendations/",
    "whole review": "reviews/barnsley-2017/whole/",
    "domains": "domains/",
    "domain": "domains/leadership/",
    "recommendations": "recommendations/",
    "late recommendations": "recommendations/late/",
    "recommendations on a domain": "recommendations/by-domain/leadership/",
    "index of evidence": "evidence/",
    "index of criteria": "criteria/",
    "councils": "councils/",
    "council": "councils/barnsley/",
    "compare": "compare/",
    "search": "search/",
    "comparison": "compare/dcs-assurance-2013/",
    "comparison of councils": "compare/councils/",
    "comparison of a domain": "compare/domains/leadership/",
    "comparison of themes": "compare/crosswalk/",
    "crosswalk": "crosswalk/",
    "updates": "updates/",
    "frameworks": "frameworks/",
    "framework": "frameworks/lga-test-of-assurance/",
    "criterion": "frameworks/dcs-assurance-2013/clear-lines/",
    "criteria": "criteria/",
    "list of evidence": "evidence/",
    "glossary": "glossary/",
    "article": "guide/authors/",
    "accessibility statement": "accessibility/",
    "privacy": "privacy/",
    "not found": "404.html",
}


def test_every_template_of_a_page_is_among_the_page_types():
    pages = prepare(load_settings(str(REPOSITORY / "mkdocs.yml"))).by_url
    urls = {url.partition("?")[0] for url in PAGE_TYPES.values()}
    covered = {page.template for url, page in pages.items() if url in urls}
    assert {page.template for page in pages.values()} - covered == set()


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("url", PAGE_TYPES.values(), ids=PAGE_TYPES.keys())
def test_a_page_fits_its_window_and_has_one_heading_of_the_first_level(
    browser, address, url, width
):
    page = browser.new_page(viewport={"width": width, "height": 900})
    assert page.goto(f"{address}/{url}").status == 200
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.locator("h1").count() == 1
    page.close()


def test_without_javascript_a_reader_gets_from_the_home_page_to_a_paragraph(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/")
    page.get_by_role("navigation", name="Site").get_by_role("link", name="Reviews").click()
    page.wait_for_url("**/reviews/")
    row = page.get_by_role("rowheader", name="Barnsley test of assurance 2017")
    row.get_by_role("link").click()
    page.wait_for_url("**/reviews/barnsley-2017/")
    contents = page.get_by_role("navigation", name="Barnsley test of assurance 2017")
    contents.get_by_role("link", name="Background").click()
    page.wait_for_url("**/background/")
    page.get_by_role("link", name="1.1", exact=True).click()
    assert page.url.endswith("/reviews/barnsley-2017/background/#1.1")
    context.close()


RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("url", PAGE_TYPES.values(), ids=PAGE_TYPES.keys())
def test_axe_finds_nothing_on_a_page(browser, address, url, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}/{url}")
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    context.close()
