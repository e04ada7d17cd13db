"""What the head of a page says to search engines, link previews and other programs."""

import json

import pytest
from conftest import REVIEW_FILE, SECTION_FILE, review_with, section_with

ADDRESS = "https://assay.example/"


@pytest.fixture(scope="session")
def pages(demonstration, every_page):
    """Return every page of the demonstration by its URL, but for those that only lead on."""
    return {url: every_page[f"{url}index.html"] for url in demonstration.urls()}


def content(page, name):
    """Return what the only `meta` element of this name or property says."""
    [one] = page.find_all("meta", {"name": name}) + page.find_all("meta", property=name)
    return one["content"]


def things(page):
    """Return what a page says in JSON-LD, by the type of the thing."""
    found = page.find("script", type="application/ld+json")
    if found is None:
        return {}
    told = json.loads(found.string)
    assert told["@context"] == "https://schema.org"
    return {one["@type"]: one for one in told["@graph"]}


def test_every_page_has_one_canonical_address_which_is_its_own(pages):
    for url, page in pages.items():
        [canonical] = page.find_all("link", rel="canonical")
        assert canonical["href"] == content(page, "og:url") == f"{ADDRESS}{url}"


def test_titles_and_descriptions_tell_every_page_from_every_other(pages):
    titles = [page.title.string for page in pages.values()]
    descriptions = [content(page, "description") for page in pages.values()]
    assert len(set(titles)) == len(set(descriptions)) == len(pages)
    assert [one for one in descriptions if not 50 <= len(one) <= 160] == []
    assert [
        one for one in titles if len(one.removesuffix(" - How councils were tested")) > 125
    ] == []


@pytest.mark.parametrize(
    ("url", "title"),
    [
        ("", "How councils were tested"),
        ("domains/leadership/", "Leadership, governance and accountability · Domains"),
        (
            "reviews/barnsley-2017/leadership/",
            "Leadership, governance and accountability · Barnsley test of assurance 2017",
        ),
        (
            "reviews/barnsley-2018/recommendations/A4/",
            "Area for consideration A4: Views of young, pre-verbal children · "
            "Barnsley front door peer challenge…",
        ),
        (
            "frameworks/dcs-assurance-2013/clear-roles/",
            "Senior roles and responsibilities are clear · "
            "Local test of assurance: Director of Children's…",
        ),
        ("guide/fields/", "Every field · Guide"),
    ],
)
def test_a_title_says_what_its_page_belongs_to(pages, url, title):
    assert pages[url].title.string.removesuffix(" - How councils were tested") == title


def test_a_link_preview_shows_what_the_page_is(pages):
    for url, page in pages.items():
        assert content(page, "og:description") == content(page, "description")
        assert page.title.string.startswith(content(page, "og:title")) or not url
        assert content(page, "og:type") == ("article" if url else "website")
        assert content(page, "og:site_name") == "How councils were tested"
        assert content(page, "og:locale") == "en_GB"
        assert content(page, "twitter:card") == "summary"


def test_a_preview_s_picture_is_the_publisher_s_logo(build_site):
    config = """
        site_name: A site in miniature
        site_url: https://example.org/tests/
        theme: {name: material}
        plugins: [{assay: {publisher: {name: Anytown, logo: assets/../assets/our logo.png}}}]
    """
    site = build_site({"mkdocs.yml": config, "docs/assets/our logo.png": b"x"})
    page = site.page("reviews/anytown-2025/")
    assert content(page, "og:image") == "https://example.org/tests/assets/our%20logo.png"
    assert page.header.img["src"] == "../../assets/our%20logo.png"
    assert things(page)["Report"]["publisher"] == {"@type": "Organization", "name": "Anytown"}


def test_the_page_for_what_is_not_there_is_not_for_search_engines(demonstration):
    page = (demonstration.folder / "404.html").read_text(encoding="utf-8")
    assert '<meta name="robots" content="noindex">' in page
    assert "canonical" not in page


def test_machines_read_the_trail_that_readers_see_and_the_page_at_its_end(pages):
    assert "BreadcrumbList" not in things(pages[""])
    for url in set(pages) - {""}:
        seen = [link.get_text() for link in pages[url].select("nav.trail a")]
        *told, last = things(pages[url])["BreadcrumbList"]["itemListElement"]
        assert [one["name"] for one in told] == seen
        assert (last["item"], last["position"]) == (f"{ADDRESS}{url}", len(seen) + 1)
        heading = pages[url].h1.get_text()
        assert last["name"] in heading or last["name"].startswith(heading)
        assert [one["position"] for one in told] == list(range(1, len(seen) + 1))
        assert all(one["item"].removeprefix(ADDRESS) in pages for one in told)


