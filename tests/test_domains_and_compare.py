"""Domains and comparison: the newest judgement, gaps, what changed, the crosswalk, two reviews."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import csv
from urllib.parse import urldefrag, urljoin

import pytest
from conftest import (
    ARTICLE_FILE,
    COUNCIL,
    FRAMEWORK,
    FRAMEWORK_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    review_with,
    section_with,
)
from probes import axe_finds

ROLES, LINES = "a-framework/clear-roles", "a-framework/clear-lines"
OTHER_FRAMEWORK = "docs/frameworks/another.md"
ANOTHER = FRAMEWORK.replace("A framework", "Another framework").replace("clear-", "plain-")
OTHERTOWN = COUNCIL.replace("Any", "Other")


def words(element):
    return " ".join(element.get_text(" ").split())


def row_of(page, caption, head):
    """Return the cells of a table's row, as words, by the beginning of its head."""
    table = next(one for one in page.find_all("table") if caption in words(one.caption))
    found = [row for row in table.tbody.find_all("tr") if words(row.th).startswith(head)]
    return [words(cell) for cell in found[0].find_all("td")] if found else None


def cell_of(page, column, of="anytown-2025"):
    """Return the cell of a review or council below the head that begins so."""
    for table in page.select("table.compared"):
        heads = [words(one) for one in table.thead.find_all("th")]
        row = table.tbody.find("tr", attrs={"data-of": of})
        for head, cell in zip(heads, row.find_all(["th", "td"], recursive=False), strict=True):
            if head.startswith(column):
                return cell
    raise AssertionError(f"no column {column}")


def marks_of(cell):
    """Return each line of a cell: the shape of its mark, whether it is hollow, and its words."""
    signs = [(one.svg["class"] if one.svg else [], words(one)) for one in cell.find_all("p")]
    return [
        (classes[1].removeprefix("sign--") if classes else None, "sign--own" in classes, said)
        for classes, said in signs
    ]


def judged(date, judgements, council="anytown"):
    """Return a review of a date with judgements, each `criterion: grade` or YAML in braces."""
    items = "".join(f"  - {{on: {on}, {grade}}}\n" for on, grade in judgements.items())
    review = review_with(f"judgements:\n{items}", "")
    return (
        review.replace("2025-03", date)
        .replace("Test of Anytown", f"Test of {date}")
        .replace("council: anytown", f"council: {council}")
    )


NEWEST = {
    "the newer review": ({"2020": {"clear-roles": "grade: met"}, "2024": {"clear-roles": "grade: not-met"}}, ["Not met"]),
    "a judgement's own date": ({"2020": {"clear-roles": "grade: met, date: 2025-01"}, "2024": {"clear-roles": "grade: not-met"}}, ["Met"]),
    "a later month of one year": ({"2024-02": {"clear-roles": "grade: met"}, "2024-03": {"clear-roles": "grade: not-met"}}, ["Not met"]),
    "what has no grade": ({"2020": {"clear-roles": "grade: met"}, "2024": {"clear-roles": "grade: not assessed"}}, ["Not assessed"]),
    "both, if either may be newer": ({"2025": {"clear-roles": "grade: met"}, "2025-01": {"clear-roles": "grade: not-met"}}, ["Met", "Not met"]),
    "both, if two hands gave them on one day": ({"2024": {"clear-roles": "grade: met, by: Reviewers"}, "2024 of anytown": {"clear-roles": "grade: not-met, by: Scrutiny"}}, ["Met", "Not met"]),
    "what is ongoing until the next one": ({"2020": {"clear-roles": "grade: met, ongoing: yes"}, "2024": {"clear-roles": "grade: not-met"}}, ["Not met"]),
    "a reviewer's before the council's of that time": ({"2024-02": {"clear-roles": "grade: met, self_rated: yes"}, "2024": {"clear-roles": "grade: not-met"}}, ["Not met"]),
    "the council's later one beside a reviewer's": ({"2024": {"clear-roles": "grade: not-met"}, "2025": {"clear-roles": "grade: met, self_rated: yes"}}, ["Met", "Not met"]),
    "each council its own": ({"2020": {"clear-roles": "grade: met"}, "2024 of othertown": {"clear-roles": "grade: not-met"}}, ["Met", "Not met"]),
}  # fmt: skip


