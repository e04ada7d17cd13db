"""Long lists: pages that need no script, and answers that hold for all of them where there is one."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import csv
import io
import re

import pytest
from conftest import REVIEW_FILE, MiniatureSite, review_with, write_files
from real_browser import headers_of, served
from test_editions import words

COUNCILS, MADE, ROWS = 80, 250, 100
LARGEST = 300_000
LIST = "recommendations/"
REGIONS = ["London", "Yorkshire", "Wales"]
DEEP = "The word Zugunruhe stands only deep in this text."
WORDS = "Make sure that every member knows what the plan says. " * 3


def big():
    """Return a site of 80 councils with a review each, the first with two, and 250 recommendations."""
    files = {"docs/councils/anytown.md": None, REVIEW_FILE: None}
    for n in range(COUNCILS):
        files[f"docs/councils/place-{n:02}.md"] = (
            f"---\nname: Place {n:02} Council\nshort_name: Place {n:02}\nregion: {REGIONS[n % 3]}\n---\n"
        )
    for n in range(COUNCILS + 1):
        place = n % COUNCILS
        grade = "met" if n % 2 else "not-met"
        files[f"reviews/test-{n:02}/index.md"] = (
            review_with(f"judgements: [{{grade: {grade}}}, {{on: clear-roles, grade: {grade}}}]\n")
            .replace("anytown", f"place-{place:02}")
            .replace("Test of Anytown", f"Test {n:02}")
            .replace("2025-03", f"{2025 - n // 10}-03" if n < COUNCILS else "2010-03")
        )
    for n in range(MADE):
        late = f"response: {{status: accepted}}\nactions: [{{title: Act {n}, due: 2026-03-{n % 28 + 1:02}}}]\n"
        body = f"{WORDS}\n\n{DEEP if n == MADE - 5 else WORDS}"
        files[f"reviews/test-{n % COUNCILS:02}/recommendations/{n // COUNCILS + 1}.md"] = (
            f"---\ntitle: Made-{n:03}\ndomain: leadership\n{late if n % 2 else ''}---\n{body}\n"
        )
    return files


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return MiniatureSite(write_files(tmp_path_factory.mktemp("paging") / "site", big()))


@pytest.fixture(scope="module")
def base_url(site):
    with served(site.folder, headers_of(site.folder)) as address:
        yield address


@pytest.fixture
def visit(browser, base_url):
    """Open a page of it in a fresh window; in the end nothing may have failed."""
    contexts, said = [], []

    def opened(url, **options):
        contexts.append(browser.new_context(viewport={"width": 1280, "height": 900}, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(f"{base_url}/{url}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []


def status(page):
    return page.locator(".index__count").inner_text()


def says(page, text):
    """Wait until the list says so: the other pages are read by then."""
    exactly = re.compile(f"^{re.escape(text)}$")
    page.locator(".index__count", has_text=exactly).wait_for(timeout=10_000)


def heads(page):
    return page.locator(".index tbody th").all_inner_texts()


def lines_of(page, button="Download this list"):
    """Return the file that a reader gets of a list, its head first."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    text = download.value.path().read_bytes().decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


# Pages that need no script.

PAGES = {
    LIST: (250, "Recommendations"),
    f"{LIST}open/": (250, "Open recommendations"),
    f"{LIST}late/": (125, "Late recommendations"),
    f"{LIST}by-domain/leadership/": (250, "Recommendations on Leadership"),
    "reviews/": (81, "Reviews"),
    "councils/": (80, "Councils"),
}  # fmt: skip


