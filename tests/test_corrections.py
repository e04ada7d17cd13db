"""What was changed in a public text: on its page, among the updates, and in the feed."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import textwrap

import feedparser
import pytest
from conftest import (
    ARTICLE_FILE,
    FRAMEWORK,
    FRAMEWORK_FILE,
    REGISTER_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    register_with,
    review_with,
    section_with,
)

CORRECTED = """\
corrections:
  - {date: 2026-03-01, changed: It says 41; it said 14., why: The figures were swapped.}
  - {date: 2026-04-02, changed: A name is spelled rightly., why: A reader told us.}
"""
FIRST = "reviews/anytown-2025/recommendations/1.md"
ITEM = "{id: E1, title: Plan, kind: document}"


def with_keys(text, keys=CORRECTED):
    return text.replace("---\n", f"---\n{keys}", 1)


PAGES = {
    "a review": (REVIEW_FILE, review_with(), "reviews/anytown-2025/"),
    "a section": (SECTION_FILE, section_with(), "reviews/anytown-2025/leadership/"),
    "a register": (REGISTER_FILE, register_with(ITEM), "reviews/anytown-2025/evidence/"),
    "a recommendation": (FIRST, "---\nkind: recommendation\n---\nDo it.\n", "reviews/anytown-2025/recommendations/1/"),
    "a framework": (FRAMEWORK_FILE, FRAMEWORK, "frameworks/a-framework/"),
    "an article": (ARTICLE_FILE, article_with("Words."), "about/"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "text", "url"), PAGES.values(), ids=PAGES)
def test_a_page_says_what_was_changed_newest_first(build_site, file, text, url):

    page = build_site({file: with_keys(textwrap.dedent(text).lstrip("\n"))}).page(url)
    assert page.find("a", href="#corrections")
    told = page.find(id="corrections").find_next("ol").get_text(" ")
    assert told.index("A name is spelled rightly.") < told.index("It says 41; it said 14.")
    assert "The figures were swapped." in told


def test_it_stands_among_the_updates_and_dates_the_page(build_site):
    site = build_site({SECTION_FILE: section_with(CORRECTED)})
    updates = site.text("updates/")
    assert "Corrected" in updates
    assert "It says 41; it said 14." in updates
    assert "<lastmod>2026-04-02</lastmod>" in (site.folder / "sitemap.xml").read_text("utf-8")


def test_it_goes_with_a_text_that_is_withdrawn(build_site):
    gone = "withdrawn: {date: 2026-05-01, reason: It named somebody.}\n"
    site = build_site({SECTION_FILE: section_with(CORRECTED + gone)})
    assert "It says 41" not in site.text("reviews/anytown-2025/leadership/") + site.text("updates/")


WRONG = {
    "without a day": "corrections: [{date: 2026-03, changed: A, why: B}]\n",
    "without a reason": "corrections: [{date: 2026-03-01, changed: A}]\n",
    "of tomorrow": "corrections: [{date: 2026-11-22, changed: A, why: B}]\n",
}


@pytest.mark.parametrize("keys", WRONG.values(), ids=WRONG)
def test_one_that_says_too_little_is_a_problem(problems_of, keys):
    [problem] = problems_of({SECTION_FILE: section_with(keys)})
    assert problem.place.file == SECTION_FILE
    assert problem.remedy


ON_ONE_DAY = """---
actions:
  - title: A
    due: 2026-01-01
    revisions:
      - {due: 2026-05-01, date: 2026-02-01, reason: C}
      - {due: 2026-06-01, date: 2026-02-01, reason: D}
updates:
  - {date: 2026-03-01, text: Under way}
  - {date: 2027-03-01, text: Done tomorrow}
---
Do it & more.
"""


def test_programs_read_the_same_in_a_feed(build_site):
    site = build_site({SECTION_FILE: section_with(CORRECTED), FIRST: ON_ONE_DAY})
    feed = feedparser.parse(site.files["updates/feed.xml"].content())
    assert not feed.bozo
    assert (feed.version, feed.feed.id) == ("atom10", "https://example.org/updates/feed.xml")
    ids = [entry.id for entry in feed.entries]
    assert len(ids) == len(set(ids)) > 4
    dates = [entry.updated for entry in feed.entries]
    assert dates == sorted(dates, reverse=True)
    assert dates[0] == feed.feed.updated < "2026-11-22"
    for entry in feed.entries:
        path = entry.link.removeprefix("https://example.org/").partition("#")[0]
        assert (site.folder / path / "index.html").is_file()
    titles = [entry.title for entry in feed.entries]
    assert "Progress reported: R1 Do it & more." in titles
    assert titles.count("Progress reported: R1 Do it & more.") == 1
    [corrected] = [entry for entry in feed.entries if "41" in entry.summary]
    assert corrected.title == "Corrected: Leadership"
    head = site.page("").find("link", type="application/atom+xml")
    assert head["href"] == "updates/feed.xml"


def test_a_site_without_an_address_has_no_feed(build_site):
    config = "site_name: A site\ntheme: {name: material}\nplugins: [assay]\n"
    site = build_site({"mkdocs.yml": config})
    assert "updates/feed.xml" not in site.files
    assert "feed" not in site.html("updates/") + site.html("")