@pytest.mark.parametrize(("reviews", "shown"), NEWEST.values(), ids=NEWEST)
def test_a_domain_shows_the_newest_judgement_of_each_council(build_site, reviews, shown):
    files = {"docs/councils/othertown.md": OTHERTOWN, REVIEW_FILE: None}
    for position, (when, judgements) in enumerate(reviews.items()):
        date, _, council = when.partition(" of ")
        files[f"reviews/review-{position}/index.md"] = judged(
            date, judgements, council or "anytown"
        )
    page = build_site(files).page("domains/leadership/")
    row = page.find("th", string=lambda text: text and "Roles are clear" in text) or page.find(
        "a", string="Roles are clear"
    ).find_parent("th")
    assert sorted(words(tag) for tag in row.find_parent("tr").select(".tag")) == shown
    assert "Lines are clear" in words(
        page.find("p", string="No judgement published on:").find_next("ul")
    )


def test_late_and_open_recommendations_come_first_and_long_lists_are_folded(build_site):
    made = "reviews/anytown-2025/recommendations/"
    done = "completion:\n  claimed: {date: 2025-06}\n"
    late = "actions:\n  - {title: Act, due: 2025-06}\n"
    found = "".join(f"## Finding {n} {{ kind=strength }}\n\nText.\n\n" for n in range(7))
    files = {
        f"{made}{n}.md": f"---\ntitle: Title {n}\ndomain: leadership\n{more}---\nDo.\n"
        for n, more in {"1": done, "2": "", "3": late}.items()
    }
    page = build_site({**files, SECTION_FILE: section_with(body=found)}).page("domains/leadership/")
    heads = [words(one) for one in page.select("#recommendations ~ .scroll th[scope=row]")]
    assert [one for one in heads if "Title" in one] == ["R3 Title 3", "R2 Title 2", "R1 Title 1"]
    folded = page.select_one("#said-anytown ~ details")
    assert words(folded.summary) == "4 more findings"
    assert len(folded.select(".said > li")) == 4
    assert "2 of 3; 1 late" in words(page.select_one(".glance")).replace(
        "Recommendations open 2 of 3", "2 of 3"
    )


SINCE = {
    "2018-06-15": ["Day before", "Day", "Month", "Year", "Next"],
    "2018-06-16": ["Day", "Month", "Year", "Next"],
    "2018-06-17": ["Month", "Year", "Next"],
    "2018-07-01": ["Year", "Next"],
    "2018-06": ["Day before", "Day", "Month", "Year", "Next"],
    "2018": ["Day before", "Day", "Month", "Year", "Next"],
    "2019": ["Next"],
    "2019-02-02": [],
}
EVENTS = """\
events:
  - {date: 2018-06-15, title: Day before}
  - {date: 2018-06-16, title: Day}
  - {date: 2018-06, title: Month}
  - {date: 2018, title: Year}
  - {date: 2017-12-31, title: Old}
  - {date: 2019-02-01, title: Next}
"""


@pytest.mark.parametrize(("since", "shown"), SINCE.items(), ids=SINCE)
def test_a_month_or_a_year_counts_if_any_of_its_days_does(build_site, since, shown):
    body = f'Begin.\n\n{{{{ changes(review="anytown-2025", since="{since}") }}}}\n'
    review = review_with(EVENTS).replace("2025-03", "2017")
    page = build_site({REVIEW_FILE: review, ARTICLE_FILE: article_with(body)}).page("about/")
    titles = [words(one.select("p")[1].a) for one in page.select(".changes > li")]
    assert sorted(titles) == sorted(shown)


