"""The privacy page; `test_policy.py` holds that the pages do what it says."""

import pytest
from conftest import CONFIG, build_folder

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


UNREACHABLE = "names nobody to whom a reader can write"


@pytest.mark.parametrize(
    ("publisher", "count"),
    [("{}", 1), ("{name: A}", 1), ("{email: a@a.example}", 0), ("{url: 'https://a.example'}", 0)],
)
def test_a_publisher_whom_nobody_can_reach_is_warned(write_site, log_of_build, publisher, count):
    config = CONFIG.replace("as_at", f"publisher: {publisher}, as_at")
    files = {"mkdocs.yml": config, "docs/accessibility.md": None}
    build_folder(write_site(files), strict=False)
    assert log_of_build.text.count(UNREACHABLE) == count


def test_a_statement_says_whom_to_reach(written_site, log_of_build):
    written_site({})
    assert UNREACHABLE not in log_of_build.text
