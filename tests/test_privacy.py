"""The privacy page, and that the pages do what it says."""

import pytest
from conftest import CONFIG

FILE = "docs/privacy.md"
OWN = "---\ntitle: Privacy at Anytown\n---\nWe keep logs for a month.\n\n## Who asks\n\nAnybody.\n"


def test_the_page_stands_without_a_text_of_the_publishers(build_site):
    site = build_site({})
    text = site.text("privacy/")
    assert "It has published nothing about it here, so ask." in text
    assert "What the publisher adds" not in text
    assert "complain to the Information Commissioner" in text


def test_the_publishers_text_has_a_part_of_its_own(build_site):
    page = build_site({FILE: OWN}).page("privacy/")
    assert page.h1.get_text() == "Privacy at Anytown"
    heading = page.main.find("h2", string="What the publisher adds")
    assert heading.find_next("p").get_text() == "We keep logs for a month."
    assert heading.find_next("h3").get_text() == "Who asks"
    assert [one.get_text() for one in page.main.find_all("h2")][-1] == "How to ask or object"


def test_a_draft_of_the_publishers_text_stays_out(build_site):
    site = build_site({FILE: OWN.replace("---\nWe", "draft: yes\n---\nWe")})
    assert "for a month" not in site.html("privacy/")
    assert site.page("privacy/").h1.get_text() == "Privacy"


CONTACTS = {
    "email": ("{name: A, email: dpo@a.example}", "mailto:dpo@a.example"),
    "website": ("{name: A, url: 'https://a.example/'}", "https://a.example/"),
    "nothing": ("{}", "../accessibility/#feedback"),
}


@pytest.mark.parametrize(("publisher", "href"), CONTACTS.values(), ids=CONTACTS)
def test_a_reader_is_told_whom_to_ask(build_site, publisher, href):
    config = CONFIG.replace("as_at", f"publisher: {publisher}, as_at")
    main = build_site({"mkdocs.yml": config}).page("privacy/").main
    rights = main.find("h2", string="How to ask or object")
    assert rights.find_next("a")["href"] == href


URLS = ["", "reviews/barnsley-2017/", "recommendations/", "privacy/", "404.html"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_kept_on_the_readers_device(browser, address, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    for url in URLS:
        response = page.goto(f"{address}/{url}")
        assert "set-cookie" not in response.headers
        stored = page.evaluate(
            "async () => [localStorage.length, sessionStorage.length, document.cookie,"
            " (await indexedDB.databases()).length, (await caches.keys()).length,"
            " (await navigator.serviceWorker.getRegistrations()).length]"
        )
        assert stored == [0, 0, "", 0, 0, 0], url
    assert context.storage_state() == {"cookies": [], "origins": []}
    context.close()