def test_changes_are_newest_first_by_year_and_nothing_planned_is_among_them(build_site):
    made = "reviews/anytown-2025/recommendations/1.md"
    recommendation = (
        "---\ntitle: Do it\nsection: leadership\n"
        "response: {status: partly accepted, date: 2025-05}\n"
        "actions:\n  - {title: Act, due: 2027-01, done: 2026-01, revisions: [{due: 2026-02, date: 2025-09}]}\n"
        "updates:\n  - {date: 2025-10-01, text: Going on}\n"
        "completion:\n  claimed: {date: 2026-02}\n  confirmed: {date: 2026-03}\n---\nDo it.\n"
    )
    review = review_with(
        "dates: {published: 2025-04-02, next_due: 2028}\nevents:\n  - {date: 2027-05, title: Planned}\n"
        "decisions:\n  - {body: Cabinet, date: 2025-07-01, paper: A paper}\n"
        "judgements:\n  - {on: leading, grade: met, date: 2025-08}\n"
    )
    site = build_site({REVIEW_FILE: review, made: recommendation, SECTION_FILE: section_with()})
    page = site.page("updates/")
    happened = [
        words(one.select_one("p .aside:last-of-type")) for one in page.select(".changes > li")
    ]
    assert happened == [
        "Recommendation done, scrutiny agrees", "Recommendation done, says the council",
        "Action done, says the council", "Progress reported", "Due date moved", "Judgement given",
        "Paper at a meeting", "Recommendation partly accepted", "Review published",
        "Recommendation made", "Review dated",
    ]  # fmt: skip
    assert [words(one) for one in page.select("h2[id^=changes-]")] == ["2026", "2025"]
    assert [one["href"] for one in page.select(".years a")] == ["#changes-2026", "#changes-2025"]
    about = words(site.page("domains/leadership/").select_one("#changes ~ .dated"))
    assert "Do it" in about
    assert "A paper" not in about
    assert len(site.page("").select(".changes > li")) == 5


def test_a_date_that_is_none_is_a_problem(problems_of):
    [problem] = problems_of({ARTICLE_FILE: article_with('{{ changes(since="soon") }}')})
    assert "`soon` is not a date" in problem.message


CELLS = {
    "grade: met": ("Met", None, "grade-met", "good"),
    "grade: not assessed": ("Not assessed", "not-assessed", "grade-not-assessed", None),
    "grade: narrative only": ("Described, not graded", None, "grade-described-not-graded", None),
    "grade: did not exist in this edition": ("Did not exist in this edition", None, "grade-did-not-exist-in-this-edition", None),
    None: ("No judgement published", "unpublished", "", None),
}  # fmt: skip


@pytest.mark.parametrize(("grade", "cell"), CELLS.items(), ids=str)
@pytest.mark.parametrize("url", ["compare/a-framework/", "compare/domains/leadership/"])
def test_a_gap_is_never_taken_for_a_grade(build_site, grade, cell, url):
    judgement = f"judgements:\n  - {{on: clear-roles, {grade}}}\n" if grade else ""
    page = build_site({REVIEW_FILE: review_with(judgement)}).page(url)
    found = cell_of(page, "Roles are clear")
    said, gap, has, shape = cell
    assert (
        words(found),
        found.get("data-gap"),
        " ".join(one["data-has"] for one in found.select("[data-has]")),
    ) == (
        said,
        gap,
        has,
    )
    assert [mark[0] for mark in marks_of(found)] == ([shape] if grade else [])
    assert bool(found.a) is bool(grade)


PARTS = {
    "graded": ("met", "not assessed", "Judged in its parts", None),
    "told": ("narrative only", "not assessed", "Judged in its parts", None),
    "not assessed": ("not assessed", "not assessed", "Not assessed in any part", "not-assessed"),
}


@pytest.mark.parametrize(("roles", "lines", "said", "gap"), PARTS.values(), ids=PARTS)
def test_what_is_judged_in_its_parts_says_so_only_if_a_part_was(
    build_site, roles, lines, said, gap
):
    given = {"clear-roles": f"grade: {roles}", "clear-lines": f"grade: {lines}"}
    site = build_site({REVIEW_FILE: judged("2025", given)})
    cell = cell_of(site.page("compare/a-framework/"), "Leading well")
    assert (words(cell), cell.get("data-gap")) == (said, gap)
    assert said in row_of(site.page("domains/leadership/"), "A framework", "Leading well")


