"""The files beside the pages: what servers, browsers and search engines read."""

import re
from xml.etree import ElementTree

import pytest
from conftest import REGISTER_FILE, REVIEW_FILE, SECTION_FILE, review_with, section_with
from real_browser import headers_of

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
ADDRESS = "https://example.org/"
URL = f"{ADDRESS}reviews/anytown-2025/"
FIRST = "reviews/anytown-2025/recommendations/1.md"


def read(site, name):
    return (site.folder / name).read_text(encoding="utf-8")


def sitemap_of(site):
    """Return every address of a sitemap with its date, `None` where it has none."""
    root = ElementTree.fromstring(read(site, "sitemap.xml"))
    return {
        url.findtext(f"{SITEMAP}loc"): url.findtext(f"{SITEMAP}lastmod")
        for url in root.findall(f"{SITEMAP}url")
    }


def test_the_sitemap_holds_every_page_and_nothing_else(demonstration):
    told = {address.removeprefix("https://assay.example/") for address in sitemap_of(demonstration)}
    assert told == demonstration.urls()


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("reviews/bromley-2015/", "2015-02-25"),
        ("reviews/bromley-2015/compliance/", "2015-02-25"),
        ("reviews/st-helens-2016/", "2016-07-20"),
        ("reviews/barnsley-2018/", "2018-09-19"),
        ("councils/barnsley/", "2018-09-19"),
        ("reviews/barnsley-2017/", None),
        ("about/", None),
        ("", "2018-09-19"),
    ],
)
def test_a_page_of_the_demonstration_has_the_newest_day_that_its_source_tells(
    demonstration, url, day
):
    assert sitemap_of(demonstration)[f"https://assay.example/{url}"] == day


UPDATE = "---\nupdates: [{date: 2026-03-04, text: Begun.}]\n---\nDo this.\n"
JUDGED = "judgements: [{{on: leading, grade: met, date: 2025-05-06{}}}]\n"


@pytest.mark.parametrize(
    ("files", "days"),
    [
        ({}, {"": None, "reviews/": None}),
        ({REVIEW_FILE: review_with("dates: {published: 2025-04-02}\n")}, {"": "2025-04-02"}),
        (
            {REVIEW_FILE: review_with("dates: {published: 2025-04-02, next_due: 2026-01-01}\n")},
            {"": "2025-04-02"},
        ),
        (
            {REVIEW_FILE: review_with("events: [{date: 2025-05-06, title: A talk}]\n")},
            {"": "2025-05-06"},
        ),
        ({REVIEW_FILE: review_with("events: [{date: 2027-05-06, title: A talk}]\n")}, {"": None}),
        ({REVIEW_FILE: review_with("events: [{date: 2025-05, title: A talk}]\n")}, {"": None}),
        ({REVIEW_FILE: review_with("updated: 2026-11-01\n")}, {"": "2026-11-01"}),
        (
            {REGISTER_FILE: "---\nupdated: 2026-11-01\n---\n", SECTION_FILE: section_with()},
            {"evidence/": "2026-11-01", "": "2026-11-01", "leadership/": None},
        ),
        ({SECTION_FILE: section_with(JUDGED.format(""))}, {"leadership/": "2025-05-06"}),
        (
            {SECTION_FILE: section_with(JUDGED.format(", date_note: A guess"))},
            {"leadership/": None},
        ),
        (
            {FIRST: UPDATE, SECTION_FILE: section_with()},
            {"recommendations/1/": "2026-03-04", "": "2026-03-04", "leadership/": None},
        ),
        (
            {
                FIRST: UPDATE.replace("---\n", "---\nsection: leadership\n", 1),
                SECTION_FILE: section_with(),
            },
            {"leadership/": "2026-03-04"},
        ),
    ],
)
def test_the_newest_day_until_today_is_a_page_s_date(build_site, files, days):
    told = sitemap_of(build_site(files))
    assert {url: told.get(f"{URL}{url}") for url in days} == days


