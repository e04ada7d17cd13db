"""Every page of the demonstration site: what each must have, read as a browser reads it."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import re
from itertools import pairwise
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from assay.model.anchors import TAKEN
from assay.theme.folder import theme_folder

LANDINGS = [
    "",
    "reviews/",
    "domains/",
    "recommendations/",
    "councils/",
    "compare/",
    "frameworks/",
    "glossary/",
]
REVIEWS = ["barnsley-2017", "barnsley-2018", "bromley-2015", "st-helens-2016"]


@pytest.fixture(scope="session")
def pages(demonstration):
    """Every page by its URL, `reviews/barnsley-2017/`."""
    return {url: demonstration.page(url) for url in sorted(demonstration.urls())}


def words(element):
    return " ".join(element.get_text(" ").split())


def offenders(pages, wrong):
    """Return what is wrong on each page, for those on which something is."""
    found = {url: wrong(page) for url, page in pages.items()}
    return {url: one for url, one in found.items() if one}


def test_every_page_type_is_there(pages):
    assert set(LANDINGS) <= set(pages)
    for review in REVIEWS:
        assert {
            f"reviews/{review}/",
            f"reviews/{review}/evidence/",
            f"reviews/{review}/whole/",
        } <= set(pages)
    assert {
        "domains/leadership/", "councils/barnsley/", "frameworks/dcs-assurance-2013/",
        "frameworks/dcs-assurance-2013/clear-roles/", "compare/dcs-assurance-2013/",
        "reviews/barnsley-2017/leadership/", "reviews/barnsley-2017/recommendations/1/",
    } <= set(pages)  # fmt: skip


def test_every_page_has_one_first_heading_with_words(pages):
    assert not offenders(
        pages, lambda page: [len(page.find_all("h1"))] * (len(page.find_all("h1")) != 1)
    )
    assert all(words(page.h1) for page in pages.values())


def test_headings_skip_no_level(pages):
    def skipped(page):
        levels = [int(one.name[1]) for one in page.main.find_all(re.compile("^h[1-6]$"))]
        return [b for a, b in pairwise(levels) if b > a + 1]

    assert not offenders(pages, skipped)


def test_every_page_has_a_title_of_its_own(pages):
    titles = {}
    for url, page in pages.items():
        titles.setdefault(words(page.title), []).append(url)
    assert {title: urls for title, urls in titles.items() if len(urls) > 1} == {}


def test_every_page_is_in_british_english(pages):
    assert {page.html["lang"] for page in pages.values()} == {"en-GB"}


def test_every_page_but_the_first_has_breadcrumbs_from_home(pages):
    def wrong(page):
        trail = page.find("nav", attrs={"aria-label": "Breadcrumbs"})
        return [] if trail and words(trail.a) == "Home" else ["no breadcrumbs"]

    assert list(offenders(pages, wrong)) == [""]


def test_ids_are_unique_on_each_page(pages):
    def repeated(page):
        ids = [one["id"] for one in page.find_all(id=True)]
        return sorted({one for one in ids if ids.count(one) > 1})

    assert not offenders(pages, repeated)


def test_every_table_has_a_caption_and_scoped_heads(pages):
    def wrong(page):
        return [
            words(table)[:60]
            for table in page.main.find_all("table")
            if not (table.caption and words(table.caption))
            or not table.find("th", scope="col")
            or not all(head.get("scope") in ("col", "row") for head in table.find_all("th"))
            or any(not row.find("th", scope="row") for row in table.select("tbody tr"))
        ]

    assert not offenders(pages, wrong)


def test_captions_tell_the_tables_of_a_page_apart(pages):
    def repeated(page):
        captions = [words(one) for one in page.main.find_all("caption")]
        return [one for one in captions if captions.count(one) > 1]

    assert not offenders(pages, repeated)


def test_no_cell_is_left_empty(pages):
    def empty(page):
        cells = page.main.select("tbody td")
        return [words(cell.parent) for cell in cells if not words(cell) and not cell.find("img")]

    assert not offenders(pages, empty)


@pytest.mark.parametrize("review", REVIEWS)
def test_a_review_is_read_from_page_to_page_and_back(pages, review):
    urls, url = [], f"reviews/{review}/"
    while url:
        urls.append(url)
        assert len(urls) < 100
        link = pages[url].find("a", rel="next")
        following = link and urljoin(f"/{url}", link["href"]).lstrip("/")
        if following:
            back = pages[following].find("a", rel="prev")
            assert urljoin(f"/{following}", back["href"]) == f"/{url}"
        url = following
    own = {one for one in pages if one.startswith(f"reviews/{review}/")}
    gathered = {f"reviews/{review}/{one}/" for one in ("whole", "recommendations", "briefing")}
    assert set(urls) == own - gathered
    assert pages[urls[0]].find("a", rel="prev") is None


def links_of(url, page):
    """Yield every internal link of a page: the URL from the root of the site, and the anchor."""
    for link in page.find_all(["a", "link", "img", "script"]):
        target = link.get("href") or link.get("src")
        if target and not urlsplit(target).scheme and not urlsplit(target).netloc:
            address, anchor = urldefrag(urljoin(f"https://site/{url}", target))
            yield unquote(urlsplit(address).path).lstrip("/"), unquote(anchor)


def test_every_internal_link_and_anchor_leads_somewhere(demonstration, pages):
    ids = {url: {one["id"] for one in page.find_all(id=True)} for url, page in pages.items()}
    broken = {
        (url, target, anchor)
        for url, page in pages.items()
        for target, anchor in links_of(url, page)
        if not (target in pages or (demonstration.folder / target).is_file())
        or (anchor and target in pages and anchor not in ids[target])
    }
    assert broken == set()


def test_every_page_is_linked_from_another(pages):
    linked = {
        target for url, page in pages.items() for target, _ in links_of(url, page) if target != url
    }
    assert set(pages) - linked == set()


def test_no_address_inside_the_site_is_left_unresolved(demonstration):
    for path in demonstration.folder.rglob("*.html"):
        assert "site:/" not in path.read_text(encoding="utf-8"), path


# The numbers of the sources, read from the pages.


def table(page, caption):
    return next(one for one in page.main.find_all("table") if caption in words(one.caption))


def body_rows(page, caption):
    return [
        [words(cell) for cell in row.find_all(["th", "td"])]
        for row in table(page, caption).select("tbody tr")
    ]


def columns(page, row):
    """Return a row's cells of all comparisons of a page by the heads above them."""
    found = {}
    for one in page.main.select("table.compared"):
        heads = [words(head) for head in one.thead.find_all("th")][1:]
        [held] = [each for each in one.select("tbody tr") if words(each.th).startswith(row)]
        found |= zip(heads, [words(cell) for cell in held.find_all("td")], strict=True)
    return found