def test_a_cell_of_many_judgements_shows_its_gap(build_site):
    given = {"clear-roles": "grade: met", "clear-lines": "grade: not assessed"}
    page = build_site({REVIEW_FILE: judged("2025", given)}).page("compare/")
    cell = cell_of(page, "Leadership")
    assert (words(cell), cell["data-gap"]) == ("Met Not assessed", "not-assessed")
    assert marks_of(cell) == [("good", False, "Met"), (None, False, "Not assessed")]
    assert [one["data-has"] for one in cell.select("[data-has]")] == [
        "grade-met",
        "grade-not-assessed",
    ]


def test_an_inferred_judgement_says_so_in_every_comparison(build_site):
    site = build_site({REVIEW_FILE: judged("2025", {"clear-roles": "grade: met, basis: inferred"})})
    for url in ("compare/", "compare/councils/", "compare/a-framework/"):
        assert "Met (inferred)" in " ".join(words(one) for one in site.page(url).find_all("td"))


def test_a_joint_judgement_says_for_whom_it_is_still_the_newest(build_site):
    joint = judged("2020", {"clear-roles": "grade: met"}, "[anytown, othertown]")
    files = {
        REVIEW_FILE: joint,
        "reviews/later/index.md": judged("2024", {"clear-roles": "grade: not-met"}),
        "docs/councils/othertown.md": OTHERTOWN,
    }
    [shown, *_] = row_of(build_site(files).page("criteria/"), "Criteria", "Roles")[2:]
    assert shown == "Not met Test of 2024 , 2024 Met Test of 2020 , 2020 , for Othertown"


def test_strengths_lead_to_where_they_stand(build_site):
    finding = "## Roles work { kind=strength }\n\nText.\n\n"
    other = finding.replace("work", "hold")
    one, two = (section_with("", body) for body in (finding, finding + other))
    below = "reviews/anytown-2025/leadership/"
    for section, where in ((one, f"{below}#roles-work"), (two, below)):
        link = (
            build_site({SECTION_FILE: section}).page("compare/").find("a", string=words_of(section))
        )
        assert link["href"].endswith(where)


def words_of(section):
    number = section.count("kind=strength")
    return f"{number} strength{'s' if number > 1 else ''}"


def every_word(site):
    """Yield each linked judgement of the comparisons, from which page and where it leads."""
    for path in sorted(site.folder.glob("compare/**/index.html")):
        url = path.parent.relative_to(site.folder).as_posix() + "/"
        for link in site.page(url).select("td a.tag"):
            yield url, urldefrag(urljoin(f"/{url}", link["href"].partition("?")[0]))


def test_every_judgement_leads_to_a_place_that_is_there(demonstration):
    places = {}
    for url, (target, anchor) in every_word(demonstration):
        page = places.setdefault(target, demonstration.page(target.strip("/")))
        assert not anchor or page.find(id=anchor), (url, target, anchor)
    assert len(places) > 10


def test_a_narrative_leads_to_its_finding_and_a_grade_to_its_row(build_site):
    body = "## Roles work { kind=strength criteria=clear-roles }\n\nText.\n"
    section = section_with(
        "judgements:\n  - {on: clear-roles, grade: narrative only}\n  - {on: clear-lines, grade: met}\n",
        body,
    )
    site = build_site({SECTION_FILE: section})
    page = site.page("compare/a-framework/")
    below = "anytown-2025/leadership/"
    for column, place in {"Roles": "#roles-work", "Lines": "#judged-clear-lines"}.items():
        [link] = cell_of(page, column).select("a.tag")
        assert link["href"].endswith(f"{below}{place}")
    assert "Met" in words(
        site.page("reviews/anytown-2025/leadership/").find(id="judged-clear-lines")
    )


