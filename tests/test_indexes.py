"""Indexes: lists that a reader filters, sorts, sends and downloads, and that stand without script."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import csv
import io
import re

import pytest
from conftest import BASE, REVIEW_FILE, build_folder, register_with, review_with
from playwright.sync_api import expect
from probes import FOCUSED, OUT_OF_ORDER, SMALL_TARGETS, STOPS, axe_finds, sideways
from real_browser import headers_of, served

from assay.engines.mkdocs import load_settings
from assay.lists.criteria import CRITERION_LIST
from assay.lists.evidence import EVIDENCE_LIST
from assay.lists.recommendations import RECOMMENDATION_LIST
from assay.lists.reviews import REVIEW_LIST
from assay.preparation import prepare

LATE = "response: {status: accepted}\nactions:\n  - {title: Act, due: 2025-12}\n"
RECOMMENDATIONS = {
    "1": ("Give scrutiny a work plan", f"domain: leading\n{LATE}"),
    "2": ("Train members of scrutiny", "response: {status: accepted}\nactions:\n  - {title: Act, due: 2027-03-31}\n"),
    "3": ("Answer scrutiny in time", "domain: voice\nresponse: {status: accepted}\nactions:\n  - {title: Act, due: 2026-01-15}\n"),
    "4": ("Answer letters in time", f"domain: voice\n{LATE}"),
    "5": ("Meet more often", "response: {status: rejected}\n"),
    "6": ("Publish the plan", ""),
    "7": ("'+1' is \"fine\", they say", "completion: {claimed: {date: 2025-06}}\n"),
    "8": ("Tell scrutiny", "kind: recommendation to a committee\n"),
}  # fmt: skip
VOICE = "---\ntitle: Voice\norder: 2\nmeaning: Who is heard.\n---\n"
OTHERTOWN = "---\nname: Othertown Council\nshort_name: Othertown\n---\n"
FEW = {
    "docs/domains/voice.md": VOICE,
    REVIEW_FILE: review_with("judgements: [{on: clear-roles, grade: met}]\n"),
    "reviews/anytown-2025/evidence.md": register_with(
        "{id: E1, title: The plan, kind: document, period: 2024, url: 'https://example.org/plan'}",
        "{id: E2, title: Members, kind: focus group, count: 3}",
        "{id: E3, title: The budget, kind: document, public: false}",
    ),
    **{
        f"reviews/anytown-2025/recommendations/{number}.md": f'---\ntitle: "{title.replace(chr(34), chr(92) + chr(34))}"\n{more}---\nDo it.\n'
        for number, (title, more) in RECOMMENDATIONS.items()
    },
}
MANY = {
    "docs/councils/othertown.md": OTHERTOWN,
    "reviews/othertown-2024/index.md": review_with().replace("anytown", "othertown").replace("Test of Anytown", "Test of Othertown").replace("2025-03", "2024-05"),
    **{
        f"reviews/othertown-2024/recommendations/{number}.md": f"---\ntitle: Number {number}\n---\nDo it.\n"
        for number in range(1, 121)
    },
}  # fmt: skip
LIST = "recommendations/"
WAYS = {
    "mouse": ("mouse", (1280, 900)),
    "keyboard": ("keyboard", (1280, 900)),
    "a telephone": ("mouse", (320, 568)),
}

every_way = pytest.mark.parametrize(("hand", "window"), WAYS.values(), ids=WAYS)


@pytest.fixture(scope="module")
def rich(tmp_path_factory):
    """A site with 127 recommendations of reviewers, three of them late."""
    root = tmp_path_factory.mktemp("indexes")
    for name, content in {**BASE, **FEW, **MANY}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content.lstrip("\n"), encoding="utf-8")
    return build_folder(root)


@pytest.fixture(scope="module")
def public(rich):
    """What that site publishes, before it is a site."""
    return prepare(load_settings(str(rich.folder.parent / "mkdocs.yml"))).view


@pytest.fixture(scope="module")
def site(rich):
    """Where that site is served under its own headers."""
    with served(rich.folder, headers_of(rich.folder)) as address:
        yield address


@pytest.fixture(scope="module")
def scripts(rich):
    """Where the scripts of that site are, as a module names another."""
    [folder] = (rich.folder / "scripts").iterdir()
    return f"/scripts/{folder.name}/"


@pytest.fixture(scope="module")
def run(browser, site):
    """Run JavaScript beside the scripts of that site; a page is opened once for all of it."""
    page = browser.new_page()
    page.goto(f"{site}/privacy/")
    yield page.evaluate
    page.close()


@pytest.fixture
def visit(browser, site):
    """Open a page of it in a fresh window; in the end nothing may have been refused or have failed."""
    contexts, said = [], []

    def opened(url, window=(1280, 900), **options):
        size = {"width": window[0], "height": window[1]}
        contexts.append(browser.new_context(viewport=size, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(url if url.startswith("http") else f"{site}/{url}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []


def status(page):
    """Return what a list says of itself, once it has read its other pages if it needs them."""
    expect(page.get_by_role("status")).not_to_contain_text("are being read")
    return page.get_by_role("status").inner_text()


def titles(page):
    """Return what is listed, as far as it is shown, once the list has read its other pages."""
    expect(page.get_by_role("status")).not_to_contain_text("are being read")
    heads = page.locator(".index table").first.locator("tbody th").all_inner_texts()
    return [" ".join(one.split()) for one in heads]


def use(page, hand, element):
    """Press a control by mouse, or reach it with the Tab key and press it."""
    if hand == "mouse":
        element.click()
        return
    for _ in range(80):
        page.keyboard.press("Tab")
        if element.evaluate("one => one === document.activeElement"):
            assert page.evaluate(FOCUSED)["faults"] == []
            page.keyboard.press(
                "Enter" if element.evaluate("one => one.localName") != "input" else "Space"
            )
            return
    pytest.fail("the keyboard does not reach it")


def choose(page, hand, facet, *values):
    """Open a facet and tick some of its values."""
    details = page.locator(".index details").filter(
        has=page.locator("legend", has_text=f"{facet} is any of")
    )
    if not details.evaluate("one => one.open"):
        use(page, hand, details.locator("summary"))
    for value in values:
        use(page, hand, details.get_by_label(re.compile(rf"^{value} \(")))


def type_words(page, hand, words):
    field = page.get_by_label("Words in the list")
    if hand == "mouse":
        field.click()
    else:
        use(page, hand, field)
        field.fill("")  # the space that pressed it
    page.keyboard.type(words)


LATE_ON_SCRUTINY = ["R1 Give scrutiny a work plan", "R3 Answer scrutiny in time"]


@every_way
def test_which_recommendations_on_scrutiny_are_late(visit, hand, window):
    page = visit(LIST, window)
    assert status(page) == "127 recommendations. The first 100 are shown."
    type_words(page, hand, "scrutiny")
    assert status(page) == "3 of 127 recommendations: with the words “scrutiny”."
    choose(page, hand, "Status", "Late")
    assert titles(page) == LATE_ON_SCRUTINY
    assert status(page) == "2 of 127 recommendations: Status Late; with the words “scrutiny”."
    assert sideways(page) <= 0


@every_way
def test_send_this_list_to_a_colleague(visit, site, hand, window):
    page = visit(LIST, window)
    type_words(page, hand, "time")
    choose(page, hand, "Status", "Late", "Open")
    if window[0] > 640:
        use(page, hand, page.get_by_role("button", name="Due"))
        use(
            page, hand, page.get_by_role("button", name="Due")
        ) if hand == "mouse" else page.keyboard.press("Enter")
    else:
        page.get_by_label("Order").select_option("Due: latest first")
    page.wait_for_url("**order=down")
    assert page.url.partition("?")[2] == "q=time&status=Late&status=Open&sort=due&order=down"
    sent = ["R3 Answer scrutiny in time", "R4 Answer letters in time"]
    assert titles(page) == sent

    colleague = visit(page.url, window)
    assert titles(colleague) == sent
    chosen = "Status Late or Open; with the words “time”"
    assert status(colleague) == f"2 of 127 recommendations: {chosen}. Due: latest first."
    with colleague.expect_download() as download:
        use(colleague, hand, colleague.get_by_role("button", name="Download this list (CSV)"))
    assert re.fullmatch(r"recommendations-\d{4}-\d\d-\d\d\.csv", download.value.suggested_filename)
    head, *rows = csv.reader(
        io.StringIO(download.value.path().read_bytes().decode("utf-8-sig"), newline="")
    )
    assert head == ["recommendation", "review", "council", "kind", "domain", "response", "due", "status", "region", "text", "url"]  # fmt: skip
    assert rows == [
        [
            one,
            "Test of Anytown",
            "Anytown",
            "Recommendation",
            "Voice",
            "Accepted",
            due,
            "Open; Late",
            "Not stated",
            "Do it.",
            f"{site}/reviews/anytown-2025/recommendations/{one[1]}/",
        ]
        for one, due in zip(sent, ["2026-01-15", "2025-12"], strict=True)
    ]


def test_a_download_holds_all_that_fits_though_the_screen_shows_a_part(visit):
    page = visit(f"{LIST}?council=Othertown")
    assert status(page).startswith("120 of 127 recommendations: Council Othertown.")
    assert len(titles(page)) == 100
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == 121


VALUES = {
    "recommendations/": (RECOMMENDATION_LIST, lambda library: [one for one in library.recommendations if not one.is_for_committee]),
    "reviews/": (REVIEW_LIST, lambda library: library.reviews),
    "evidence/": (EVIDENCE_LIST, lambda library: [item for one in library.reviews if one.register for item in one.register.items]),
    "criteria/": (CRITERION_LIST, lambda library: [one for framework in library.frameworks for one in framework.all_criteria]),
}  # fmt: skip


@pytest.mark.parametrize(("url", "expected"), VALUES.items(), ids=VALUES)
def test_a_download_holds_what_the_list_holds_as_a_value(visit, public, url, expected):
    list_type, records_of = expected
    value = list_type.of(records_of(public.library), public.on)
    page = visit(url)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download").click()
    text = download.value.path().read_bytes().decode("utf-8-sig")
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    assert head == [*(one.key for one in value.columns), "url"]
    assert [row[:-1] for row in rows] == [list(row) for row in value.texts]


FORMER = {
    "a value of reviews": ("reviews/?overall-judgement=None+published", "2 of 2 reviews: Overall judgement None published."),
    "an order of reviews": ("reviews/?sort=recommendations-open", "2 reviews. Recommendations open: smallest first."),
    "a value of evidence": ("evidence/?where-it-is-cited=Not+stated&public=No", "1 of 3 items of evidence: Where it is cited Not stated; Public No."),
    "a value of criteria": ("criteria/?newest-judgement-of-each-council=Met", "1 of 2 criteria: Newest judgement of each council Met."),
    "beside the present key": ("criteria/?judgement=Met&newest-judgement-of-each-council=No+judgement+published", "2 of 2 criteria: Newest judgement of each council Met or No judgement published."),
}  # fmt: skip


@pytest.mark.parametrize(("url", "said"), FORMER.values(), ids=FORMER)
def test_an_address_that_was_sent_before_a_key_changed_still_asks_for_the_same(visit, url, said):
    assert status(visit(url)) == said


def test_what_is_chosen_next_is_sent_under_the_present_key(visit):
    page = visit("evidence/?where-it-is-cited=Not+stated")
    choose(page, "mouse", "Public", "No")
    page.wait_for_url("**/evidence/?cited_in=Not+stated&public=No")


def test_a_list_keeps_its_address_when_a_head_is_reworded(browser, site):
    page = browser.new_page()

    def reworded(route):
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace(">Status</th>", ">How far</th>"))

    page.route("**/recommendations/?*", reworded)
    page.goto(f"{site}/{LIST}?status=Late&sort=status")
    assert status(page) == "3 of 127 recommendations: How far Late. How far: A to Z."
    page.close()


NUMBERS = {
    "nothing chosen": ("", {"Accepted": 4, "None published": 122, "Rejected": 1}),
    "words": ("?q=scrutiny", {"Accepted": 3, "None published": 0, "Rejected": 0}),
    "another facet": ("?status=Late", {"Accepted": 3, "None published": 0, "Rejected": 0}),
    "the facet itself": ("?response=Rejected", {"Accepted": 4, "None published": 122, "Rejected": 1}),
}  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), NUMBERS.values(), ids=NUMBERS)
def test_beside_a_value_stands_how_many_rows_it_would_show(visit, query, expected):
    page = visit(f"{LIST}{query}")
    page.locator(".index summary", has_text="Response").click()
    page.locator(".index fieldset label").first.wait_for()
    labels = page.locator(".index fieldset label").all_inner_texts()
    found = dict(re.fullmatch(r"(.+) \((\d+)\)", " ".join(one.split())).groups() for one in labels)
    assert {value: int(number) for value, number in found.items()} == expected


STRANGE = {
    "a value": ("?status=Opne", "127 recommendations. The first 100 are shown. This list has no “Opne” under Status, which the address asks for."),
    "a column": ("?sort=size", "127 recommendations. The first 100 are shown. This list has no column “size” to sort by, which the address asks for."),
    "beside what is known": ("?status=Late&status=Opne", "3 of 127 recommendations: Status Late. This list has no “Opne” under Status, which the address asks for."),
    "what is not the list's": ("?from=mail&status=Late", "3 of 127 recommendations: Status Late."),
    "markup": ("?status=<b>", "127 recommendations. The first 100 are shown. This list has no “<b>” under Status, which the address asks for."),
}  # fmt: skip


@pytest.mark.parametrize(("query", "said"), STRANGE.values(), ids=STRANGE)
def test_an_address_may_ask_for_what_is_not_there(visit, query, said):
    assert status(visit(f"{LIST}{query}")) == said


def test_the_back_button_brings_a_list_back_and_others_words_stay_in_the_address(visit):
    page = visit(f"{LIST}?from=mail&status=Late")
    page.evaluate("history.pushState(null, '', '?from=mail&status=Rejected')")
    page.go_back()
    assert status(page) == "3 of 127 recommendations: Status Late."
    page.go_forward()
    assert titles(page) == ["R5 Meet more often"]
    page.get_by_role("button", name="Clear all").click()
    page.wait_for_url("**/recommendations/?from=mail")


def test_a_link_within_the_page_leaves_the_list_as_it_is(visit):
    page = visit(LIST)
    page.get_by_role("button", name="Show all 127").click()
    expect(page.get_by_role("status")).to_have_text("127 recommendations.")
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/recommendations/#top")
    assert len(titles(page)) == 127
    choose(page, "mouse", "Status", "Late")
    page.wait_for_url("**/recommendations/?status=Late#top")
    page.go_back()
    assert status(page).startswith("127 recommendations")
    page.go_forward()
    assert status(page) == "3 of 127 recommendations: Status Late."


def test_who_goes_back_while_typing_sees_what_the_address_says(visit):
    page = visit(f"{LIST}?q=plan")
    page.evaluate("location.hash = 'top'")
    words = page.get_by_label("Words in the list")
    words.fill("scrutiny")
    page.wait_for_url("**/recommendations/?q=scrutiny#top")
    page.clock.install()
    words.fill("letters")
    page.go_back()
    page.clock.run_for(1000)
    assert page.url.endswith("/recommendations/?q=plan")
    assert titles(page) == ["R1 Give scrutiny a work plan", "R6 Publish the plan"]


def test_the_focus_is_never_lost(visit):
    page = visit(LIST)
    focused = (
        "document.activeElement.closest('tr')?.innerText ?? document.activeElement.textContent"
    )
    page.get_by_role("button", name="Show 27 more").click()
    expect(page.locator("tr", has=page.locator(":focus"))).to_contain_text("Number 94")
    assert len(titles(page)) == 127
    page.evaluate("history.pushState(null, '', '?status=Late')")
    page.go_back()
    page.locator("tbody a", has_text="Meet more often").focus()
    page.go_forward()
    assert page.evaluate(focused) == "3 of 127 recommendations: Status Late."
    page.get_by_role("button", name="Clear all").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == "Clear all"


ORDERS = {
    "text": ("sort=recommendation&q=in+time", ["R3 Answer scrutiny in time", "R4 Answer letters in time"]),
    "text, down": ("sort=recommendation&order=down&q=in+time", ["R4 Answer letters in time", "R3 Answer scrutiny in time"]),
    "a date, with none published last": ("sort=due&q=plan", ["R1 Give scrutiny a work plan", "R6 Publish the plan"]),
    "also downwards": ("sort=due&order=down&q=plan", ["R1 Give scrutiny a work plan", "R6 Publish the plan"]),
    "numbers in words": ("sort=recommendation&q=number+10", ["R10 Number 10", *(f"R{n} Number {n}" for n in range(100, 111))]),
}  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), ORDERS.values(), ids=ORDERS)
def test_rows_stand_in_the_order_that_the_address_asks_for(visit, query, expected):
    assert titles(visit(f"{LIST}?{query}")) == expected


def test_a_head_says_how_it_sorts(visit):
    page = visit(LIST)
    head = page.get_by_role("columnheader", name="Due")
    assert head.get_attribute("aria-sort") is None
    for expected in ("ascending", "descending", "ascending"):
        head.get_by_role("button").click()
        assert head.get_attribute("aria-sort") == expected
    assert status(page).startswith("127 recommendations. Due: earliest first.")


def test_on_paper_a_list_is_whole(visit):
    page = visit(f"{LIST}?council=Othertown")
    assert status(page).startswith("120 of 127 recommendations: Council Othertown.")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(titles(page)) == 120
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert len(titles(page)) == 100


@pytest.mark.parametrize("width", [1280, 320])
@pytest.mark.parametrize(
    "url", [f"{LIST}?status=Late", "reviews/", "evidence/?public=No", "criteria/"]
)
def test_an_open_and_filtered_index_is_accessible_and_fits(visit, url, width):
    page = visit(url, (width, 900))
    for summary in page.locator(".index summary, .lists summary").all():
        summary.click()
    page.locator(".index fieldset label").first.wait_for()
    assert sideways(page) <= 0
    assert page.evaluate(OUT_OF_ORDER) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert axe_finds(page) == []


@pytest.mark.parametrize("window", [(1280, 600), (320, 568)], ids=str)
def test_every_control_is_reached_in_sight_and_in_order(visit, window):
    page = visit(f"{LIST}?q=scrutiny", window)
    for summary in page.locator(".index summary").all():
        summary.click()
    page.locator(".index fieldset label").first.wait_for()
    page.evaluate("document.activeElement.blur(); scrollTo(0, 0)")
    page.locator(".skip").focus()
    stops = page.evaluate(f"() => {{ {STOPS} return stops.length }}")
    assert stops > 20
    for position in range(1, stops):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        assert (stop["index"], stop["faults"]) == (position, []), stop


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_the_systems_own_colours_controls_have_borders(visit, scheme):
    page = visit(LIST, forced_colors="active", color_scheme=scheme)
    border = "all => all.map(one => parseFloat(getComputedStyle(one).borderTopWidth))"
    widths = page.locator(".index form button, .index form input[type=search]").evaluate_all(border)
    assert min(widths) >= 1


def test_what_else_stands_beside_a_list_is_not_shown_while_it_is_narrowed(visit):
    page = visit(f"{LIST}?q=sewers&status=Late")
    assert status(page) == (
        "0 of 127 recommendations: Status Late; with the words “sewers”. No recommendation fits."
    )
    asked = page.get_by_text("What papers ask of a committee")
    assert not asked.is_visible()
    page.get_by_role("button", name="Clear all").click()
    assert asked.is_visible()


def test_a_printed_list_has_its_heads_and_what_was_chosen_but_no_controls(visit):
    page = visit(f"{LIST}?status=Late")
    page.emulate_media(media="print")
    heads = page.locator(".index table").first.locator("thead th:visible").all_inner_texts()
    assert heads == ["Recommendation", "Review", "Council", "Kind", "Domain", "Response", "Due", "Status"]  # fmt: skip
    assert page.get_by_text("3 of 127 recommendations: Status Late.").is_visible()
    assert page.locator("form:visible, button:visible").count() == 0


def test_a_script_that_never_comes_leaves_links_to_every_page(browser, site):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/index.js", lambda route: route.abort())
    page.goto(f"{site}/{LIST}")
    assert len(titles(page)) == 100
    page.get_by_role("navigation", name="Pages of this list").get_by_role("link", name="2").click()
    page.wait_for_url("**/page-2/")
    assert len(titles(page)) == 27
    context.close()


def test_without_script_the_whole_table_and_its_lists_are_there(browser, site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/{LIST}?status=Late")
    assert len(titles(page)) == 100
    assert page.get_by_role("navigation", name="Pages of this list").is_visible()
    assert page.locator("noscript p", has_text="everything is shown").is_visible()
    assert page.locator(".index form").locator("visible=true").count() == 0
    page.get_by_role("navigation", name="Lists of recommendations").get_by_role(
        "link", name="Late"
    ).click()
    page.wait_for_url("**/late/")
    assert titles(page) == ["Act"] * 3
    context.close()


LISTS = {
    "recommendations/": ("Recommendations", "127 recommendations."),
    "recommendations/open/": ("Open recommendations", "125 recommendations."),
    "recommendations/late/": ("Late recommendations", "3 late actions."),
    "recommendations/by-domain/leadership/": ("Recommendations on Leadership", "1 recommendation."),
    "recommendations/by-domain/voice/": ("Recommendations on Voice", "2 recommendations."),
    "recommendations/by-council/anytown/": ("Recommendations to Anytown", "7 recommendations."),
    "recommendations/by-council/othertown/": ("Recommendations to Othertown", "120 recommendations."),
    "reviews/": ("Reviews", "2 reviews."),
    "evidence/": ("Evidence", "3 items of evidence."),
    "criteria/": ("Criteria", "2 criteria."),
}  # fmt: skip


@pytest.mark.parametrize(("url", "expected"), LISTS.items(), ids=LISTS)
def test_each_list_has_a_page_that_says_its_name_and_number(rich, url, expected):
    page = rich.page(url)
    assert (page.h1.get_text(), page.find(role="status").get_text()) == expected
    number = int(expected[1].split()[0])
    assert len(page.select_one(".index tbody").find_all("tr")) == min(number, 100)
    assert bool(page.select(".pages a")) is (number > 100)
    if url.startswith(LIST):
        [current] = page.select(".lists [aria-current=page]")
        number = current.find_next(class_="aside").get_text()
        assert number == f"({expected[1].split()[0]})"
        assert current.find_parent("details") is None or current.find_parent("details").has_attr(
            "open"
        )


def test_descriptions_tell_the_lists_apart(rich):
    pages = [rich.page(url) for url in LISTS]
    descriptions = [one.find("meta", attrs={"name": "description"})["content"] for one in pages]
    assert len(set(descriptions)) == len(LISTS)
    assert [one.get_text() for one in rich.page("recommendations/late/").select(".trail a")] == ["Home", "Recommendations"]  # fmt: skip


def test_a_list_that_holds_nothing_says_so_or_is_not_there(build_site):
    built = build_site({})
    for url in ("open", "late"):
        assert built.page(f"recommendations/{url}/").main.find(class_="none").get_text() == "None"
    assert not (built.folder / "recommendations" / "by-domain").exists()
    assert not (built.folder / "recommendations" / "by-council").exists()
    assert "No evidence is published." in built.text("evidence/")


def test_what_a_committee_is_asked_stands_apart_and_is_neither_open_nor_late(rich):
    assert "Tell scrutiny" in rich.text("recommendations/")
    assert "Tell scrutiny" not in rich.text("recommendations/open/")


def test_the_indexes_of_evidence_and_criteria_lead_to_each(rich):
    rows = [
        [" ".join(cell.get_text(" ").split()) for cell in row.find_all(["th", "td"])]
        for url in ("evidence/", "criteria/")
        for row in rich.page(url).select(".index tbody tr")
    ]
    assert rows == [
        ["E1 The plan", "Document", "Test of Anytown", "Anytown", "2024", "Not stated", "Public copy"],
        ["E2 Members", "Focus group (3)", "Test of Anytown", "Anytown", "Not stated", "Not stated", "Not stated"],
        ["E3 The budget", "Document", "Test of Anytown", "Anytown", "Not stated", "Not stated", "No"],
        ["Roles are clear", "A framework", "Leadership", "Met Test of Anytown , March 2025", "0", "0"],
        ["Lines are clear", "A framework", "Leadership", "No judgement published", "0", "0"],
    ]  # fmt: skip


def test_an_article_may_introduce_an_index(build_site):
    built = build_site({"docs/evidence.md": "---\ntitle: What we read\n---\nAll of it.\n"})
    assert built.page("evidence/").h1.get_text() == "What we read"
    assert "All of it." in built.text("evidence/")


CELLS = {
    "words": ("Interview", "text", ["Interview"]),
    "words beside an aside": ('Interview <span class="aside">(3)</span>', "text", ["Interview"]),
    "links": ('<a href="#">One</a>; <a href="#">Two</a>', "text", ["One", "Two"]),
    "tags": ('<strong class="tag">Open</strong> <strong class="tag">Late</strong>', "text", ["Open", "Late"]),
    "a tag before a link": ('<p><strong class="tag">Met</strong> <a href="#">One</a></p>', "text", ["Met"]),
    "nothing": ('<span class="none">None published</span>', "text", ["None published"]),
    "the same twice": ('<strong class="tag">Met</strong> <strong class="tag">Met</strong>', "text", ["Met"]),
    "dates": ('<time datetime="2026-03-31">31 March 2026</time>; <time datetime="2025">2025</time>', "date", ["2026", "2025"]),
    "a date in words": ("Summer 2026", "date", ["Summer 2026"]),
    "no date": ('<span class="none">None published</span>', "date", ["None published"]),
}  # fmt: skip
READ = """async ([scripts, cell, kind]) => {
  const {Row} = await import(`${scripts}rows.js`);
  const template = document.createElement("template");
  template.innerHTML = `<table><tr><td>${cell}</td></tr></table>`;
  const row = new Row(template.content.querySelector("tr"));
  const column = {at: 0, name: "Head", key: "head", kind, isFacet: true};
  return {values: row.values(column), rank: row.rank(column), words: row.words(column)};
}"""


@pytest.mark.parametrize(("cell", "kind", "values"), CELLS.values(), ids=CELLS)
def test_a_cell_has_values(run, scripts, cell, kind, values):
    assert run(READ, [scripts, cell, kind])["values"] == values


RANKS = {
    "the earliest of dates": ('<time datetime="2026-03-31">x</time>; <time datetime="2025">y</time>', "date", "2025"),
    "a date in words": ("Summer 2026", "date", None),
    "a number": ("1,234 of 5,000", "number", 1234),
    "no number": ('<span class="none">None published, but 3 asked</span>', "number", None),
    "words": ("Interview", "text", "Interview"),
    "nothing": ('<span class="none">None published</span>', "text", None),
}  # fmt: skip


@pytest.mark.parametrize(("cell", "kind", "rank"), RANKS.values(), ids=RANKS)
def test_a_cell_sorts_by_what_it_means(run, scripts, cell, kind, rank):
    assert run(READ, [scripts, cell, kind])["rank"] == rank


DOWNLOADED = {
    "dates": ('<time datetime="2026-03-31">31 March 2026</time>', "2026-03-31"),
    "paragraphs": ("<p>One</p><p>Two</p>", "One; Two"),
    "tags": ('<strong class="tag">Open</strong> <strong class="tag">Late</strong>', "Open; Late"),
    "a tag beside a link": (
        '<a href="#">One</a> <strong class="tag">Withdrawn</strong>',
        "One; Withdrawn",
    ),
    "a link of a judgement": (
        '<p><a class="tag" href="#">Met</a> <a href="#">One</a></p>',
        "Met One",
    ),
    "white space": (" One\n  two ", "One two"),
}


@pytest.mark.parametrize(("cell", "words"), DOWNLOADED.values(), ids=DOWNLOADED)
def test_a_cell_has_words_for_a_file(run, scripts, cell, words):
    assert run(READ, [scripts, cell, "text"])["words"] == words


GUARDED = {
    "plain": "plain", 'a "quote"': '"a ""quote"""', "a, comma": '"a, comma"', "two\nlines": '"two\nlines"',
    "=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@x": "'@x", "=a,b": "\"'=a,b\"", "": "",
}  # fmt: skip


@pytest.mark.parametrize(("cell", "written"), GUARDED.items(), ids=GUARDED)
def test_a_file_is_csv_and_holds_no_formula(run, scripts, cell, written):
    script = f'async cell => (await import("{scripts}csv.js")).csvOf([["Head"], [cell]])'
    assert run(script, cell) == f"\ufeffHead\r\n{written}\r\n"


QUERIES = {
    "nothing": "",
    "words": "q=a+b",
    "values": "status=Open&status=Late",
    "order": "sort=due&order=down",
    "all": "q=a&status=Open&sort=due",
}
ROUND = """async ([scripts, query]) => {
  const {choiceOf, partsOf} = await import(`${scripts}choice.js`);
  const columns = ["status", "due"].map((key, at) => ({at, key, name: key, kind: "text", isFacet: !at}));
  const {choice} = choiceOf(new URLSearchParams(query), columns, () => ["Open", "Late"]);
  return String(new URLSearchParams(partsOf(choice)));
}"""


@pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)
def test_an_address_is_read_and_written_alike(run, scripts, query):
    assert run(ROUND, [scripts, query]) == query
