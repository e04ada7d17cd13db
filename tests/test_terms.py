"""Abbreviations are explained where a page first uses them; marks have one key; wordings fold."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import (
    ARTICLE_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    review_with,
    section_with,
)
from hypothesis import given
from hypothesis import strategies as st

from assay.html import Tag, pieces
from assay.theme.finish.terms import with_terms
from assay.theme.words import nearly

TERMS = {
    "DCS": "Director of Children's Services",
    "A&E": "Accident and emergency",
    "DCS+": "Two posts",
    "LA": "LA",
}

EXPLAINED = {
    "the first use only": ("<p>The DCS met the DCS.</p>", '<p>The <abbr title="Director of Children&#x27;s Services">DCS</abbr> met the DCS.</p>'),
    "on the page, not in each text": ("<p>The DCS.</p><p>The DCS.</p>", '<p>The <abbr title="Director of Children&#x27;s Services">DCS</abbr>.</p><p>The DCS.</p>'),
    "not in a longer word": ("<p>XDCS DCS-led DCSs</p>", "<p>XDCS DCS-led DCSs</p>"),
    "not beside its own explanation": ("<p>The Director of Children's Services (DCS) and the DCS.</p>", "<p>The Director of Children's Services (DCS) and the DCS.</p>"),
    "not in a link, but after it": ('<p><a href="#x">DCS</a> DCS</p>', '<p><a href="#x">DCS</a> <abbr title="Director of Children&#x27;s Services">DCS</abbr></p>'),
    "not in a heading or in code": ("<h2>DCS</h2><p><code>DCS</code></p>", "<h2>DCS</h2><p><code>DCS</code></p>"),
    "not where nobody sees it": ("<table><tr><td hidden>DCS</td><td>DCS</td></tr></table>", '<table><tr><td hidden>DCS</td><td><abbr title="Director of Children&#x27;s Services">DCS</abbr></td></tr></table>'),
    "not what stands for itself": ("<p>The LA.</p>", "<p>The LA.</p>"),
    "a sign that means something elsewhere": ("<p>DCS+ it is.</p>", '<p><abbr title="Two posts">DCS+</abbr> it is.</p>'),
}  # fmt: skip


@pytest.mark.parametrize(("html", "explained"), EXPLAINED.values(), ids=EXPLAINED)
def test_an_abbreviation_is_explained_where_it_is_first_used(html, explained):
    assert "".join(map(str, with_terms(pieces(html), TERMS))) == explained


@given(st.lists(st.sampled_from(["DCS", " ", "<p>", "</p>", "<a>", "</a>", "A&amp;E", "x"])))
def test_explaining_changes_no_word(parts):
    read = pieces("".join(parts))
    words = "".join(one for one in read if isinstance(one, str))
    marked = list(with_terms(read, TERMS))
    assert "".join(one for one in marked if isinstance(one, str)) == words
    opened = [one for one in marked if isinstance(one, Tag) and one.name == "abbr"]
    assert sum(-1 if one.closes else 1 for one in opened) == 0


def test_a_page_explains_the_words_of_the_glossary(build_site):
    glossary = (
        "---\nterms:\n  - {term: DCS, stands_for: Director of Children's Services}\n---\nWords.\n"
    )
    files = {
        "docs/glossary.md": glossary,
        ARTICLE_FILE: article_with("The DCS answers to the DCS."),
    }
    [found] = build_site(files).page("about/").main.find_all("abbr")
    assert (found["title"], found.get_text()) == ("Director of Children's Services", "DCS")


def test_the_mark_of_an_editor_s_connection_has_one_key(build_site):
    body = "## One { kind=strength criteria=clear-roles mapping=editorial }\n\nText.\n\n## Two { kind=strength criteria=clear-roles mapping=editorial }\n\nText.\n"
    site = build_site({SECTION_FILE: section_with(body=body)})
    page = site.page("frameworks/a-framework/clear-roles/")
    assert len(page.select(".mapped")) > 1
    [key] = page.select("#mapping")
    assert "the source does not state it" in key.get_text()
    assert not site.page("privacy/").select("#mapping")


NEARLY = {
    "one letter": ("The plan is work plan.", "The plan is work plans.", True),
    "white space": ("The  plan\nis.", "The plan is.", True),
    "the same": ("The plan.", "The plan.", True),
    "a word": ("Write the plan.", "Write the budget.", False),
    "a longer text": ("Write the plan.", "Write the plan and send it to the members.", False),
    "short words": ("Do it.", "Say it.", False),
}


@pytest.mark.parametrize(("one", "other", "same"), NEARLY.values(), ids=NEARLY)
def test_two_prints_of_one_text_are_told_from_two_texts(one, other, same):
    assert nearly(one, other) is same
    assert nearly(other, one) is same


def test_nearly_the_same_words_are_folded_and_others_are_not(build_site):
    wordings = "wordings: [{text: 'Give scrutiny a workplan.'}, {text: 'Give scrutiny more time to read.'}]\n"
    files = {
        "reviews/anytown-2025/recommendations/1.md": f"---\n{wordings}---\nGive scrutiny a work plan.\n"
    }
    page = build_site(files).page("reviews/anytown-2025/recommendations/1/")
    [folded] = [
        one
        for one in page.main.select("details")
        if "nearly the same words" in one.summary.get_text()
    ]
    assert "workplan" in folded.get_text()
    assert "more time" not in folded.get_text()
    assert "In other words" in page.main.get_text()


def test_what_happened_elsewhere_is_on_the_timeline_and_no_news(build_site):
    events = "events:\n  - {date: 2025-01-05, title: A law comes, elsewhere: yes}\n  - {date: 2025-01-06, title: A visit}\n"
    site = build_site({REVIEW_FILE: review_with(events)})
    assert "A law comes" in site.text("reviews/anytown-2025/")
    assert "A visit" in site.text("updates/")
    assert "A law comes" not in site.text("updates/")