def test_councils_are_compared_by_what_is_newest(build_site):
    files = {
        REVIEW_FILE: judged("2020", {"clear-roles": "grade: met", "clear-lines": "grade: met"}),
        "reviews/later/index.md": judged("2024", {"clear-roles": "grade: not-met"}),
        "docs/councils/othertown.md": OTHERTOWN,
    }
    page = build_site(files).page("compare/councils/")
    assert [words(one) for one in page.table.thead.find_all("th")] == [
        "Council", "As a whole", "Leadership",
    ]  # fmt: skip
    assert row_of(page, "Councils by domain", "Anytown") == [
        "No judgement published",
        "Met Test of 2020 Not met Test of 2024 Down from Met , 2020",
    ]
    assert row_of(page, "Councils by domain", "Othertown") == ["No judgement published"] * 2
    assert marks_of(cell_of(page, "Leadership", "anytown")) == [
        ("good", False, "Met Test of 2020"),
        ("poor", False, "Not met Test of 2024 Down from Met , 2020"),
    ]


THEME = "  - {{id: roles, title: Roles, statements: [{}]}}\n"
CROSSWALK = "docs/crosswalk.md"


def crosswalk(*themes, body="Our view, of 2026."):
    return f"---\nthemes:\n{''.join(themes)}---\n{body}\n"


FAULTS = {
    "an unknown name": (
        crosswalk(THEME.format(f"{ROLES}, another/plain-rolls")),
        "another/plain-rolls",
    ),
    "one framework": (crosswalk(THEME.format(f"{ROLES}, {LINES}")), "one framework only"),
    "no statement": (crosswalk(THEME.format("")), "one framework only"),
    "a name twice": (
        crosswalk(*[THEME.format(f"{ROLES}, another/plain-roles")] * 2),
        "second record",
    ),
    "one statement in two names": (
        crosswalk(THEME.format(f"{ROLES}, a-framework/roles")),
        "one framework only",
    ),
    "a heading of its text": (
        crosswalk(THEME.format(f"{ROLES}, another/plain-roles"), body="## Roles {#roles}\n\nOurs."),
        "`#roles`",
    ),
    "the page's own top": (
        crosswalk(THEME.format(f"{ROLES}, another/plain-roles").replace("id: roles", "id: top")),
        "`#top`",
    ),
    "no word on whose view": (
        crosswalk(THEME.format(f"{ROLES}, another/plain-roles"), body=""),
        "whose view",
    ),
}


@pytest.mark.parametrize(("written", "fault"), FAULTS.values(), ids=FAULTS)
def test_a_crosswalk_that_joins_nothing_is_a_problem(problems_of, written, fault):
    renamed = FRAMEWORK.replace("{id: clear-roles,", "{id: clear-roles, aliases: roles,")
    files = {FRAMEWORK_FILE: renamed, OTHER_FRAMEWORK: ANOTHER, CROSSWALK: written}
    [problem] = problems_of(files)
    assert fault in problem.message
    assert problem.place.file == CROSSWALK
    assert problem.remedy


JOINED = {
    OTHER_FRAMEWORK: ANOTHER,
    CROSSWALK: crosswalk(THEME.format(f"{ROLES}, another/plain-roles")),
    REVIEW_FILE: judged("2020", {"clear-roles": "grade: met"}),
    "reviews/later/index.md": judged("2024", {"plain-roles": "grade: not-met"}).replace(
        "framework: a-framework", "framework: another"
    ),
}


def test_the_crosswalk_joins_reviews_of_different_frameworks(build_site):
    site = build_site(JOINED)
    page = site.page("compare/crosswalk/")
    assert words(cell_of(page, "Roles", "later")) == "Not met on Roles are clear"
    assert words(cell_of(page, "Roles", "anytown-2025")) == "Met on Roles are clear"
    statement = site.text("frameworks/a-framework/clear-roles/")
    assert "Speaks of the same thing Roles" in statement
    assert "editorial crosswalk" in statement
    assert "Speaks of the same thing" not in site.text("frameworks/a-framework/clear-lines/")


def test_a_theme_whose_parts_were_judged_is_no_gap(build_site):
    theme = THEME.format("a-framework/leading, another/plain-roles")
    page = build_site({**JOINED, CROSSWALK: crosswalk(theme)}).page("compare/crosswalk/")
    cells = page.select("td:has(.none)")
    assert [(words(one), one.get("data-gap")) for one in cells] == [("Judged in its parts", None)]