PARTS = {
    "dcs-assurance-2013": ("criteria", [5, 4, 6, 3, 5, 5]),
    "lga-test-of-assurance": ("areas", [7, 5, 2, 7, 6, 5]),
    "bromley-measures-2013-14": ("measures", [10, 5, 3]),
}


@pytest.mark.parametrize(("framework", "noun", "counts"), [(k, *v) for k, v in PARTS.items()])
def test_a_framework_has_its_parts(pages, framework, noun, counts):
    page = pages[f"frameworks/{framework}/"]
    tables = [
        len(one.select("tbody tr"))
        for one in page.main.find_all("table")
        if words(one.caption).endswith(f": {noun}")
    ]
    lists = [
        len(one.find_next_sibling(["ul", "ol"]).find_all("li"))
        for one in page.main.find_all("h3")
        if words(one).endswith(f": {noun}")
    ]
    listed = tables or lists
    assert listed == counts
    text = words(page.main)
    assert all(f"{count} {noun}" in text for count in counts)


def test_the_statutory_test_has_28_criteria_with_a_page_each(pages):
    page = pages["frameworks/dcs-assurance-2013/"]
    links = {
        a["href"]
        for one in page.main.find_all("table")
        if words(one.caption).endswith(": criteria")
        for a in one.select("tbody th a")
    }
    assert len(links) == 28
    assert all(
        urljoin("/frameworks/dcs-assurance-2013/", one).lstrip("/") in pages for one in links
    )