def test_only_reviews_and_their_parts_are_told_as_works(pages):
    for url, page in pages.items():
        kinds = set(things(page)) - {"BreadcrumbList"}
        parts = url.rstrip("/").split("/")
        gathering = ("reviews", "whole", "recommendations", "briefing")
        if parts[0] != "reviews" or parts[-1] in gathering:
            assert kinds == set()
        else:
            assert kinds == ({"Report"} if len(parts) == 2 else {"CreativeWork"})


def test_a_digest_is_based_on_its_documents_and_claims_no_author(pages):
    report = things(pages["reviews/barnsley-2018/"])["Report"]
    document = report["isBasedOn"][0]
    assert report["url"] == f"{ADDRESS}reviews/barnsley-2018/"
    assert report["about"][0]["name"] == "Barnsley Metropolitan Borough Council"
    assert document["datePublished"] == "2018-09-19"
    assert document["publisher"]["name"] == "Barnsley Metropolitan Borough Council"
    assert not {"author", "datePublished"} & set(report)


def test_a_part_of_a_review_leads_to_its_report(pages):
    part = things(pages["reviews/barnsley-2017/leadership/"])["CreativeWork"]
    whole = things(pages["reviews/barnsley-2017/"])["Report"]
    assert part["isPartOf"]["@id"] == whole["@id"]
    assert part["isPartOf"]["name"] == "Barnsley test of assurance 2017"


@pytest.mark.parametrize(
    ("front_matter", "told"),
    [
        ("", {"author": None, "datePublished": None, "isBasedOn": None, "publisher": None}),
        ("dates: {report: 2025-03-01}\n", {"datePublished": None}),
        ("dates: {published: 2025-04-02}\n", {"datePublished": "2025-04-02"}),
        (
            "dates: {published: 2025-04-02}\ndigest: yes\nsources: [{title: A, no_url: None}]\n",
            {"datePublished": None},
        ),
        ("dates: {published: 2026-11-22}\n", {"datePublished": None}),
        ("updated: 2025-05\n", {"dateModified": "2025-05"}),
        (
            "reviewing_bodies: [{name: Peers}]\nreviewers: [{post: Director}]\n",
            {"author": [{"@type": "Organization", "name": "Peers"}]},
        ),
        (
            "reviewers: [{post: Director, organisation: Otherton}]\n",
            {
                "author": [
                    {
                        "@type": "Person",
                        "jobTitle": "Director",
                        "affiliation": {"@type": "Organization", "name": "Otherton"},
                    }
                ]
            },
        ),
        (
            "reviewing_bodies: [{name: Peers}]\ndigest: yes\nsources: [{title: A, no_url: None}]\n",
            {"author": None},
        ),
    ],
)
def test_machines_are_told_what_the_record_states_and_nothing_else(build_site, front_matter, told):
    site = build_site({REVIEW_FILE: review_with(front_matter)})
    report = things(site.page("reviews/anytown-2025/"))["Report"]
    assert {name: report.get(name) for name in told} == told


def test_no_title_can_end_the_block_that_machines_read(build_site):
    title = 'Test </script><script>alert(1)</script> & "more"'
    site = build_site(
        {SECTION_FILE: section_with().replace("title: Leadership", f"title: '{title}'")}
    )
    page = site.page("reviews/anytown-2025/leadership/")
    assert things(page)["CreativeWork"]["name"] == title
    assert [one.get("type") for one in page.find_all("script")] == ["application/ld+json"]


def test_an_article_without_a_description_is_described_by_its_first_words(build_site):
    body = "## A heading\n\nThe *first* words, by [Anytown][anytown].\n"
    site = build_site({"docs/about.md": f"---\ntitle: About\n---\n{body}"})
    assert content(site.page("about/"), "description") == "The first words, by Anytown."


def test_editions_of_one_framework_are_told_apart(build_site):
    framework = "---\ntitle: A framework\nedition: '{}'\ncriteria: [{{id: one, title: One}}]\n---\n"
    files = {f"docs/frameworks/edition-{one}.md": framework.format(one) for one in (2013, 2025)}
    site = build_site(files)
    assert "A framework (2013) · Frameworks" in site.page("frameworks/edition-2013/").title.string
    assert "One · A framework (2025)" in site.page("frameworks/edition-2025/one/").title.string