def test_a_theme_that_a_withheld_framework_leaves_alone_is_not_shown(build_site):
    withheld = {
        OTHER_FRAMEWORK: ANOTHER.replace("---\ntitle", "---\ndraft: yes\ntitle", 1),
        "reviews/later/index.md": None,
    }
    site = build_site({**JOINED, **withheld})
    assert "No criteria have been joined yet." in site.text("crosswalk/")
    assert not (site.folder / "compare/crosswalk").exists()
    assert not list((site.folder / "r/crosswalk").glob("*/"))
    assert "Speaks of the same thing" not in site.text("frameworks/a-framework/clear-roles/")


def test_a_draft_s_judgements_and_dates_show_nowhere(build_site):
    draft = judged("2026-09", {"clear-roles": "grade: not-met, words: Zebra"}).replace(
        "council:", "draft: yes\ncouncil:"
    )
    site = build_site({**JOINED, "reviews/draft/index.md": draft.replace("Test of", "Zebra of")})
    for path in site.folder.rglob("*.html"):
        assert "Zebra" not in path.read_text("utf-8"), path
    for url in ("domains/leadership/", "compare/a-framework/", "compare/councils/", "updates/"):
        assert "2026" not in site.text(url).replace("Our view, of 2026.", ""), url


WINDOWS = {"wide": (1280, 900), "narrow": (320, 640)}
CHOSEN = "?review=barnsley-2017&review=bromley-2015"


@pytest.fixture
def strict(browser, address):
    """Open pages under the site's own policy; what the browser complains of is a failure."""
    contexts, said = [], []

    def opened(url, window=(1280, 900), **options):
        context = browser.new_context(viewport={"width": window[0], "height": window[1]}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{address}/{url}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []


def shown(page):
    return page.locator("main tbody th").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).map(one => one.innerText.trim())"
    )


TWO = ["Barnsley test of assurance 2017", "Bromley self-assessment 2015"]
HEADS = [f"Barnsley, 2017\n{TWO[0]}", f"Bromley, 2015\n{TWO[1]}"]


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize("hand", ["mouse", "keyboard"])
def test_how_does_barnsley_2017_compare_with_bromley_2015(strict, window, hand):
    page = strict("compare/", window)
    chooser = page.get_by_text("Choose reviews to set side by side")
    status = page.locator("[data-compared]")
    assert status.inner_text() == "4 of 4 reviews shown."
    if hand == "mouse":
        chooser.click()
        for name in TWO:
            page.get_by_label(name).check()
    else:
        chooser.focus()
        page.keyboard.press("Enter")
        for name in TWO:
            while page.evaluate("document.activeElement.labels?.[0]?.innerText.trim()") != name:
                page.keyboard.press("Tab")
            page.keyboard.press("Space")
    assert status.inner_text() == "2 of 4 reviews shown."
    assert shown(page) == HEADS
    assert page.url.endswith(CHOSEN)
    assert page.evaluate("document.documentElement.scrollWidth") <= window[0]
    page.reload()
    assert shown(page) == HEADS
    word = page.locator("tbody tr:visible a.tag").first
    assert word.inner_text() == "Met"
    word.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/reviews/barnsley-2017/#judged-statutory-duties")


def heads(page):
    return page.locator("main thead th:visible").all_inner_texts()


@pytest.mark.parametrize("name", ["only", "gap"])
def test_two_reviews_keep_only_the_themes_with_a_gap(strict, name):
    page = strict(f"compare/crosswalk/{CHOSEN}&{name}=not-assessed")
    assert shown(page) == HEADS[1:]
    assert len(heads(page)) == 1 + 3
    said = page.locator("[data-compared]").inner_text()
    assert said == "1 of 4 reviews shown with “Not assessed”."
    page.get_by_role("button", name="Show everything").click()
    assert len(shown(page)) == 4
    assert len(heads(page)) == 1 + 10
    assert "?" not in page.url


