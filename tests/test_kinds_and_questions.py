"""A site's own kinds of review, sources that nobody can find, and columns that say one thing."""

import pytest
from conftest import CONFIG, REVIEW_FILE, review_with
from test_editions import words

from assay.engines.mkdocs import load_settings
from assay.preparation import prepare

OWN_KINDS = CONFIG.replace(
    "as_at: 2026-11-21", "as_at: 2026-11-21, review_kinds: [ward visit, desk check]"
)
MADE = "reviews/anytown-2025/recommendations/"


def of_kind(kind, more=""):
    return review_with(more).replace("kind: test of assurance", f"kind: {kind}")


# Kinds.


def test_a_site_may_have_kinds_of_review_of_its_own(build_site):
    site = build_site({"mkdocs.yml": OWN_KINDS, REVIEW_FILE: of_kind("ward visit")})
    assert "Ward visit" in site.text("reviews/")
    assert "by reviewers from outside" in site.text("councils/anytown/")


KINDS = {
    "one that is not known": (CONFIG, "ward visit"),
    "one that is not known beside the site's own": (OWN_KINDS, "school visit"),
    "a slip": (CONFIG, "peer chalenge"),
    "a slip in one of the site's own": (OWN_KINDS, "ward vist"),
}
REMEDIES = {
    "peer chalenge": "Did you mean `peer challenge`?",
    "ward vist": "Did you mean `ward visit`?",
    "ward visit": "Write `test of assurance`, `peer challenge`, ",
    "school visit": "Write `test of assurance`, `peer challenge`, ",
}


@pytest.mark.parametrize(("config", "kind"), KINDS.values(), ids=KINDS)
def test_a_kind_that_is_not_known_is_a_problem_with_its_place_and_a_remedy(
    problems_of, config, kind
):
    [problem] = problems_of({"mkdocs.yml": config, REVIEW_FILE: of_kind(kind)})
    assert str(problem.place) == f"{REVIEW_FILE}:4:1"
    assert problem.message == f"`kind` can't be `{kind}`"
    assert problem.remedy.startswith(REMEDIES[kind].rstrip())
    assert "`review_kinds` in `mkdocs.yml`" in problem.remedy
    if config is OWN_KINDS and "Write" in problem.remedy:
        assert "`desk check`" in problem.remedy


BY = {
    "the council": ("by_council: yes\n", "by the council itself", True),
    "others": ("by_council: no\n", "by reviewers from outside", False),
    "nobody says": ("", "by reviewers from outside", False),
}


@pytest.mark.parametrize(("more", "said", "is_own"), BY.values(), ids=BY)
def test_a_review_of_a_kind_of_its_own_says_whether_the_council_speaks_of_itself(
    build_site, more, said, is_own
):
    more = f"{more}judgements: [{{grade: met}}, {{on: clear-roles, grade: met}}]\n"
    site = build_site({"mkdocs.yml": OWN_KINDS, REVIEW_FILE: of_kind("ward visit", more)})
    assert said in site.text("councils/anytown/")
    assert ("(self-rated)" in site.text("councils/")) is is_own
    row = site.page("compare/").find("tr", attrs={"data-of": "anytown-2025"})
    assert row.has_attr("data-own") is is_own


def test_a_list_of_reviews_may_be_narrowed_to_a_kind_of_the_site_s_own(build_site):
    about = "---\ntitle: About\n---\n{{ reviews(kind='ward visit') }}\n"
    files = {"mkdocs.yml": OWN_KINDS, REVIEW_FILE: of_kind("ward visit"), "docs/about.md": about}
    assert "Test of Anytown" in build_site(files).text("about/")


# Sources.

SOURCES = {
    "an address": ("{title: Report, url: 'https://example.org/report'}", []),
    "a word on why there is none": ("{title: Report, no_url: Not online on 1 May 2026.}", []),
    "neither": ("{title: Report}", [f"{REVIEW_FILE}:7:11"]),
    "neither, of two": (
        "{title: Report, url: 'https://example.org/report'}, {title: Annex}",
        [f"{REVIEW_FILE}:7:63"],
    ),
}


@pytest.mark.parametrize(("sources", "places"), SOURCES.values(), ids=SOURCES)
def test_a_source_that_nobody_can_find_is_a_warning(write_site, sources, places):
    root = write_site({REVIEW_FILE: review_with(f"sources: [{sources}]\n")})
    warnings = prepare(load_settings(str(root / "mkdocs.yml"))).warnings
    assert [str(one.place) for one in warnings] == places
    for one in warnings:
        assert one.message == "nobody can find this document: it has no address"
        assert "`url:`" in one.remedy
        assert "`no_url:`" in one.remedy


# Columns that say the same in every row.

ALIKE = "The same for all"


def site_of(build_site, number, *others):
    files = {f"{MADE}{n}.md": f"---\ntitle: Title {n}\n---\nDo.\n" for n in range(1, number + 1)}
    for n, more in enumerate(others, number + 1):
        files[f"{MADE}{n}.md"] = f"---\ntitle: Title {n}\n{more}---\nDo.\n"
    return build_site(files)


def heads(page, caption="Recommendations"):
    found = (one for one in page.main("table") if caption.lower() in words(one.caption).lower())
    table = next(found)
    return [words(one) for one in table.select("thead th:not([hidden])")]


def test_a_column_that_says_the_same_in_every_row_is_told_above_the_table(build_site):
    page = site_of(build_site, 3).page("reviews/anytown-2025/recommendations/")
    assert "The same for all 3: " in words(page.main)
    assert "Kind: Recommendation; " in words(page.main)
    assert "Response: None published ; Due: None published" in words(page.main)
    assert heads(page) == ["Recommendation"]


def test_a_column_of_two_values_stays_a_column(build_site):
    site = site_of(build_site, 2, "response: {status: accepted}\n")
    page = site.page("reviews/anytown-2025/recommendations/")
    assert heads(page) == ["Recommendation", "Response", "Status"]
    assert "response:" not in words(page.main)


def test_two_rows_keep_every_column(build_site):
    page = site_of(build_site, 2).page("reviews/anytown-2025/recommendations/")
    assert ALIKE not in words(page.main)
    assert heads(page) == ["Recommendation", "Kind", "Domain", "Response", "Due", "Status"]


@pytest.mark.parametrize("url", ["recommendations/", "recommendations/open/"])
def test_an_index_keeps_every_column(build_site, url):
    page = site_of(build_site, 3).page(url)
    assert ALIKE not in words(page.main)
    assert len(heads(page)) == 8
