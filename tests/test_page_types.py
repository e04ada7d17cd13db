"""Every page type in a real browser, wide and narrow."""

import pytest
from axe_playwright_python.sync_playwright import Axe

PAGE_TYPES = {
    "home": "",
    "register": "reviews/",
    "review": "reviews/barnsley-2017/",
    "section": "reviews/barnsley-2017/leadership/",
    "evidence": "reviews/barnsley-2018/evidence/",
    "recommendation": "reviews/barnsley-2018/recommendations/A3/",
    "whole review": "reviews/st-helens-2016/whole/",
    "domains": "domains/",
    "domain": "domains/leadership/",
    "recommendations": "recommendations/",
    "councils": "councils/",
    "council": "councils/barnsley/",
    "compare": "compare/",
    "comparison": "compare/dcs-assurance-2013/",
    "frameworks": "frameworks/",
    "framework": "frameworks/lga-test-of-assurance/",
    "criterion": "frameworks/dcs-assurance-2013/clear-lines/",
    "glossary": "glossary/",
    "article": "guide/authors/",
    "accessibility statement": "accessibility/",
    "privacy": "privacy/",
    "not found": "404.html",
}


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize("url", PAGE_TYPES.values(), ids=PAGE_TYPES.keys())
def test_a_page_fits_its_window_and_asks_nothing_of_other_hosts(browser, address, url, width):
    page = browser.new_page(viewport={"width": width, "height": 900})
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    response = page.goto(f"{address}/{url}")
    assert response.status == 200
    assert [one for one in asked if not one.startswith((address, "data:"))] == []
    assert said == []
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
