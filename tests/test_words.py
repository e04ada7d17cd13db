"""Titles and descriptions: the words of a text, and as many of them as there is room for."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import article_with

from assay.pages.page import described, shortened
from assay.source.words import opening

OPENINGS = {
    "Words.": "Words.",
    "Ask `[the council][any]` to act on `x_y`.": "Ask [the council][any] to act on x_y.",
    "Do it <b>now</b>.": "Do it now.",
    "See the note.[^1]\n\n[^1]: A note.": "See the note.",
    "It is snake_case and _not_ __that__.": "It is snake_case and not that.",
    "Two\nlines *and **both***.": "Two lines and both.",
    "2 * 3 * 4 is **24**": "2 * 3 * 4 is 24",
    "{{ reviews() }}\n\nWords.": "Words.",
    "Title\n=====\n\nWords.": "Words.",
    "Title\n-----\nWords.": "Words.",
    "## Title\nWords.": "Words.",
    "Words.\n{ .lead }": "Words.",
    "Words.\n{: .lead #a }": "Words.",
    "[Words](x.md){ .lead } of [R1] and [ours][R2 a].": "Words of R1 and ours.",
    "A [link (with) signs](https://x.example/a_(b)) and ![a picture](x.png).": "A link (with) signs and a picture.",
    "Left out [...] here.": "Left out [...] here.",
    "One \\*star\\*.": "One *star*.",
    "A &amp; B &lt; C": "A & B < C",
    "Write to <https://x.example/>.": "Write to https://x.example/.",
    "- First *item*\n  goes on\n- Second": "First item goes on",
    "1. First\n2. Second": "First",
    "3.2 The council": "3.2 The council",
    "> Quoted\n> words": "Quoted words",
    '<p class="lead">Words.</p>': "Words.",
    "Table: Who\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n\nWords.": "Words.",
    "```python\nx = 1\n\ny = 2\n```\n\nWords.": "Words.",
    "    code\n\nWords.": "Words.",
    "***\n\nWords.": "Words.",
    "[x]: https://x.example/\n\nWords.": "Words.",
    "": "",
}


@pytest.mark.parametrize(("markdown", "words"), OPENINGS.items())
def test_the_first_paragraph_is_told_in_plain_words(markdown, words):
    assert opening(markdown) == words


def test_a_recommendation_and_an_article_are_told_alike(build_site):
    body = "## A heading\n\nAsk `[the council][any]` to act on `x_y` <b>now</b>."
    words = "Ask [the council][any] to act on x_y now."
    site = build_site(
        {
            "docs/about.md": article_with(body),
            "reviews/anytown-2025/recommendations/1.md": body,
        }
    )
    assert site.page("about/").find("meta", {"name": "description"})["content"] == words
    heading = site.page("reviews/anytown-2025/recommendations/1/").h1
    assert heading.get_text() == f"Recommendation 1 {words}"


SHORTENED = [
    ("One two three", 13, "One two three"),
    ("One two three", 12, "One two…"),
    ("One two, three", 12, "One two…"),
    ("Antidisestablishment", 6, "Antid…"),
    ("One two", 1, "…"),
    ("One two", 0, ""),
    ("One two", -3, ""),
]


@pytest.mark.parametrize(("text", "room", "expected"), SHORTENED)
def test_a_text_is_cut_after_a_word_where_one_fits(text, room, expected):
    assert shortened(text, room) == expected
    assert len(expected) <= max(room, 0)


DESCRIBED = [
    ("A name", "Facts.", "A name. Facts."),
    ("A name.", "Facts.", "A name. Facts."),
    ("A? B.", "Facts.", "A? B. Facts."),
    ("A?", "Facts.", "A? Facts."),
    ("A" * 80, "f" * 100, "A" * 57 + "… " + "f" * 100),
    ("A name", "f" * 170, "f" * 170),
]


@pytest.mark.parametrize(("name", "facts", "expected"), DESCRIBED)
def test_a_description_ends_each_sentence_once(name, facts, expected):
    assert described(name, facts) == expected


RESPONSE = "response: {status: accepted}\n"
STANDINGS = {
    "silent": ("", "Do it. Recommendation 1 in Test of Anytown: nothing known."),
    "open": (RESPONSE, "Do it. Recommendation 1 in Test of Anytown: open."),
    "done": ("completion: {claimed: {date: 2025-04}}\n", "Do it. Recommendation 1 in Test of Anytown: done, says the council."),
    "exempt": ("exempt: {paragraphs: 1, reason: It names a child., public_interest: It outweighs.}\n", "Not published. Recommendation 1 in Test of Anytown."),
    "for a committee": ("kind: recommendation to a committee\n", "Do it. Recommendation to a committee 1 in Test of Anytown."),
}  # fmt: skip


@pytest.mark.parametrize(("front_matter", "words"), STANDINGS.values(), ids=STANDINGS)
def test_a_description_claims_no_outcome_that_is_not_published(build_site, front_matter, words):
    text = f"---\ntitle: Do it\n{front_matter}---\nDo it soon.\n"
    site = build_site({"reviews/anytown-2025/recommendations/1.md": text})
    page = site.page("reviews/anytown-2025/recommendations/1/")
    assert page.find("meta", {"name": "description"})["content"] == words


ANSWERED = f"---\n{RESPONSE}---\nDo that."
OF_COMMITTEE = "---\nkind: recommendation to a committee\n---\nNote it."
COUNTED = {
    "none": ((), "what was found."),
    "no outcome": (("Do it.", "Do that."), "found, 2 recommendations without a known answer."),
    "an outcome": (("Do it.", ANSWERED), "found, 2 recommendations, of which 1 with a known answer."),
    "a committee's": (("Do it.", OF_COMMITTEE), "found, 1 recommendation without a known answer, 1 to a committee."),
    "only committees'": ((OF_COMMITTEE, OF_COMMITTEE), "found, 2 recommendations to a committee."),
    "a superseded one": (("---\nsuperseded_by: R2\n---\nDo it.", ANSWERED), "found, 1 recommendation with a known answer."),
    "an exempt one": (("---\nexempt: {paragraphs: 1, reason: Staff, public_interest: It outweighs.}\n---\nDo it.",), "what was found."),
}  # fmt: skip


@pytest.mark.parametrize(("texts", "words"), COUNTED.values(), ids=COUNTED)
def test_a_review_s_description_counts_published_outcomes(build_site, texts, words):
    folder = "reviews/anytown-2025/recommendations"
    site = build_site({f"{folder}/{number}.md": text for number, text in enumerate(texts, 1)})
    description = site.page("reviews/anytown-2025/").find("meta", {"name": "description"})
    assert description["content"].endswith(words)