def test_a_page_that_gathers_others_has_the_newest_of_their_dates(build_site):
    told = sitemap_of(
        build_site(
            {FIRST: UPDATE.replace("---\n", "---\ndomain: leading\n", 1), "docs/compare.md": None}
        )
    )
    gathering = ["", "reviews/", "recommendations/", "compare/", "councils/anytown/"]
    gathering += ["domains/leadership/", "frameworks/a-framework/leading/"]
    assert {told[f"{ADDRESS}{url}"] for url in gathering} == {"2026-03-04"}


def test_a_page_says_when_it_was_updated(build_site):
    site = build_site({REVIEW_FILE: review_with("updated: 2026-11-01\n")})
    assert "Last updated 1 November 2026" in site.text("reviews/anytown-2025/")
    assert "Last updated" not in site.text("reviews/") + site.text("councils/anytown/")


@pytest.mark.parametrize("name", ["index", "reviews", "updates", "privacy", "about"])
def test_a_page_that_an_article_introduces_says_when_that_was_updated(build_site, name):
    article = "---\ntitle: A\nupdated: 2026-11-01\n---\nWords.\n"
    site = build_site({f"docs/{name}.md": article})
    url = "" if name == "index" else f"{name}/"
    assert site.text(url).count("Last updated 1 November 2026") == 1


LATER = "updated: 2026-11-22\n"
AHEAD = {
    "today": ("updated: 2026-11-21\n", 0),
    "this month": ("updated: 2026-11\n", 0),
    "tomorrow": (LATER, 1),
    "when it is published": (f"{LATER}publish_from: 2026-11-22\n", 0),
    "after it is published": ("updated: 2026-12-01\npublish_from: 2026-11-22\n", 1),
    "a draft": (f"{LATER}draft: yes\n", 0),
}


@pytest.mark.parametrize(("front_matter", "count"), AHEAD.values(), ids=AHEAD)
def test_no_text_was_updated_on_a_day_that_is_yet_to_come(problems_of, front_matter, count):
    problems = problems_of({REVIEW_FILE: review_with(front_matter)})
    assert [str(one.place) for one in problems] == [f"{REVIEW_FILE}:7:1"] * count
    assert all("yet to come" in one.message and one.remedy for one in problems)


def test_a_section_may_be_dated_on_the_day_when_its_review_is_published(problems_of):
    review = review_with("publish_from: 2026-11-22\n")
    assert problems_of({REVIEW_FILE: review, SECTION_FILE: section_with(LATER)}) == []


def test_robots_may_read_everything_and_are_led_to_the_sitemap(demonstration):
    lines = read(demonstration, "robots.txt").split("\n")
    assert lines == [
        "User-agent: *",
        "Allow: /",
        "",
        "Sitemap: https://assay.example/sitemap.xml",
        "",
    ]


def test_a_site_without_an_address_has_no_sitemap(build_site):
    config = "site_name: A site\ntheme: {name: material}\nplugins: [assay]\n"
    site = build_site({"mkdocs.yml": config})
    assert not list(site.folder.glob("sitemap*"))
    assert "Sitemap" not in read(site, "robots.txt")
    assert "ld+json" not in site.html("reviews/anytown-2025/")


def test_both_files_of_headers_say_the_same(demonstration):
    nginx = read(demonstration, "headers.nginx.conf")
    told = dict(re.findall(r'^add_header (\S+) "([^"]*)" always;$', nginx, re.MULTILINE))
    assert told == headers_of(demonstration.folder)
    policy = told["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';")
    assert "'unsafe" not in policy
    assert "location" in nginx.partition("add_header C")[0]


@pytest.mark.parametrize("name", ["_headers", "robots.txt", "sitemap.xml"])
def test_a_file_of_the_site_s_own_wins_and_the_build_says_so(written_site, log_of_build, name):
    text = "<urlset/>\n" if name == "sitemap.xml" else "# Ours\n"
    site = written_site({f"docs/{name}": text})
    assert read(site, name) == text
    assert f"the site's own {name} stands in place of Assay's" in log_of_build.text