def test_the_offer_has_32_areas_and_33_questions(pages):
    page = pages["frameworks/lga-test-of-assurance/"]
    assert sum(PARTS["lga-test-of-assurance"][1]) == 32
    asked = page.main.find_all("h3", id=re.compile("^questions-"))
    assert sum(len(one.find_next_sibling("ol").find_all("li")) for one in asked) == 33


def test_the_front_door_has_seven_themes(pages):
    assert len(body_rows(pages["frameworks/front-door-2018/"], "themes")) == 7
    compared = columns(pages["compare/front-door-2018/"], "Barnsley, 2018")
    assert len([head for head in compared if head.endswith(" theme")]) == 7


AREAS = {
    "leadership": 9, "capacity": 5, "performance": 5, "voice": 7, "partnerships": 3, "protection": 5,
}  # fmt: skip


def test_barnsley_cites_34_times_in_30_wordings(pages):
    cited = {
        area: [
            words(item.a)
            for item in pages[f"reviews/barnsley-2017/{area}/"].find(id="evidence").find_next("ul").find_all("li", recursive=False)
        ]
        for area in AREAS
    }  # fmt: skip
    assert {area: len(items) for area, items in cited.items()} == AREAS
    assert sum(AREAS.values()) == 34
    assert len({item for items in cited.values() for item in items}) == 30


def test_bromley_reports_15_of_17_measures_beside_the_18_listed(pages):
    rows = body_rows(pages["reviews/bromley-2015/"], "Reported and counted: measures")
    assert ["Measures in all", "17", "18"] in rows
    assert next(row for row in rows if row[0] == "Met in full")[1] == "15"


def test_barnsley_reports_99_4_per_cent_against_a_target_of_90(pages):
    rows = body_rows(pages["reviews/barnsley-2018/"], "Figures, with target")
    assert any({"99.4%", "90%"} <= set(row) for row in rows)


def test_two_reviews_of_barnsley_point_at_each_other(pages):
    later = words(pages["reviews/barnsley-2018/"].find(id="related").find_next("ul"))
    earlier = words(pages["reviews/barnsley-2017/"].find(id="related").find_next("ul"))
    assert "Follows Barnsley test of assurance 2017" in later
    assert "Barnsley front door peer challenge 2018" in earlier
    assert "ollowed by" in earlier


def test_barnsley_met_three_tests_and_no_criterion_was_graded(pages):
    cells = columns(pages["compare/dcs-assurance-2013/"], "Barnsley, 2017")
    tests = [said for head, said in cells.items() if head.endswith(" test")]
    criteria = [said for head, said in cells.items() if head.endswith(" criterion")]
    assert len(tests) == 3
    assert all(one.startswith("Met") for one in tests)
    assert len(criteria) == 28
    assert {one.removesuffix(" (inferred)") for one in criteria} <= {
        "Not assessed",
        "Described, not graded",
    }


def test_a_recommendation_stands_in_both_its_wordings(pages):
    text = words(pages["reviews/barnsley-2017/recommendations/1/"].main)
    assert "targeted workplans" in text
    assert "targeted work plans" in text


def test_that_there_are_exempt_papers_is_public(pages):
    papers = words(pages["reviews/st-helens-2016/evidence/"].main)
    assert papers.count("Not published.") == 2
    assert "might harm the children concerned" in papers
    assert "exempt" in words(pages["reviews/st-helens-2016/"].find(id="timeline").find_next("ol"))