@pytest.mark.parametrize(("url", "expected"), PAGES.items(), ids=PAGES)
def test_a_long_list_is_pages_of_a_hundred_rows(site, url, expected):
    number, title = expected
    urls = [url, *(f"{url}page-{n}/" for n in range(2, -(-number // ROWS) + 1))]
    assert {one for one in site.urls() if re.fullmatch(f"{url}(page-[0-9]+/)?", one)} == set(urls)
    seen = []
    for position, one in enumerate(urls, 1):
        page = site.page(one)
        found = [words(row) for row in page.select(".index tbody tr")]
        seen += found
        assert len(found) == min(ROWS, number - (position - 1) * ROWS)
        more = f", page {position} of {len(urls)}" if position > 1 else ""
        assert words(page.h1) == f"{title}{more}"
        assert page.select_one("[data-index]")["data-total"] == str(number)
    assert len(set(seen)) == len(seen) == number


@pytest.mark.parametrize("url", [LIST, f"{LIST}page-2/", f"{LIST}page-3/"])
def test_each_page_of_a_list_links_to_the_others_and_says_which_it_is(site, url):
    page = site.page(url)
    nav = page.find("nav", attrs={"aria-label": "Pages of this list"})
    assert [words(one) for one in nav.find_all("a")] == ["1", "2", "3"]
    marked = nav.find_all("a", attrs={"aria-current": "page"})
    assert [words(one) for one in marked] == [re.sub(r"\D", "", url) or "1"]


def test_without_script_a_reader_turns_the_pages(visit):
    page = visit(LIST, java_script_enabled=False)
    first = heads(page)
    page.get_by_role("navigation", name="Pages of this list").get_by_role("link", name="3").click()
    assert page.title().startswith("Recommendations, page 3 of 3")
    assert len(heads(page)) == 50
    assert not set(first) & set(heads(page))


def test_a_short_list_is_one_page(build_site):
    site = build_site({})
    assert not [url for url in site.urls() if "page-" in url]
    assert site.page("reviews/").select(".pages") == []


def test_other_pages_of_a_list_are_in_no_menu_and_no_search(site):
    page = site.page(f"{LIST}page-2/")
    assert page.select("[data-pagefind-body]") == []
    for url in ("", LIST, "councils/"):
        around = site.page(url).select("header a, footer a, .menu a")
        assert not [one["href"] for one in around if "page-" in one["href"]]


def test_no_page_is_larger_than_a_slow_line_can_carry(site):
    sizes = {path: path.stat().st_size for path in site.folder.rglob("*.html")}
    assert len(sizes) > MADE
    assert {str(path): size for path, size in sizes.items() if size > LARGEST} == {}


# With the script every answer holds for all pages.


def test_a_page_says_how_many_rows_all_pages_have(visit):
    page = visit(LIST)
    assert status(page) == "250 recommendations. The first 100 are shown."
    assert not page.locator(".pages").is_visible()
    page.get_by_role("button", name="Show 100 more").click()
    says(page, "250 recommendations. The first 200 are shown.")
    assert len(heads(page)) == 200


def test_a_later_page_leads_to_the_others_until_a_reader_filters(visit):
    page = visit(f"{LIST}page-2/")
    assert status(page) == "250 recommendations."
    assert page.locator(".pages").is_visible()


@pytest.mark.parametrize("url", [LIST, f"{LIST}page-2/", f"{LIST}page-3/"])
def test_a_filter_on_any_page_finds_rows_of_all_pages(visit, url):
    page = visit(url)
    page.get_by_label("Words in the list").fill("made-24")
    says(page, "10 of 250 recommendations: with the words “made-24”.")
    assert len(heads(page)) == 10
    assert not page.locator(".pages").is_visible()
    page.get_by_role("button", name="Clear all").click()
    says(page, "250 recommendations. The first 100 are shown.")
    page.get_by_role("button", name="Show all 250").click()
    says(page, "250 recommendations.")
    shown = [re.sub(r"^R\d ", "", one) for one in heads(page)]
    assert sorted(shown) == [f"Made-{n:03}" for n in range(MADE)]


def test_rows_stay_in_the_order_of_the_pages(visit, site):
    order = [
        words(one)
        for url in (LIST, f"{LIST}page-2/", f"{LIST}page-3/")
        for one in site.page(url).select(".index tbody th")
    ]
    page = visit(f"{LIST}page-2/?status=Open")
    says(page, "250 of 250 recommendations: Status Open. The first 100 are shown.")
    page.get_by_role("button", name="Show all 250").click()
    says(page, "250 of 250 recommendations: Status Open.")
    assert heads(page) == order


def test_a_facet_counts_the_rows_of_all_pages(visit):
    page = visit(LIST)
    page.locator(".index summary", has_text="Status").click()
    page.get_by_label("Late (125)").check()
    says(page, "125 of 250 recommendations: Status Late. The first 100 are shown.")


def test_an_order_holds_for_all_pages(visit):
    page = visit(LIST)
    page.get_by_role("button", name="Recommendation").click()
    page.get_by_role("button", name="Recommendation").click()
    says(page, "250 recommendations. Recommendation: Z to A. The first 100 are shown.")
    assert heads(page)[0] == "R4 Made-249"
    page.get_by_role("button", name="Due").click()
    page.get_by_role("button", name="Due").click()
    page.wait_for_url("**sort=due&order=down")
    assert "28 March 2026" in page.locator(".index tbody tr").first.inner_text()


def test_a_file_of_a_list_has_the_rows_of_all_pages(visit):
    head, *lines = lines_of(visit(f"{LIST}page-3/"))
    assert len(lines) == MADE
    assert head[0] == "recommendation"
    assert len({line[-1] for line in lines}) == MADE


def test_what_is_taken_in_leads_where_it_led(visit, base_url):
    page = visit(f"{LIST}page-2/")
    page.get_by_label("Words in the list").fill("made-000")
    says(page, "1 of 250 recommendations: with the words “made-000”.")
    for link in page.locator(".index tbody a").all():
        url = link.evaluate("one => one.href")
        assert page.request.get(url).ok, url
    page.get_by_role("link", name="Made-000").click()
    assert page.url == f"{base_url}/reviews/test-00/recommendations/1/"


def test_the_words_of_a_recommendation_are_found_and_are_in_the_file(visit):
    page = visit(LIST)
    page.get_by_label("Words in the list").fill("zugunruhe")
    says(page, "1 of 250 recommendations: with the words “zugunruhe”.")
    assert heads(page) == ["R4 Made-245"]
    assert "Zugunruhe" not in page.locator(".index table").inner_text()
    head, line = lines_of(page)
    assert dict(zip(head, line, strict=True))["text"].endswith(DEEP)


def test_a_list_that_is_sent_is_the_same_list_elsewhere(visit):
    page = visit(f"{LIST}page-2/?q=made-00&sort=recommendation&order=down")
    says(page, "10 of 250 recommendations: with the words “made-00”. Recommendation: Z to A.")
    assert heads(page)[0] == "R1 Made-009"


HIDDEN = {
    "a region of recommendations": (f"{LIST}?region=Wales", "81 of 250 recommendations: Region Wales."),
    "a region of reviews": ("reviews/?region=Wales", "26 of 81 reviews: Region Wales."),
    "the newest": ("reviews/?newest=Newest", "80 of 81 reviews: Newest of its council Newest."),
    "an earlier one": ("reviews/?newest=Earlier", "1 of 81 reviews: Newest of its council Earlier."),
}  # fmt: skip


@pytest.mark.parametrize(("url", "said"), HIDDEN.values(), ids=HIDDEN)
def test_a_reader_chooses_by_what_no_column_shows(visit, url, said):
    page = visit(url)
    says(page, said)
    key = re.search(r"\?(\w+)=", url)[1]
    assert key in lines_of(page)[0]
    assert not page.locator(f"th[data-key={key}]").is_visible()


def test_a_facet_of_many_values_has_a_field_to_type_in(visit):
    page = visit(LIST)
    page.locator(".index summary", has_text="Council").click()
    field = page.get_by_label("Find in council")
    boxes = page.locator(".index details[open] label:has([type=checkbox]):visible")
    boxes.first.wait_for()
    assert boxes.count() == COUNCILS
    field.fill("place 7")
    assert boxes.count() == 10
    page.get_by_label("Place 71 (3)").check()
    field.fill("place 03")
    labels = [" ".join(one.split()) for one in boxes.all_inner_texts()]
    assert labels == ["Place 03 (4)", "Place 71 (3)"]
    says(page, "3 of 250 recommendations: Council Place 71.")
    page.locator(".index summary", has_text="Response").click()
    assert page.get_by_label("Find in response").count() == 0


def test_a_list_whose_other_pages_can_t_be_read_says_so(browser, base_url):
    page = browser.new_page()
    page.route("**/page-*/", lambda route: route.abort())
    page.goto(f"{base_url}/{LIST}")
    page.get_by_label("Words in the list").fill("zugunruhe")
    says(page, "The other pages of this list can't be read.")
    page.close()


# Comparisons.

COMPARED = {"compare/": 81, "compare/councils/": 80, "compare/a-framework/": 81, "compare/domains/leadership/": 81}  # fmt: skip


@pytest.mark.parametrize(("url", "number"), COMPARED.items())
def test_a_long_comparison_is_pages(site, url, number):
    urls = sorted(one for one in site.urls() if re.fullmatch(f"{url}(page-[0-9]+/)?", one))
    assert len(urls) > 1
    rows = [row["data-of"] for one in urls for row in site.page(one).select("tr[data-of]")]
    assert len(set(rows)) == len(rows) == number
    assert site.page(urls[0]).find("nav", attrs={"aria-label": "Pages of this list"})


def shown(page):
    rows = page.locator("tr[data-of]:visible")
    return rows.evaluate_all("all => all.map(one => one.dataset.of)")


@pytest.mark.parametrize("url", ["compare/", "compare/page-2/"])
def test_choosing_on_a_page_of_a_comparison_takes_in_the_others(visit, url):
    page = visit(url)
    page.locator(".chooser summary").click()
    page.get_by_label("Find among the reviews").fill("test 0")
    assert page.locator(".chooser fieldset label:has([type=checkbox]):visible").count() == 10
    page.get_by_label("Test 03").check()
    page.get_by_label("Find among the reviews").fill("test 79")
    page.get_by_label("Test 79").check()
    page.locator("[data-compared]", has_text="2 of 81 reviews shown.").wait_for()
    assert shown(page) == ["test-03", "test-79"]
    _, *lines = lines_of(page, "Download as CSV")
    assert len(lines) == 2
    assert [line[-1].partition("/reviews/")[2] for line in lines] == ["test-03/", "test-79/"]


# Updates.


def test_of_much_that_happened_each_year_has_a_page(site):
    years = sorted(re.findall(r"updates/(\d+)/", " ".join(site.urls())), reverse=True)
    page = site.page("updates/")
    nav = page.find("nav", attrs={"aria-label": "Pages by year"})
    assert [words(one) for one in nav.find_all("a")] == years
    assert len(page.select(".changes > li")) == 100
    for year in years:
        told = site.page(f"updates/{year}/")
        assert words(told.h1) == f"Updates of {year}"
        days = [words(one.p) for one in told.select(".changes > li")]
        assert days
        assert all(year in day for day in days)


def test_of_little_that_happened_there_is_one_page(build_site):
    site = build_site({})
    assert not [url for url in site.urls() if re.search(r"updates/\d", url)]
    assert site.page("updates/").find("nav", attrs={"aria-label": "Pages by year"}) is None
