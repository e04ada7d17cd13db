"""Paragraphs that a report prints with a number: whole ones too, `44.`, can be cited and linked."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import re

import pytest
from conftest import ARTICLE_FILE, SECTION_FILE, TIMES, article_with, section_with
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from test_editions import words

from assay.prose.whole_numbers import WholeNumbers

URL = "reviews/anytown-2025/leadership/"


def section(build_site, body):
    return build_site({SECTION_FILE: section_with(body=body)}).page(URL).main


def numbered(main):
    return [(one.get("id"), words(one)) for one in main.select("p.numbered")]


def test_a_paragraph_with_a_whole_number_can_be_linked(build_site):
    main = section(build_site, "44. Leaders know.\n\n45. They act.\n")
    assert numbered(main) == [("44", "44. Leaders know."), ("45", "45. They act.")]
    links = main.select("p.numbered > a.number")
    assert [(one["href"], words(one)) for one in links] == [("#44", "44."), ("#45", "45.")]
    assert main.select("ol li p") == []


NUMBERED = {
    "from one, a short list": ("1. First.\n\n2. Second.\n", []),
    "from one, ten of them": (
        "".join(f"{n}. Number {n}.\n\n" for n in range(1, 11)),
        [str(n) for n in range(1, 11)],
    ),
    "with gaps": ("12. Twelve.\n\n15. Fifteen.\n", ["12", "15"]),
    "under headings": ("## One\n\n1. First.\n\n## Two\n\n2. Second.\n", ["1", "2"]),
    "around another paragraph": ("3. Three.\n\nA word.\n\n4. Four.\n", ["3", "4"]),
    "on several lines": ("3. Three begins\nand ends.\n\n4. Four.\n", ["3", "4"]),
    "beside printed ones": ("3.2 Three two.\n\n4. Four.\n", ["3.2", "4"]),
    "with a bold word": ("7. **Seven.** And more.\n", ["7"]),
    "after a list": ("- One\n- Two\n\nText.\n\n8. Eight.\n", ["8"]),
}


@pytest.mark.parametrize(("body", "anchors"), NUMBERED.values(), ids=NUMBERED)
def test_what_is_printed_with_a_number_stays_a_paragraph(build_site, body, anchors):
    assert [one for one, _ in numbered(section(build_site, body))] == anchors


LISTS = {
    "items in a block": ("1. One\n2. Two\n", ["One", "Two"]),
    "after a colon": ("There are two:\n\n1. One\n\n2. Two\n", ["One", "Two"]),
    "with indented lines": ("1. One\n\n    More of it.\n\n2. Two\n", ["One More of it.", "Two"]),
    "that begin again": ("5. Five.\n\nA word.\n\n1. One\n\n2. Two\n", ["One", "Two"]),
}


@pytest.mark.parametrize(("body", "items"), LISTS.values(), ids=LISTS)
def test_what_is_plainly_a_list_stays_one(build_site, body, items):
    found = section(build_site, body)
    lists = [one for one in found.find_all("ol") if one.find_parent("nav") is None and "course" not in one.get("class", [])]  # fmt: skip
    told = [[words(item) for item in one.find_all("li", recursive=False)] for one in lists]
    assert items in told


def test_a_list_that_begins_with_four_says_so(build_site):
    main = section(build_site, "The last two:\n\n4. Four\n5. Five\n")
    assert [one["start"] for one in main.select("ol[start]")] == ["4"]


def test_a_list_that_begins_with_one_says_nothing(build_site):
    assert section(build_site, "Two:\n\n1. One\n2. Two\n").select("ol[start]") == []


def test_an_article_s_numbers_are_a_list(build_site):
    main = build_site({ARTICLE_FILE: article_with("44. Leaders know.\n")}).page("about/").main
    assert main.select(".numbered") == []
    assert [words(one) for one in main.select("ol[start='44'] > li")] == ["Leaders know."]


def test_code_is_not_touched(build_site):
    body = "Text.\n\n    44. In code.\n\n`45. In a line`\n"
    main = section(build_site, body)
    assert words(main.select_one("pre")) == "44. In code."
    assert "45. In a line" in [words(one) for one in main.find_all("code")]
    assert main.select(".numbered") == []


def test_a_second_paragraph_of_a_number_is_a_problem(problems_of):
    [problem] = problems_of({SECTION_FILE: section_with(body="3.2 One.\n\n3.2 Two.\n")})
    assert (str(problem.place), problem.message) == (
        "reviews/anytown-2025/leadership.md:7:1",
        "a second paragraph numbered 3.2",
    )


def test_a_whole_number_that_comes_again_is_taken_for_a_list(build_site):
    main = section(build_site, "44. Leaders know.\n\nA word.\n\n44. They act.\n")
    assert numbered(main) == [("44", "44. Leaders know.")]
    assert [words(one) for one in main.select("ol[start='44'] > li")] == ["They act."]


# Whatever is written.


class _Record:
    class _source:  # noqa: N801 (it stands for the attribute of a record)
        class identity:  # noqa: N801
            review = "a-review"


class _Context:
    record = _Record


LINE = st.one_of(
    st.builds("{}. {}".format, st.integers(0, 12000), st.sampled_from(["Text", "**Bold**", "", "1. x", "a:"])),
    st.sampled_from(["", "", "A word", "A colon:", "    indented", "\ttab", "- item", "## Head", "> quoted", "1) item", "44."]),
)  # fmt: skip


@given(st.lists(LINE, max_size=12))
@settings(
    max_examples=200 * TIMES, deadline=None, suppress_health_check=[HealthCheck.differing_executors]
)
def test_no_text_is_lost_whatever_is_written(lines):
    changed = WholeNumbers(Markdown(), _Context).run(list(lines))
    assert [one.replace("\\.", ".", 1) for one in changed] == lines
    html = Markdown().convert("\n".join(changed))
    for word in ("Text", "Bold", "word", "colon", "indented", "item", "Head", "quoted"):
        assert html.count(word) == sum(line.count(word) for line in lines)


@given(st.text(alphabet="0123456789.:-# \t\nab\\*[]`>", max_size=60))
@settings(max_examples=200 * TIMES, deadline=None)
def test_nothing_that_is_typed_breaks_it(text):
    changed = WholeNumbers(Markdown(), _Context).run(text.split("\n"))
    assert [one.replace("\\.", ".") for one in changed] == [
        one.replace("\\.", ".") for one in text.split("\n")
    ]


# The link to a paragraph, copied.

PARAGRAPHS = {SECTION_FILE: section_with(body="3.2 Leaders know.\n\n44. They act.\n")}


@pytest.mark.parametrize(("number", "anchor"), [("3.2", "3.2"), ("44.", "44")])
def test_a_reader_who_chooses_a_number_may_copy_its_link(open_site, number, anchor):
    page = open_site(PARAGRAPHS, URL, permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("link", name=number, exact=True).click()
    button = page.get_by_role("button", name=f"Copy link to {anchor}", exact=True)
    button.click()
    page.locator(".numbered [role=status]", has_text="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert re.fullmatch(rf"http://.*/{URL}#{anchor}", copied)
    assert page.url == copied


def test_where_nothing_can_be_copied_the_link_is_shown(open_site):
    page = open_site(PARAGRAPHS, URL)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(); }")
    page.get_by_role("link", name="3.2", exact=True).click()
    page.get_by_role("button", name="Copy link to 3.2").click()
    said = page.locator(".numbered [role=status]")
    said.filter(has_text="Copy it from here").wait_for()
    assert said.inner_text().strip().endswith(f"{URL}#3.2")


def test_only_one_number_at_a_time_offers_its_link(open_site):
    page = open_site(PARAGRAPHS, URL)
    page.get_by_role("link", name="3.2", exact=True).click()
    page.get_by_role("link", name="44.", exact=True).click()
    assert page.locator("button.copy").all_inner_texts() == ["Copy link to 44"]


def test_a_reader_who_follows_a_link_to_a_paragraph_may_send_it_on(open_site):
    page = open_site(PARAGRAPHS, f"{URL}#44")
    assert page.locator("button.copy").all_inner_texts() == ["Copy link to 44"]
    assert "or choose the number and copy the link" in page.locator("main").inner_text()
