"""The accessibility statement: what it may not say, and what its page prescribes."""

# ruff: noqa: E501, RUF001 (a row of a table is easier to read on one line; prescribed apostrophes)

import re

import pytest
from conftest import CONFIG, REPOSITORY, STATEMENT, build_folder

from assay.model.wcag import SUCCESS_CRITERIA

FILE = "docs/accessibility.md"
FAILURE = "  - {what: Nobody has tested it, why: It is new, plan: It will be tested.}\n"
LISTED = f"non_compliances:\n{FAILURE}"
FULL = ("status: partially", "status: fully")
TESTED = "tested: {on: 2026-10-19, by: our team, pages: All of them.}\n"


def statement(*changes):
    """Return the base statement with each of these texts replaced by another."""
    text = STATEMENT.lstrip("\n")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return text


def failing(failure):
    return statement((FAILURE, f"  - {failure}\n"))


def with_tested(tested):
    return statement(("prepared:", f"{tested}\nprepared:"))


MISTAKES = {
    "no scope": (statement(("scope: example.org\n", "")), 1, "`scope` is missing", "front matter"),
    "no way of feedback": (statement(("email: access@example.org, ", "")), 4, "no way to reach anyone", "`form`, `email`"),
    "no time to answer": (statement((", working_days: 5", "")), 4, "`working_days` is missing", "front matter"),
    "nobody runs it": (statement(("run_by: Anytown Council\n", "")), 1, "nothing says who runs the site", "run_by: Anytown"),
    "no status": (statement(("status: partially compliant\n", "")), 1, "`status` is missing", "front matter"),
    "a status of its own": (statement(("partially compliant", "green")), 5, "can't be `green`", "`partially compliant`"),
    "full, with failures": (statement(FULL, ("improving", f"{TESTED}improving")), 5, "while `non_compliances` lists something", "`partially compliant`"),
    "full, with a burden": (statement(FULL, (LISTED, f"disproportionate_burden:\n  - {{what: A, why: B}}\n{TESTED}")), 5, "while `disproportionate_burden` lists", "`partially compliant`"),
    "full, without a test": (statement(FULL, (LISTED, "")), 5, "nothing says that it was tested", "Add `tested`"),
    "partial, without a reason": (statement((LISTED, "")), 5, "partially compliant and nothing says why", "`non_compliances`"),
    "partial, only out of scope": (statement((LISTED, "out_of_scope:\n  - {what: Maps, why: Exempt}\n")), 5, "nothing says why", "`non_compliances`"),
    "not compliant, without a reason": (statement(("partially", "not"), (LISTED, "")), 5, "not compliant and nothing says why", "`non_compliances`"),
    "a failure without a reason": (failing("{what: The maps, plan: Later.}"), 7, "`why` is missing", "front matter"),
    "a failure without a plan": (failing("{what: The maps, why: Old}"), 7, "nothing says when this will be fixed", "`fix_by: 2027-03-31`"),
    "a criterion that is none": (failing("{what: The maps, why: Old, plan: Soon., criteria: [1.1.1, 1.1.9]}"), 7, "`1.1.9` is no success criterion", "such as `1.3.1`"),
    "a criterion of level AAA": (failing("{what: The maps, why: Old, plan: Soon., criteria: 1.4.6}"), 7, "`1.4.6` is no success criterion", "such as `1.3.1`"),
    "a criterion that 2.2 took out": (failing("{what: The maps, why: Old, plan: Soon., criteria: 4.1.1}"), 7, "`4.1.1` is no success criterion", "such as `1.3.1`"),
    "a criterion with its name": (failing("{what: The maps, why: Old, plan: Soon., criteria: 1.1.1 Non-text Content}"), 7, "`1.1.1 Non-text Content` is no", "the number alone"),
    "nothing done": (statement(("improving: We test it every year.\n", "")), 1, "`improving` is missing", "front matter"),
    "reviewed before prepared": (statement(("reviewed: 2026-11-01", "reviewed: 2026-10-31")), 10, "reviewed before it was prepared", "`prepared` and `reviewed`"),
    "reviewed in the future": (statement(("reviewed: 2026-11-01", "reviewed: 2026-11-22")), 10, "a day that is yet to come", "looked it through"),
    "not reviewed for a year": (statement(("2026-11-01", "2025-11-20")), 10, "last reviewed on 20 November 2025, more than 12 months ago", "today's date"),
    "not reviewed since a year": (statement(("2026-11-01", "2024")), 10, "last reviewed in 2024, more than", "today's date"),
    "tested in the future": (with_tested("tested: {on: 2026-12, by: us, pages: All.}"), 9, "tested on a day that is yet to come", "the last test"),
    "tested by nobody": (with_tested("tested: {on: 2026-10, pages: All.}"), 9, "`by` is missing", "front matter"),
    "tested on nobody knows what": (with_tested("tested: {on: 2026-10, by: us}"), 9, "`pages` is missing", "front matter"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "line", "message", "remedy"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_a_problem_on_its_own_line(problems_of, text, line, message, remedy):
    [problem] = problems_of({FILE: text})
    assert (problem.place.file, problem.place.line) == (FILE, line)
    assert message in problem.message
    assert remedy in problem.remedy


FINE = {
    "as it is": statement(),
    "reviewed 12 months ago to the day": statement(("2026-11-01", "2025-11-21")),
    "reviewed in the month of the day 12 months ago": statement(("2026-11-01", "2025-11")),
    "reviewed today": statement(("reviewed: 2026-11-01", "reviewed: 2026-11-21")),
    "fully compliant and tested": statement(FULL, (LISTED, TESTED)),
    "fully compliant, with what is out of scope": statement(FULL, (LISTED, f"{TESTED}out_of_scope:\n  - {{what: Maps, why: Exempt}}\n")),
    "a burden alone": statement((LISTED, "disproportionate_burden:\n  - {what: Old scans, why: It costs too much}\n")),
}  # fmt: skip


@pytest.mark.parametrize("text", FINE.values(), ids=FINE)
def test_what_may_be_so_is_no_problem(problems_of, text):
    assert problems_of({FILE: text}) == []


@pytest.mark.parametrize(
    ("reviewed", "on", "count"),
    [("2024-02-29", "2025-02-28", 0), ("2024-02-29", "2025-03-01", 1), ("2023-02-28", "2024-02-29", 1)],
)  # fmt: skip
def test_twelve_months_end_where_the_calendar_has_a_leap_day(problems_of, reviewed, on, count):
    files = {
        "mkdocs.yml": CONFIG.replace("2026-11-21", on),
        FILE: statement(("2026-11-01", reviewed)),
    }
    assert len(problems_of(files)) == count


def test_every_mistake_is_told_at_once(problems_of):
    text = statement(
        ("email: access@example.org, ", ""), ("2026-11-01", "2020-01-01"), (LISTED, "")
    )
    assert [one.place.line for one in problems_of({FILE: text})] == [4, 5, 8]


def test_the_publisher_runs_the_site_unless_the_statement_names_another(build_site):
    config = CONFIG.replace("as_at", "publisher: {name: Othertown Council}, as_at")
    nobody = statement(("run_by: Anytown Council\n", ""))
    text = build_site({"mkdocs.yml": config, FILE: nobody}).text("accessibility/")
    assert "This website is run by Othertown Council." in text
    text = build_site({"mkdocs.yml": config}).text("accessibility/")
    assert "Anytown Council is committed to making its website accessible" in text


HEADINGS = [
    ("h1", "Accessibility statement"),
    ("h2", "Feedback and contact information"),
    ("h2", "Enforcement procedure"),
    ("h2", "Compliance status"),
    ("h2", "Non-accessible content"),
    ("h3", "Non-compliance with the accessibility regulations"),
    ("h3", "Disproportionate burden"),
    ("h3", "Content that’s not within the scope of the accessibility regulations"),
    ("h2", "What we’re doing to improve accessibility"),
    ("h2", "Preparation of this accessibility statement"),
]
"""The parts of the model accessibility statement, in order."""

PRESCRIBED = [
    "This accessibility statement applies to example.org.",
    "Anytown Council is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.",
    "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’). If you’re not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS) .",
    "This website is partially compliant with the Web Content Accessibility Guidelines version 2.2 AA standard, due to the non-compliances listed below.",
    "This statement was prepared on 1 November 2026 . It was last reviewed on 1 November 2026 .",
]


def test_the_page_has_the_prescribed_parts_in_order(build_site):
    site = build_site({})
    found = site.page("accessibility/").main.find_all(["h1", "h2", "h3"])
    assert [(one.name, one.get_text()) for one in found] == HEADINGS
    text = site.text("accessibility/")
    positions = [text.find(sentence) for sentence in PRESCRIBED]
    assert positions == sorted(positions)
    assert positions[0] > 0


STATUSES = {
    "fully": (statement(FULL, (LISTED, TESTED)), "is fully compliant with the Web Content Accessibility Guidelines version 2.2 AA standard."),
    "partially, for two reasons": (statement((LISTED, f"{LISTED}out_of_scope:\n  - {{what: Maps, why: Exempt}}\n")), "standard, due to the non-compliances and exemptions listed below."),
    "partially, by burden": (statement((LISTED, "disproportionate_burden:\n  - {what: A, why: B}\n")), "standard, due to the exemptions listed below."),
    "not": (statement(("partially", "not")), "is not compliant with the Web Content Accessibility Guidelines version 2.2 AA standard. The non-compliances are listed below."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), STATUSES.values(), ids=STATUSES)
def test_the_status_stands_in_the_prescribed_words(build_site, text, sentence):
    assert sentence in build_site({FILE: text}).text("accessibility/")


def test_a_date_is_as_precise_as_it_was_written_and_a_name_ends_its_sentence_once(build_site):
    text = statement(
        ("prepared: 2026-11-01", "prepared: 2026"),
        ("reviewed: 2026-11-01", f"reviewed: 2026-11\n{TESTED.replace('2026-10-19', '2026-10')}"),
        ("run_by: Anytown Council", "run_by: Anytown Ltd."),
    )
    told = build_site({FILE: text}).text("accessibility/")
    assert "This statement was prepared in 2026 . It was last reviewed in November 2026 ." in told
    assert "This website was last tested in October 2026 ." in told
    assert "This website is run by Anytown Ltd. We want" in told


def test_what_is_not_said_is_not_claimed(build_site):
    text = build_site({}).text("accessibility/")
    assert "We claim no disproportionate burden." in text
    assert "No content is listed as outside the scope" in text
    assert "This website has not been tested yet." in text
    assert "You should be able to" not in text


def test_a_criterion_is_named_and_linked(build_site):
    failure = (
        "{what: Maps, why: Old, fix_by: 2027-03-31, criteria: [1.3.1, 3.3.4], alternative: Lists}"
    )
    main = build_site({FILE: failing(failure)}).page("accessibility/").main
    links = {a.get_text(): a["href"] for a in main.find_all("a")}
    wcag = "https://www.w3.org/TR/WCAG22/#"
    assert links["1.3.1 Info and Relationships"] == f"{wcag}info-and-relationships"
    assert (
        links["3.3.4 Error Prevention (Legal, Financial, Data)"]
        == f"{wcag}error-prevention-legal-financial-data"
    )
    assert links["contact the Equality Advisory and Support Service (EASS)"] == (
        "https://www.equalityadvisoryservice.com/"
    )
    assert main.find("time", string="31 March 2027")["datetime"] == "2027-03-31"


def test_the_criteria_are_those_of_levels_a_and_aa():
    assert len(SUCCESS_CRITERIA) == 55


def test_a_failure_that_should_have_been_fixed_says_so(build_site):
    failure = "{what: Maps, why: Old, fix_by: 2026-10}"
    text = build_site({FILE: failing(failure)}).text("accessibility/")
    assert "It was to be fixed by October 2026 , and is not fixed yet." in text


def test_every_way_to_reach_somebody_is_shown(build_site):
    ways = (
        "form: https://example.org/form, phone: 01632 960 001, address: Town Hall, "
        "answered_by: The web team, formats: [large print, braille], working_days: 1"
    )
    site = build_site({FILE: statement(("working_days: 5", ways))})
    main, text = site.page("accessibility/").main, site.text("accessibility/")
    assert main.find("a", href="https://example.org/form")
    assert main.find("a", href="mailto:access@example.org")
    for words in ("01632 960 001", "Town Hall", "The web team", "large print or braille"):
        assert words in text
    assert "get back to you within 1 working day." in text


def test_the_footer_of_every_page_leads_to_the_statement_and_to_privacy(build_site):
    page = build_site({}).page("reviews/anytown-2025/")
    assert [(a.get_text(), a["href"]) for a in page.footer.nav.find_all("a")][-2:] == [
        ("Accessibility statement", "../../accessibility/"),
        ("Privacy", "../../privacy/"),
    ]


WITHHOLDING = {"not there": None, "a draft": statement(("scope:", "draft: yes\nscope:"))}


@pytest.mark.parametrize("text", WITHHOLDING.values(), ids=WITHHOLDING)
def test_a_site_without_a_statement_is_warned_and_holds_none(write_site, log_of_build, text):
    site = build_folder(write_site({FILE: text}), strict=False)
    assert "SI 2018/952, regulation 8" in log_of_build.text
    for path in (one for one in site.folder.rglob("*") if one.is_file()):
        assert b"access@example.org" not in path.read_bytes(), path
    assert not (site.folder / "accessibility").exists()


def test_a_site_without_a_statement_is_not_built_strictly(build_site):
    with pytest.raises(BaseException, match="warning"):
        build_site({FILE: None})


def test_the_guides_example_makes_a_site(build_site):
    guide = (REPOSITORY / "docs/guide/publishers.md").read_text(encoding="utf-8")
    [example] = re.findall(r"```yaml\n(---\nscope:.*?---\n)```", guide, re.DOTALL)
    text = build_site({FILE: example}).text("accessibility/")
    assert "1.1.1 Non-text Content" in text
    assert "The test was carried out by Anytown Council's web team." in text


def test_the_demonstration_claims_no_more_than_was_done(demonstration):
    text = demonstration.text("accessibility/")
    assert "is partially compliant" in text
    assert "by no person" in text
