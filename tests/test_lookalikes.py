"""Whatever looks like front matter and is not read as such is a problem, and nothing is published."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import ARTICLE_FILE, SECTION_FILE, section_with
from hypothesis import given
from hypothesis import strategies as st

from assay.problems import Report
from assay.source.lookalikes import HOLDING_BACK, report_lookalikes

KEYS = "title: Safe staffing\ndraft: yes\n"
OPENINGS = {
    "an em dash for two": f"—-\n{KEYS}---\nWords.\n",
    "an em dash": f"—\n{KEYS}---\nWords.\n".replace("—\n", "——\n"),
    "an em dash that a word processor made": f"—\u2013\n{KEYS}—\u2013\nWords.\n",
    "four dashes": f"----\n{KEYS}----\nWords.\n",
    "four dashes, closed with three": f"----\n{KEYS}---\nWords.\n",
    "two dashes": f"--\n{KEYS}--\nWords.\n",
    "a space before": f" ---\n{KEYS}---\nWords.\n",
    "spaces between": f"- - -\n{KEYS}- - -\nWords.\n",
    "a comment above": f"<!-- for the committee -->\n---\n{KEYS}---\nWords.\n",
    "a comment of several lines above": f"<!--\nFor the committee.\n-->\n---\n{KEYS}---\nWords.\n",
    "a title above": f"# Safe staffing\n\n---\n{KEYS}---\nWords.\n",
    "empty lines above": f"\n\n---\n{KEYS}---\nWords.\n",
    "no line": f"{KEYS}\nWords.\n",
    "no line above": f"{KEYS}---\nWords.\n",
    "no line, and a single key": "draft: yes\n\nWords.\n",
    "no line, below a title": "# Safe staffing\n\ndraft: yes\n\nWords.\n",
    "no line, in capitals": "# Safe staffing\n\nDraft: Yes\n\nWords.\n",
    "no line, and a list": "aliases:\n  - a\n  - b\ntitle: Safe staffing\n\nWords.\n",
    "other signs": f"+++\n{KEYS}+++\nWords.\n",
    "equal signs": f"===\n{KEYS}===\nWords.\n",
    "underscores": f"___\n{KEYS}___\nWords.\n",
    "code": f"```yaml\n{KEYS}```\nWords.\n",
    "code round the whole": f"```\n---\n{KEYS}---\n```\nWords.\n",
    "a comment round the whole": f"<!--\n---\n{KEYS}---\n-->\nWords.\n",
    "a second block": f"---\ntitle: Safe staffing\n---\n\n---\n{KEYS}---\nWords.\n",
    "a key below": "---\ntitle: Safe staffing\n---\ndraft: yes\n\nWords.\n",
    "a key in the middle": "---\ntitle: Safe staffing\n---\nWords.\n\npublish_from: 2031-01-01\n\nMore.\n",
    "a key in a quotation": "---\ntitle: Safe staffing\n---\n> draft: yes\n\nMore.\n",
    "a key whose mapping follows": "---\ntitle: Safe staffing\n---\nexempt:\n  paragraphs: 3\n  reason: Business\n",
    "a key in capitals": "---\ntitle: Safe staffing\n---\nPublish from: 2031-01-01\n\nWords.\n",
}  # fmt: skip


@pytest.mark.parametrize("text", OPENINGS.values(), ids=OPENINGS)
@pytest.mark.parametrize(
    "file", [ARTICLE_FILE, "docs/plans/staffing.md", "reviews/anytown-2025/recommendations/7.md"]
)
def test_what_is_nearly_front_matter_is_a_problem(problems_of, file, text):
    found = [problem for problem in problems_of({file: text.encode()}) if problem.level == "error"]
    assert [problem.place.file for problem in found] == [file]
    assert "---" in found[0].remedy


ADDED = {
    "a draft in a list": "- draft: yes",
    "a draft in a numbered list": "1. draft: yes",
    "a draft in bold": "**Draft:** yes",
    "a draft in quotes": '"draft": yes',
    "a draft in braces": "{draft: yes}",
    "a draft with another sign": "draft = yes",
    "two drafts": "drafts: yes",
    "a draft in HTML": "<p>draft: yes</p>",
    "a draft in a sentence's form": "Draft : Yes.",
    "a month": "Publish from: July 2031",
    "a hyphen": "publish-from: 2031-07-01",
    "an exemption by its paragraph": "Exempt: paragraph 3",
    "an exemption that is a yes": "EXEMPT: yes",
    "what the law forbids": "Confidential: from a government department",
}


@pytest.mark.parametrize("line", ADDED.values(), ids=ADDED)
def test_a_key_in_the_text_is_a_problem_however_it_is_written(problems_of, line):
    found = problems_of({SECTION_FILE: section_with(body=f"Words.\n\n{line}\n\nMore.")})
    assert any("where it holds nothing back" in problem.message for problem in found)


SWALLOWED = [
    "title: |\n  About\n  draft: yes\n",
    'title: "About\n\n  draft: yes"\n',
    "title: >-\n  About\n\n  publish_from: 2031-01-01\n",
]


@pytest.mark.parametrize("yaml", SWALLOWED)
def test_a_key_that_another_text_has_swallowed_is_a_problem(problems_of, yaml):
    found = problems_of({ARTICLE_FILE: f"---\n{yaml}---\nWords.\n"})
    assert any("nothing can be hidden in this text" in problem.message for problem in found)


UNSEEN = {
    "a second mark of byte order": "\ufeff\ufeff",
    "no width": "\u200b",
    "a word joiner": "\u2060",
    "a soft hyphen": "\u00ad",
}


@pytest.mark.parametrize("sign", UNSEEN.values(), ids=UNSEEN)
def test_a_sign_that_nobody_sees_makes_no_difference(build_site, sign):
    text = f"{sign}---\ntitle: Safe staffing\n{sign}draft: yes{sign}\n{sign}---\nWords.\n"
    assert "plans/staffing/" not in build_site({"docs/plans/staffing.md": text.encode()}).urls()


def test_a_text_with_another_ending_is_a_problem(problems_of):
    [problem] = problems_of({"docs/capacity.txt": f"---\n{KEYS}---\nWords.\n"})
    assert "capacity.md" in problem.remedy


PROSE = {
    "a rule at the top": "---\n\nWords below a rule.",
    "a heading that is underlined": "Words\n-----\n\nMore words: and so on.",
    "a sentence with a colon": "Note: this is a note.\n\nMore.",
    "a draft that somebody wrote": "Draft: the committee saw it in May.",
    "the word in a sentence": "The paper was marked\nexempt and withdrawn: nobody saw it.",
    "keys in code": "Write this:\n\n```yaml\ndraft: yes\nexempt:\n```\n",
    "a key in code in a line": "Write\n`draft: yes` there.".replace("\n", " "),
    "keys in a comment": "Words. <!--\ndraft: yes\n-->",
    "rules between paragraphs": "Words.\n\n---\n\nWords.\n\n***\n\nWords.",
    "a wrapped sentence": "It says that it is\nexempt: from this duty, and\nconfidential: we were told so.",
    "a glossary": "withdrawn: the plan was taken back",
    "a contact": "## About\n\ncontact: the office\nphone: see below",
    "a definition": "Term\n:   What it means",
}


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
def test_prose_stays_prose(problems_of, text):
    assert problems_of({SECTION_FILE: section_with(body=text)}) == []


def test_prose_needs_no_front_matter(problems_of):
    code = "# Notes\n\nWrite this:\n\n```yaml\n---\ndraft: yes\n---\n```\n"
    for text in (
        code,
        "# Notes\n\nNote: this is a note.\n",
        "Notes\n=====\n\n---\n\nA rule: a line.\n",
    ):
        assert problems_of({"docs/notes.md": text}) == []


EMPTY = {
    "a draft": "draft:\n",
    "a draft with spaces": "draft:   \n",
    "a day": "publish_from: # to be agreed\n",
    "an exemption": "exempt:\n",
    "the end of a record": "withdrawn:\n",
    "an exemption of an event": "events:\n  - date: 2024\n    title: A meeting\n    exempt:\n",
    "an exemption in braces": "decisions:\n  - {body: Cabinet, exempt: }\n",
}


@pytest.mark.parametrize("more", EMPTY.values(), ids=EMPTY)
def test_a_key_that_holds_back_and_says_nothing_is_a_problem(problems_of, more):
    review = f"---\ntitle: B\ncouncil: anytown\nkind: peer-challenge\nreport: 2024-05\n{more}---\n"
    [problem] = problems_of({"reviews/anytown-2024/index.md": review})
    key = next(key for key in HOLDING_BACK if f"{key}:" in more)
    assert problem.message == f"`{key}` has nothing after it, so it would hold nothing back"


NOTHING = ("~", "null", "''", "{}", "[]", "maybe")


@pytest.mark.parametrize("key", sorted(HOLDING_BACK))
@pytest.mark.parametrize("value", NOTHING)
def test_a_key_that_holds_back_and_means_nothing_is_a_problem(problems_of, key, value):
    review = f"---\ntitle: B\ncouncil: anytown\nkind: peer-challenge\nreport: 2024-05\n{key}: {value}\n---\n"
    assert problems_of({"reviews/anytown-2024/index.md": review}) != []


@given(
    st.sampled_from(["", "-", "--", "----", "—", " ---", "\ufeff---", "***", "# A", "<!-- a -->", "```"]),
    st.text("-—\u2013_ \ufeff\u200b\n#", max_size=6),
    st.sampled_from(sorted(HOLDING_BACK)),
    st.sampled_from(["", "title: A\n", "\n", "aliases: [a]\n"]),
)  # fmt: skip
def test_a_key_that_holds_back_is_never_text(opening, signs, key, more):
    body = f"{opening}{signs}\n{more}{key}: yes\n---\nWords.\n"
    report = Report()
    assert report_lookalikes(body, ARTICLE_FILE, 1, report)
    assert len(report) == 1