def columns_with(page, what):
    """Return in how many columns that are shown a cell has something."""
    cells = page.locator(f"td:visible:is([data-gap={what}], :has([data-has={what}]))")
    return cells.evaluate_all("all => new Set(all.map(one => one.cellIndex)).size")


def choose(page, what):
    page.locator("main").get_by_role("combobox", name="Show").select_option(what)


def test_two_reviews_that_are_rows_keep_only_the_domains_with_a_gap(strict, address):
    page = strict(f"compare/{CHOSEN}")
    before = len(heads(page))
    choose(page, "Only what has “Not assessed”")
    assert shown(page) == HEADS[1:]
    assert 1 < len(heads(page)) < before
    said = page.locator("[data-compared]").inner_text()
    assert said == "1 of 4 reviews shown with “Not assessed”."
    assert page.url.endswith(f"{CHOSEN}&only=not-assessed")
    assert columns_with(page, "not-assessed") == len(heads(page)) - 1
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    head, *rows = csv.reader(download.value.path().read_text("utf-8-sig").splitlines())
    assert head == [*heads(page), "Address"]
    name = HEADS[1].replace("\n", " ")
    assert [(row[0], row[-1]) for row in rows] == [(name, f"{address}/reviews/bromley-2015/")]


ONLY = {
    "a grade": ("Only what has “Partially met”", "grade-partially-met", "“Partially met”"),
    "a concern": ("Only what has a concern", "concern", "a concern"),
    "what is not published": ("Only what has “No judgement published”", "unpublished", "“No judgement published”"),
}  # fmt: skip


@pytest.mark.parametrize(("option", "value", "said"), ONLY.values(), ids=ONLY)
def test_only_rows_and_columns_that_have_it_are_left(strict, option, value, said):
    page = strict("compare/")
    rows, columns = len(shown(page)), len(heads(page))
    choose(page, option)
    assert page.url.endswith(f"?only={value}")
    left = page.locator("tbody tr:visible")
    found = page.locator(f"td:visible:is([data-gap={value}], :has([data-has={value}]))")
    assert 0 < left.count() <= rows
    assert left.filter(has=found).count() == left.count()
    assert columns_with(page, value) == len(heads(page)) - 1
    assert (left.count(), len(heads(page))) != (rows, columns)
    status = page.locator("[data-compared]").inner_text()
    assert status == f"{left.count()} of 4 reviews shown with {said}."
    page.reload()
    assert page.locator("select[name=only]").input_value() == value


def test_outside_reviewers_alone_are_left_without_what_councils_graded_themselves(strict):
    page = strict("compare/")
    hollow = page.locator("main tbody .sign--own:visible")
    assert hollow.count() > 0
    page.get_by_label("Outside reviewers only").check()
    assert shown(page) == [
        "Barnsley, 2018\nBarnsley front door peer challenge 2018",
        HEADS[0],
    ]
    assert hollow.count() == 0
    assert page.url.endswith("?outside=yes")
    said = page.locator("[data-compared]").inner_text()
    assert said == "2 of 4 reviews shown, by outside reviewers."
    page.reload()
    assert page.get_by_label("Outside reviewers only").is_checked()
    page.get_by_role("button", name="Show everything").click()
    assert len(shown(page)) == 4
    assert hollow.count() > 0


def test_a_choice_among_many_is_seen_whole_and_never_printed(strict):
    page = strict(f"compare/{CHOSEN}", (320, 640))
    hidden = "one => one.scrollHeight - one.clientHeight"
    assert page.locator(".chooser fieldset").evaluate(hidden) <= 0
    page.emulate_media(media="print")
    assert page.locator("main form:visible").count() == 0


def test_what_is_shown_is_what_is_downloaded(strict):
    page = strict(f"compare/crosswalk/{CHOSEN}&gap=not-assessed")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    head, *rows = csv.reader(text.splitlines())
    assert head == [*heads(page), "Address"]
    assert [row[0] for row in rows] == [HEADS[1].replace("\n", " ")]
    cells = page.locator("tbody tr:visible td:visible").all_inner_texts()
    assert rows[0][1:-1] == [" ".join(one.split()) for one in cells]


