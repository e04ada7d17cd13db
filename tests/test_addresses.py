"""Addresses last: what was cited once leads to the record of today, and says what became of it."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import datetime
import re
from dataclasses import replace
from urllib.parse import urljoin

import pytest
from conftest import (
    ARTICLE_FILE,
    COUNCIL,
    DOMAIN,
    FRAMEWORK,
    FRAMEWORK_FILE,
    REGISTER_FILE,
    REPOSITORY,
    REVIEW_FILE,
    SECTION_FILE,
    STATEMENT,
    article_with,
    register_with,
    review_with,
    section_with,
)
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.config import load_config
from real_browser import served

from assay.clocks import LONDON
from assay.engines.mkdocs import load_settings
from assay.engines.mkdocs.options import settings_of
from assay.library.former import Former, FormerAddresses
from assay.preparation import prepare
from assay.problems import Place, Report
from assay.urls import short_url_of, url_of

FIRST = "reviews/anytown-2025/recommendations/1.md"
SECOND = "reviews/anytown-2025/recommendations/2.md"
ITEM = "{id: E1, title: The plan, kind: document}"
REVIEW = "reviews/anytown-2025"


def with_key(text, key):
    """Return a file with one more line in its front matter."""
    return text.lstrip("\n").replace("\n---\n", f"\n{key}\n---\n", 1)


def led_to(site, url):
    """Return where the page at a URL leads, from the root of the site; its link says the same."""
    page = site.page(url)
    words = page.find("meta", {"http-equiv": "refresh"})["content"]
    target = words.removeprefix("0; url=")
    assert page.main.a["href"] == target
    assert page.find("meta", {"name": "robots"})["content"] == "noindex"
    whole = urljoin(f"https://example.org/{url}", target)
    assert page.find("link", rel="canonical")["href"] == whole.partition("#")[0]
    return whole.removeprefix("https://example.org/")


ALIASES = {
    "a review": ({REVIEW_FILE: review_with("aliases: [old]\n")}, "reviews/old/", f"{REVIEW}/"),
    "a review's other pages": ({REVIEW_FILE: review_with("aliases: old\n"), SECTION_FILE: section_with()}, "reviews/old/leadership/", f"{REVIEW}/leadership/"),
    "the evidence of a review": ({REVIEW_FILE: review_with("aliases: old\n"), REGISTER_FILE: register_with(ITEM)}, "reviews/old/evidence/", f"{REVIEW}/evidence/"),
    "an item of it": ({REVIEW_FILE: review_with("aliases: old\n"), REGISTER_FILE: register_with(ITEM)}, "r/old/E1/", f"{REVIEW}/evidence/#E1"),
    "a whole review": ({REVIEW_FILE: review_with("aliases: old\n")}, "reviews/old/whole/", f"{REVIEW}/whole/"),
    "a framework's comparison": ({FRAMEWORK_FILE: with_key(FRAMEWORK, "aliases: old")}, "compare/old/", "compare/a-framework/"),
    "a domain's comparison": ({"docs/domains/leadership.md": with_key(DOMAIN, "aliases: old")}, "compare/domains/old/", "compare/domains/leadership/"),
    "a council's recommendations": ({"docs/councils/anytown.md": with_key(COUNCIL, "aliases: old"), FIRST: "Do.\n"}, "recommendations/by-council/old/", "recommendations/by-council/anytown/"),
    "a section": ({SECTION_FILE: section_with("aliases: [governance]\n")}, f"{REVIEW}/governance/", f"{REVIEW}/leadership/"),
    "a section of another folder": ({SECTION_FILE: section_with("aliases: [old-review/governance]\n")}, "reviews/old-review/governance/", f"{REVIEW}/leadership/"),
    "a section renamed in a renamed review": ({REVIEW_FILE: review_with("aliases: old\n"), SECTION_FILE: section_with("aliases: governance\n")}, "reviews/old/governance/", f"{REVIEW}/leadership/"),
    "a recommendation": ({FIRST: "---\naliases: [R3]\n---\nDo.\n"}, f"{REVIEW}/recommendations/3/", f"{REVIEW}/recommendations/1/"),
    "a recommendation by its file": ({FIRST: "---\naliases: ['3']\n---\nDo.\n"}, f"{REVIEW}/recommendations/3/", f"{REVIEW}/recommendations/1/"),
    "a recommendation's short address": ({FIRST: "---\naliases: ['3']\n---\nDo.\n"}, "r/anytown-2025/R3/", f"{REVIEW}/recommendations/1/"),
    "a council": ({"docs/councils/anytown.md": with_key(COUNCIL, "aliases: old-town")}, "councils/old-town/", "councils/anytown/"),
    "a domain": ({"docs/domains/leadership.md": with_key(DOMAIN, "aliases: leading-people")}, "domains/leading-people/", "domains/leadership/"),
    "a framework": ({FRAMEWORK_FILE: with_key(FRAMEWORK, "aliases: old")}, "frameworks/old/", "frameworks/a-framework/"),
    "a criterion of a renamed framework": ({FRAMEWORK_FILE: with_key(FRAMEWORK, "aliases: old")}, "frameworks/old/clear-lines/", "frameworks/a-framework/clear-lines/"),
    "a criterion": ({FRAMEWORK_FILE: FRAMEWORK.replace("{id: clear-lines,", "{id: clear-lines, aliases: lines,")}, "frameworks/a-framework/lines/", "frameworks/a-framework/clear-lines/"),
    "an article": ({ARTICLE_FILE: with_key(article_with("Text."), "aliases: guide/old")}, "guide/old/", "about/"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "url", "target"), ALIASES.values(), ids=ALIASES)
def test_a_former_address_leads_to_the_present_one(build_site, files, url, target):
    site = build_site(files)
    assert led_to(site, url) == target
    assert f"https://example.org/{url}" not in (site.folder / "sitemap.xml").read_text()


def rules_of(site):
    """Return where hosts are told to lead from each URL, and how; both files say the same."""
    static, nginx = (
        re.findall(rule, (site.folder / name).read_text(), re.MULTILINE)
        for name, rule in (
            ("_redirects", r"^/(\S*) /(\S*) (\d+)$"),
            ("redirects.nginx.conf", r"^location = /(\S*) { return (\d+) /(\S*); }$"),
        )
    )
    assert static == [(old, new, status) for old, status, new in nginx]
    return {old: (new, int(status)) for old, new, status in static}


def test_hosts_get_real_redirects_of_former_addresses_only(build_site):
    site = build_site({REVIEW_FILE: review_with("aliases: old\n"), SECTION_FILE: section_with()})
    assert rules_of(site) == {
        "reviews/old/": ("reviews/anytown-2025/", 301),
        "reviews/old/leadership/": ("reviews/anytown-2025/leadership/", 301),
        "reviews/old/briefing/": ("reviews/anytown-2025/briefing/", 301),
        "reviews/old/whole/": ("reviews/anytown-2025/whole/", 301),
    }


def test_a_site_below_a_path_redirects_below_it(build_site):
    config = "site_name: A\nsite_url: https://example.org/tests\ntheme: {name: material}\nplugins: [{assay: {as_at: 2026-11-21}}]\n"
    site = build_site({"mkdocs.yml": config, REVIEW_FILE: review_with("aliases: old\n")})
    assert (
        "/tests/reviews/old/ /tests/reviews/anytown-2025/ 301"
        in (site.folder / "_redirects").read_text()
    )
    assert "https://example.org/tests/r/anytown-2025/" in site.text("reviews/anytown-2025/")


def test_without_former_addresses_there_is_no_file_of_redirects(demonstration):
    assert not (demonstration.folder / "_redirects").exists()


RENAMED = {
    REVIEW_FILE: review_with("aliases: [old]\n"),
    SECTION_FILE: section_with("aliases: governance\n", "## A { kind=strength #own }\n\nText."),
    REGISTER_FILE: register_with(ITEM),
    FIRST: "---\naliases: R7\nsection: governance\n---\nDo.\n",
    FRAMEWORK_FILE: with_key(FRAMEWORK, "aliases: old-framework"),
}


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("old", "reviews/anytown-2025/"),
        ("OLD/R1", "reviews/anytown-2025/recommendations/1/"),
        ("old/r7", "reviews/anytown-2025/recommendations/1/"),
        ("anytown-2025/R7", "reviews/anytown-2025/recommendations/1/"),
        ("old/E1", "reviews/anytown-2025/evidence/#E1"),
        ("old/governance", "reviews/anytown-2025/leadership/"),
        ("old/leadership#own", "reviews/anytown-2025/leadership/#own"),
        ("old/governance#own", "reviews/anytown-2025/leadership/#own"),
        ("old-framework/clear-lines", "frameworks/a-framework/clear-lines/"),
    ],
)
def test_an_old_name_in_prose_goes_on_working(build_site, name, target):
    site = build_site({**RENAMED, ARTICLE_FILE: article_with(f"See [it][{name}].")})
    assert site.page("about/").main.find("a", string="it")["href"] == f"../{target}"


@pytest.mark.parametrize(
    "files",
    [
        {FIRST: "---\nsection: governance\n---\nDo.\n"},
        {REVIEW_FILE: review_with("aliases: old\n").replace("framework: a-f", "framework: old-f")},
        {"reviews/anytown-2026/index.md": review_with("related: [{review: old}]\n")},
        {
            "reviews/anytown-2026/recommendations/1.md": "---\ncontinues: [{recommendation: old/R7}]\n---\nDo.\n",
            "reviews/anytown-2026/index.md": review_with(),
        },
        {SECOND: "---\ncriteria: [old-framework/clear-lines]\n---\nDo.\n"},
        {ARTICLE_FILE: article_with('{{ recommendations(review="old") }}')},
    ],
)
def test_an_old_name_in_front_matter_and_macros_goes_on_working(problems_of, files):
    assert problems_of({**RENAMED, **files}) == []


def test_a_framework_under_its_old_name_hides_no_mistake(problems_of):
    review = review_with("judgements: [{on: nothing, grade: met}]\n").replace("k: a-f", "k: old-f")
    [problem] = problems_of({**RENAMED, REVIEW_FILE: review})
    assert "nothing" in problem.message


PROBLEMS = {
    "another record's address": ({SECTION_FILE: section_with("aliases: [evidence-base]\n"), "reviews/anytown-2025/evidence-base.md": section_with()}, f"{SECTION_FILE}:4:11", "the alias `anytown-2025/evidence-base` is another record's address", "reviews/anytown-2025/evidence-base.md"),
    "an evidence item's address": ({FIRST: "---\naliases: [E1]\n---\nDo.\n", REGISTER_FILE: register_with(ITEM)}, f"{FIRST}:2:11", "is another record's address", REGISTER_FILE),
    "its own address": ({REVIEW_FILE: review_with("aliases: [Anytown-2025]\n".lower())}, f"{REVIEW_FILE}:7:11", "is this record's own address", "Delete it"),
    "another record's alias": ({SECTION_FILE: section_with("aliases: [gov]\n"), "reviews/anytown-2025/other.md": section_with("aliases: [gov]\n")}, "reviews/anytown-2025/other.md:4:11", "the alias `anytown-2025/gov` is taken", f"{SECTION_FILE}:4:11"),
    "a criterion's address": ({FRAMEWORK_FILE: FRAMEWORK.replace("{id: clear-lines,", "{id: clear-lines, aliases: clear-roles,")}, FRAMEWORK_FILE, "is another record's address", FRAMEWORK_FILE),
    "a page's URL": ({SECTION_FILE: section_with("aliases: [whole]\n")}, f"{SECTION_FILE}:4:11", "leads to `/reviews/anytown-2025/whole/`, and a page is there", "Delete the alias"),
    "the URL of a page that is a file of its own": ({REVIEW_FILE: review_with("aliases: [old]\n"), "docs/reviews/old/index.html": "<!doctype html>"}, f"{REVIEW_FILE}:7:11", "leads to `/reviews/old/`, and a page is there", "Delete the alias"),
    "a short address": ({ARTICLE_FILE: with_key(article_with("Text."), "aliases: r/anytown-2025")}, f"{ARTICLE_FILE}:3:1", "the alias `r/anytown-2025` leads to a short address", "Delete it"),
    "a page among the short addresses": ({"docs/r/one.md": article_with("Text.")}, "docs/r/one.md:1:1", "the short addresses are under `/r/`", "Rename the folder `r`."),
}  # fmt: skip


@pytest.mark.parametrize(("files", "place", "message", "remedy"), PROBLEMS.values(), ids=PROBLEMS)
def test_an_alias_that_is_somebody_s_address_is_a_problem(
    problems_of, files, place, message, remedy
):
    found = problems_of(files)
    assert [one for one in found if str(one.place).startswith(place)]
    assert any(message in one.message and remedy in one.remedy for one in found)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        (REVIEW_FILE, review_with("aliases: [Old Name]\n")),
        (REVIEW_FILE, review_with("aliases: [old/name]\n")),
        (REVIEW_FILE, review_with("aliases: [/reviews/old/]\n")),
        (SECTION_FILE, section_with("aliases: [a/b/c]\n")),
        (SECTION_FILE, section_with("aliases: [evidence]\n")),
        (SECTION_FILE, section_with("aliases: [../old]\n")),
        (FIRST, "---\naliases: [third]\n---\nDo.\n"),
        ("docs/councils/anytown.md", with_key(COUNCIL, "aliases: a/b")),
        (ARTICLE_FILE, with_key(article_with("Text."), "aliases: councils/old")),
        (FRAMEWORK_FILE, FRAMEWORK.replace("{id: clear-lines,", "{id: clear-lines, aliases: a b,")),
    ],
)
def test_an_alias_that_can_not_have_been_an_address_is_a_problem(problems_of, file, content):
    [problem] = problems_of({file: content})
    assert problem.place.file == file
    assert problem.place.line > 1
    assert problem.remedy


ONLY_ONE = {
    "crosswalk": ("docs/crosswalk.md", "---\naliases: old-name\n---\nOurs.\n"),
    "glossary": ("docs/glossary.md", "---\naliases: old-name\nterms: []\n---\n"),
    "accessibility statement": ("docs/accessibility.md", with_key(STATEMENT, "aliases: old-name")),
}


@pytest.mark.parametrize(("file", "content"), ONLY_ONE.values(), ids=ONLY_ONE)
def test_an_alias_of_what_has_always_had_one_address_is_to_be_deleted(problems_of, file, content):
    [problem] = problems_of({file: content})
    assert problem.remedy.startswith("Delete `aliases`")


def test_the_remedy_for_a_register_s_alias_can_be_followed(problems_of):
    files = [
        {REGISTER_FILE: f"---\naliases: {name}\n---\n"}
        for name in ("old-name", "old-review/evidence")
    ]
    [problem] = problems_of(files[0])
    assert "`old-review/evidence`" in problem.remedy
    assert problems_of(files[1]) == []


NAMES = st.from_regex(r"[a-z][a-z0-9]{0,3}", fullmatch=True)


@given(NAMES, NAMES, NAMES, st.text(max_size=12))
def test_a_former_address_never_leads_out_of_its_record(top, old, name, odd):
    class Record:
        address = top

    former = FormerAddresses()
    former.add(Former(old, Record, Record(), lambda: Place("x")), Report())
    assert former.present(old) == top
    assert former.present(f"{old}/{name}#{name}") == f"{top}/{name}#{name}"
    assert former.present(odd) is None or odd.lower().partition("#")[0].partition("/")[0] == old


def test_every_record_has_a_short_address_that_leads_to_it(demonstration):
    settings = load_settings(str(REPOSITORY / "mkdocs.yml"))
    site = prepare(replace(settings, now=datetime.datetime(2026, 11, 21, tzinfo=LONDON)))
    records = list(site.view.library.names.with_pages())
    assert set(site.view.library.records()) <= set(records)
    root, pages = "https://assay.example/", demonstration.urls()
    for record in records:
        short = short_url_of(record)
        link = demonstration.page(short).main.a["href"]
        target = urljoin(f"{root}{short}", link).removeprefix(root)
        assert target == url_of(record)
        page, _, anchor = target.partition("#")
        assert page in pages
        assert not anchor or f'id="{anchor}"' in demonstration.html(page)


def test_a_short_address_keeps_the_case_in_which_it_is_written(demonstration):
    names = {path.name for path in (demonstration.folder / "r/barnsley-2017").iterdir()}
    assert {"R1", "leadership", "evidence"} <= names
    assert "r1" not in names


CITED = {
    "a review": ("reviews/barnsley-2017/", "Assay demonstration, Barnsley test of assurance 2017, July 2017, https://assay.example/r/barnsley-2017/, as published on 21 November 2026"),
    "a section": ("reviews/barnsley-2017/leadership/", "Leadership, governance and accountability, in Barnsley test of assurance 2017, July 2017, https://assay.example/r/barnsley-2017/leadership/, as published"),
    "a recommendation": ("reviews/barnsley-2017/recommendations/1/", "in Barnsley test of assurance 2017, July 2017, https://assay.example/r/barnsley-2017/R1/, as published"),
    "the evidence": ("reviews/barnsley-2017/evidence/", "https://assay.example/r/barnsley-2017/evidence/, as published"),
    "a criterion": ("frameworks/dcs-assurance-2013/clear-lines/", "https://assay.example/r/dcs-assurance-2013/clear-lines/, as published"),
}  # fmt: skip


def cited(site, url):
    """Return the words under "How to cite"."""
    heading = site.page(url).find(id="cite")
    return " ".join(heading.find_next("p").get_text().split())


@pytest.mark.parametrize(("url", "words"), CITED.values(), ids=CITED)
def test_a_page_says_how_to_cite_it(demonstration, url, words):
    assert words in cited(demonstration, url)


def test_a_paragraph_is_cited_by_the_page_s_own_address(demonstration):
    told = "add # and the number to the address of this page, https://assay.example/reviews/barnsley-2017/"
    assert f"{told}the-test/" in demonstration.text("reviews/barnsley-2017/the-test/")
    assert told not in demonstration.text("reviews/barnsley-2017/leadership/")


def test_without_an_address_of_its_own_a_site_gives_none(build_site):
    config = "site_name: A site\ntheme: {name: material}\nplugins: [{assay: {as_at: 2026-11-21}}]\n"
    site = build_site({"mkdocs.yml": config})
    assert (
        cited(site, f"{REVIEW}/")
        == "A site, Test of Anytown, March 2025, as published on 21 November 2026."
    )
    assert "canonical" not in site.html("r/anytown-2025/")
    assert site.page("r/anytown-2025/").main.a["href"] == "../../reviews/anytown-2025/"


def test_a_preview_gives_the_address_that_the_public_will_find(write_site):
    config = load_config(str(write_site({}) / "mkdocs.yml"))
    config.site_url = "http://127.0.0.1:8000/"
    settings = settings_of(config, config.plugins["assay"].config, serving=True)
    assert settings.publisher.site_url == "https://example.org/"


def test_an_old_and_a_short_address_lead_a_reader_on(browser, build_site):
    site = build_site(
        {**RENAMED, SECTION_FILE: section_with("aliases: governance\n", "3.2 Words.")}
    )
    with served(site.folder, {}) as address:
        page = browser.new_page()
        page.goto(f"{address}/reviews/old/governance/")
        page.wait_for_url("**/reviews/anytown-2025/leadership/")
        assert page.locator("h1").inner_text() == "Leadership"
        page.goto(f"{address}/r/old/E1/")
        page.wait_for_url("**/reviews/anytown-2025/evidence/#E1")
        assert page.locator(":target").inner_text().startswith("E1")
        page.close()


def test_a_short_address_leads_to_an_evidence_item_under_the_strict_policy(browser, address):
    page = browser.new_page()
    page.goto(f"{address}/r/barnsley-2017/E3/")
    page.wait_for_url("**/reviews/barnsley-2017/evidence/#E3")
    assert page.locator(":target").count() == 1
    page.close()