def test_an_undated_opinion_says_that_its_date_is_estimated(pages):
    row = next(row for row in body_rows(pages["reviews/"], "Reviews") if "St Helens" in row[0])
    assert any("(estimated)" in cell for cell in row)


@pytest.mark.parametrize("number", [f"A{one}" for one in range(1, 8)])
def test_what_was_not_published_is_said_to_be_so(pages, number):
    text = words(pages[f"reviews/barnsley-2018/recommendations/{number}/"].main)
    assert "Answered Nothing known" in text
    assert "Council says done Not known" in text
    assert ("Acted on Said to be in a plan" in text) is ("Taken up in:" in text)


# What an author writes is text, never markup that the page obeys.

AS_WRITTEN = 'Health & "safety" <b>first</b>'


def test_a_title_is_shown_as_it_was_written_everywhere(build_site):
    review = f"---\ntitle: '{AS_WRITTEN}'\ncouncil: anytown\nkind: opinion\ndate: 2025\n---\n"
    article = f"---\ntitle: '{AS_WRITTEN}'\ndescription: '{AS_WRITTEN}'\n---\n"
    site = build_site(
        {
            "reviews/anytown-2025/index.md": review,
            "reviews/anytown-2025/leadership.md": f"---\ntitle: '{AS_WRITTEN}'\n---\n",
            "docs/about.md": article,
        }
    )
    for url in ("reviews/anytown-2025/", "reviews/anytown-2025/leadership/", "about/"):
        page = site.page(url)
        assert page.h1.get_text() == AS_WRITTEN
        assert AS_WRITTEN in page.title.get_text()
        assert page.find_all("b") == []
        assert [one.get_text() for one in page.select("nav.contents a")].count(AS_WRITTEN) in (0, 1)
    assert site.page("about/").find("meta", attrs={"name": "description"})["content"] == AS_WRITTEN


HTML = [
    "<script>alert(1)</script>",
    '<p style="color: red">Red</p>',
    '<p onclick="alert(1)">Click</p>',
    "[Click](javascript:alert(1))",
    '<iframe src="https://example.org/"></iframe>',
]


@pytest.mark.parametrize("html", HTML)
def test_what_the_site_forbids_is_a_problem_in_prose(problems_of, html):
    [problem] = problems_of({"docs/about.md": f"---\ntitle: A\n---\nWords.\n\n{html}\n"})
    assert str(problem.place).startswith("docs/about.md:6:")


def test_an_authors_table_has_a_caption_and_heads(build_site):
    table = "Table: Who met *whom*\n\n| Who | Whom |\n| --- | ---: |\n| Ann | Bob |"
    site = build_site({"docs/about.md": f"---\ntitle: A\n---\n{table}\n"})
    main = site.page("about/").main
    assert main.caption.get_text() == "Who met whom"
    assert [(one["scope"], one.get_text()) for one in main.table.find_all("th")] == [
        ("col", "Who"),
        ("col", "Whom"),
        ("row", "Ann"),
    ]
    assert main.find("p", string="Table: Who met") is None


def test_an_authors_heading_never_takes_the_anchor_of_the_pages_own():
    written = "".join(path.read_text("utf-8") for path in (theme_folder() / "pages").glob("*.html"))
    assert set(re.findall(r'id="([a-z-]+)"', written)) - {""} <= TAKEN


def test_a_heading_named_like_one_of_the_page_has_an_anchor_of_its_own(build_site):
    section = "---\ntitle: L\n---\n## Evidence\n\n## Recommendations { kind=strength }\n"
    page = build_site({"reviews/anytown-2025/leadership.md": section}).page(
        "reviews/anytown-2025/leadership/"
    )
    ids = [one["id"] for one in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert {"evidence-text", "recommendations-text"} <= set(ids)