@pytest.mark.parametrize(
    "url", ["compare/", "compare/councils/", "compare/crosswalk/", "domains/leadership/"]
)
def test_without_a_script_everything_is_there_and_no_control_that_does_nothing(strict, url):
    page = strict(url + CHOSEN, java_script_enabled=False)
    assert page.locator(".chooser:visible, .since:visible").count() == 0
    assert page.locator("main tbody tr:visible").count() >= 3
    assert page.locator("noscript p", has_text="everything is shown").is_visible()


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
def test_a_reader_picks_a_date_and_sends_what_changed_since(strict, window):
    page = strict("domains/leadership/", window)
    page.get_by_label("Changes since").fill("2017-07-01")
    page.get_by_role("button", name="Show", exact=True).focus()
    page.keyboard.press("Enter")
    changed = page.locator(".dated .changes > li:visible")
    number = changed.count()
    assert 0 < number < page.locator(".dated .changes > li").count()
    assert "2016" not in page.locator(".years:visible").inner_text()
    assert page.locator(".dated [role=status]").inner_text().startswith(f"{number} of ")
    assert page.url.endswith("?since=2017-07-01")
    page.reload()
    assert changed.count() == number
    page.get_by_role("button", name="Show all").click()
    assert changed.count() > number
    assert "since" not in page.url


def test_back_and_forward_bring_each_date_and_leave_the_rest_of_the_address(strict):
    page = strict("domains/leadership/?from=mail&since=2017-07-01")
    said = page.locator(".dated [role=status]")
    first = said.inner_text()
    page.locator(".years a:visible").first.click()
    assert said.inner_text() == first
    page.get_by_label("Changes since").fill("2018-02-01")
    page.get_by_role("button", name="Show", exact=True).click()
    second = said.inner_text()
    assert second.endswith("since 1 February 2018.")
    year = page.url.partition("#")[2]
    assert page.url.endswith(f"/?from=mail&since=2018-02-01#{year}")
    page.go_back()
    assert (said.inner_text(), page.get_by_label("Changes since").input_value()) == (
        first,
        "2017-07-01",
    )
    page.go_forward()
    assert said.inner_text() == second
    page.get_by_role("button", name="Show all").click()
    assert page.url.endswith(f"/?from=mail#{year}")


def test_a_day_that_is_none_shows_every_change(strict):
    page = strict("domains/leadership/?since=last+week")
    number = page.locator(".dated .changes > li:visible").count()
    assert number == page.locator(".dated .changes > li").count() > 0
    said = page.locator(".dated [role=status]").inner_text()
    assert said == f"All {number} changes are shown."


@pytest.mark.parametrize("window", WINDOWS.values(), ids=WINDOWS)
@pytest.mark.parametrize(
    "url",
    [
        f"compare/{CHOSEN}",
        f"compare/crosswalk/{CHOSEN}&gap=unpublished",
        "domains/leadership/?since=2017-07-01",
    ],
)
def test_axe_finds_nothing_while_a_choice_is_on(strict, url, window):
    assert axe_finds(strict(url, window)) == []


UNASKED = """
---
title: A framework of elements
elements:
  - {id: guiding, title: Somebody guides, spine: leadership}
---
"""


def test_a_reader_chooses_only_among_reviews_that_a_table_holds(build_site):
    others = {
        f"reviews/anytown-{year}/index.md": review_with().replace("2025", str(year))
        for year in (2022, 2023)
    }
    unasked = review_with().replace("a-framework", "of-elements").replace("2025", "2024")
    site = build_site(
        {
            "docs/frameworks/of-elements.md": UNASKED,
            "reviews/anytown-2024/index.md": unasked,
            **others,
        }
    )
    page = site.page("compare/domains/leadership/")
    rows = {one["data-of"] for one in page.select("table tr[data-of]")}
    assert {one["value"] for one in page.select(".chooser fieldset input")} == rows
    assert rows == {"anytown-2025", "anytown-2023", "anytown-2022"}
