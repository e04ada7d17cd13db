"""Passages and words that are not for the public are gone from everything that is published."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import (
    ARTICLE_FILE,
    REGISTER_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    register_with,
    review_with,
    section_with,
)
from hypothesis import given
from hypothesis import strategies as st
from test_publication import CANARY, ITEM, RECOMMENDATION_FILE, assert_nowhere

from assay.problems import Report
from assay.source.passages import passages_in, public_body

KEYS = "paragraphs: 3\nreason: It tells of a provider's prices.\npublic interest: Disclosure would harm the next tender.\n"
PASSAGE = f"::: exempt\n{KEYS}\n{{}}\n:::\n"
TEXTS = {
    "a paragraph": f"{CANARY} is the provider.",
    "several paragraphs": f"{CANARY}.\n\n{CANARY}.\n",
    "a heading": f"## {CANARY}\n\nWords.",
    "a finding": f"## {CANARY} {{ kind=concern criteria=clear-lines }}\n\n{CANARY}.",
    "a list": f"- {CANARY}\n- {CANARY}",
    "a table": f"Table: {CANARY}\n\n| A |\n| - |\n| {CANARY} |",
    "a link": f"[A](https://{CANARY}.example/)",
    "a picture": f"![{CANARY}](secret.png)",
    "a note": f"A[^1].\n\n[^1]: {CANARY}.",
    "code": f"```\n{CANARY}\n```",
    "a numbered paragraph": f"3.2 {CANARY}.",
    "HTML": f"<p>{CANARY}</p>",
}
FILES = {
    "section": (SECTION_FILE, lambda body: section_with(body=body)),
    "review": (REVIEW_FILE, lambda body: review_with(body=body)),
    "recommendation": (RECOMMENDATION_FILE, lambda body: f"---\ntitle: A\nsection: leadership\n---\n{body}\n"),
    "register": (REGISTER_FILE, lambda body: register_with(ITEM) + body),
    "article": (ARTICLE_FILE, article_with),
}  # fmt: skip


SOME = ("a paragraph", "a heading", "a picture")
PLACES = [(file, text) for file in FILES for text in TEXTS if file == "section" or text in SOME]


@pytest.mark.parametrize(("kind", "text"), PLACES)
def test_an_exempt_passage_is_nowhere(build_site, kind, text):
    file, content = FILES[kind]
    folder = file.rpartition("/")[0]
    files = {SECTION_FILE: section_with()}
    if text == "a picture":
        files[f"{folder}/secret.png"] = CANARY.encode()
    if kind == "recommendation" and text == "a picture":
        files = {SECTION_FILE: section_with(), "reviews/anytown-2025/secret.png": CANARY.encode()}
    body = PASSAGE.format(
        TEXTS[text].replace(
            "secret.png", "../secret.png" if kind == "recommendation" else "secret.png"
        )
    )
    files[file] = content(f"Before.\n\n{body}\nAfter.")
    assert_nowhere(build_site(files), CANARY)


def test_lonely_backticks_hide_no_mark(build_site):
    body = (
        f"The Council`s board met.\n::: exempt\n{KEYS}\nThe provider`s {CANARY}.\n:::\nIt`s over."
    )
    assert_nowhere(build_site({SECTION_FILE: section_with(body=body)}), CANARY)


def test_a_reader_is_told_why_and_the_rest_stays(build_site):
    section = section_with(body=f"Before.\n{PASSAGE.format(CANARY)}After, on the same line.")
    text = build_site({SECTION_FILE: section}).text("reviews/anytown-2025/leadership/")
    assert (
        "Before. A passage is not published. It tells of a provider's prices. Paragraph 3 of Part 1"
        in text
    )
    assert "Disclosure would harm the next tender. After, on the same line." in text
    assert "exempt_passage" not in text


def test_problems_below_a_passage_keep_their_line(problems_of):
    section = section_with(body=f"{PASSAGE.format('Words.')}\n[R9]")
    [problem] = problems_of({SECTION_FILE: section})
    assert problem.place.line == 13


MISTAKES = {
    "never closed": (f"::: exempt\n{KEYS}\n{CANARY}", "never ends"),
    "closed twice": (PASSAGE.format(CANARY) + ":::", "neither begins nor ends"),
    "opened twice": (f"::: exempt\n{KEYS}\n::: exempt\n{CANARY}\n:::\n", "neither begins nor ends"),
    "another word": (f"::: secret\n{CANARY}\n:::\n", "neither begins nor ends"),
    "two signs": (f":: exempt\n{CANARY}\n::\n", "neither begins nor ends"),
    "four signs": (f":::: exempt\n{CANARY}\n::::\n", "neither begins nor ends"),
    "no space": (f":::exempt\n{CANARY}\n:::\n", "neither begins nor ends"),
    "in a list": (f"- A\n    ::: exempt\n    {CANARY}\n    :::\n", "neither begins nor ends"),
    "in capitals": (f"::: Exempt\n{CANARY}\n:::\n", "neither begins nor ends"),
    "in a quotation": (f"> ::: exempt\n> {CANARY}\n> :::\n", "neither begins nor ends"),
    "in two items": (f"- ::: exempt\n\n{CANARY}\n\n- :::\n", "neither begins nor ends"),
    "in two numbered items": (f"1. ::: exempt\n\n{CANARY}\n\n2. :::\n", "neither begins nor ends"),
    "in bold": (f"**::: exempt**\n\n{CANARY}\n\n**:::**\n", "neither begins nor ends"),
    "in HTML": (f"<p>::: exempt</p>\n\n{CANARY}\n\n<p>:::</p>\n", "neither begins nor ends"),
    "in code in a line": (f"`::: exempt`\n\n{CANARY}\n\n`:::`\n", "neither begins nor ends"),
    "after a space that does not break": (f"\u00a0::: exempt\n\n{CANARY}\n\n\u00a0:::\n", "neither begins nor ends"),
    "with wide signs": (f"\uff1a\uff1a\uff1a exempt\n\n{CANARY}\n\n\uff1a\uff1a\uff1a\n", "neither begins nor ends"),
    "in a fence": (f"```\n::: exempt\n{CANARY}\n:::\n```", "hidden in code"),
    "in what is no fence": (f"~~~ Notes of the meeting\n::: exempt {CANARY}\n~~~\n", "neither begins nor ends"),
    "a key twice": (PASSAGE.format(CANARY).replace("reason:", "reason: A\nreason:"), "a second time"),
    "a redaction in a fence": (f"```\nFrom: [redact: {CANARY} | personal data]\n```", "hidden in code"),
    "a redaction misspelled": (f"[redcat: {CANARY} | personal data]", "can't be read"),
    "a redaction shortened": (f"[redac: {CANARY} | personal data]", "can't be read"),
    "a redaction with stress": (f"[**redact:** {CANARY} | personal data]", "can't be read"),
    "a redaction with a space": (f"[\u00a0redact: {CANARY} | personal data]", "can't be read"),
    "a redaction with wide brackets": (f"\uff3bredact: {CANARY} | personal data]", "can't be read"),
    "a redaction on the next line": (f"[\nredact: {CANARY} | personal data]", "can't be read"),
    "a redaction that opens nowhere": (f"redact: {CANARY} | personal data]", "can't be read"),
    "brackets with a bar": (f"[{CANARY} | personal data] said so.", "can't be read"),
    "a redaction in an underlined heading": (f"Of [redact: {CANARY} | personal data]\n=====\n", "heading can't be redacted"),
    "a redaction in a heading of two lines": (f"## Of [redact: {CANARY}\n{CANARY} | personal data]", "heading can\'t be redacted"),
    "no reason": (f"::: exempt\n\n{CANARY}\n:::\n", "`reason` is missing"),
    "no paragraph": (f"::: exempt\nreason: A\n\n{CANARY}\n:::\n", "`paragraphs` and `public_interest`"),
    "an unknown paragraph": (f"::: exempt\nparagraphs: 9\nreason: A\n\n{CANARY}\n:::\n", "can't be `9`"),
    "an unknown key": (f"::: exempt\nwhy: A\nreason: A\n\n{CANARY}\n:::\n", "unknown key `why`"),
    "a title": (f"::: exempt\n{KEYS}\n# {CANARY}\n:::\n", "no title"),
    "a redaction without a reason": (f"[redact: {CANARY}] is here.", "can't be read"),
    "a redaction without an end": (f"[redact: {CANARY} | personal data is here.", "can't be read"),
    "a redaction in round brackets": (f"(redact: {CANARY} | personal data) is here.", "can't be read"),
    "a redaction in capitals": (f"[REDACT: {CANARY} | personal data] is here.", "can't be read"),
    "a redaction that was done": (f"[redacted: {CANARY} | personal data] is here.", "can't be read"),
    "a redaction in a redaction": (f"[redact: A [redact: {CANARY} | b] | c]", "can't be read"),
    "a redaction in a heading": (f"## [redact: {CANARY} | personal data]", "heading can't be redacted"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "words"), MISTAKES.values(), ids=MISTAKES)
def test_what_is_nearly_held_back_is_a_problem(problems_of, body, words):
    found = problems_of({SECTION_FILE: section_with(body=body)})
    assert any(words in problem.message for problem in found), found


@pytest.mark.parametrize(
    "value", [f"'[redact: {CANARY} | personal data]'", f"'::: exempt {CANARY}'"]
)
def test_nothing_is_hidden_in_front_matter(problems_of, value):
    [problem] = problems_of({SECTION_FILE: section_with(f"summary: {value}\n")})
    assert "would be published" in problem.message


REDACTED = {
    "in a sentence": f"The worker, [redact: {CANARY} | personal data], said so.",
    "in bold": f"**[redact: {CANARY} | personal data]** said so.",
    "in a list": f"- [redact: {CANARY} | personal data]",
    "in a table": f"Table: A\n\n| A |\n| - |\n| [redact: {CANARY} \\| personal data] |",
    "behind odd backticks": f"A ` key: [redact: {CANARY} | personal data] and ` again.",
    "in a link": f"[The worker [redact: {CANARY} | personal data]](https://a.example/)",
    "on two lines": f"[redact: {CANARY}\n{CANARY} | personal data] said so.",
    "in HTML": f"<p>[redact: {CANARY} | personal data]</p>",
    "twice": f"[redact: {CANARY} | personal data][redact: {CANARY} | personal data]",
}


@pytest.mark.parametrize("body", REDACTED.values(), ids=REDACTED)
def test_words_that_are_redacted_are_nowhere(build_site, body):
    site = build_site({SECTION_FILE: section_with(body=body)})
    assert "Redacted: personal data" in site.text("reviews/anytown-2025/leadership/")
    assert_nowhere(site, CANARY)


@pytest.mark.parametrize(
    "text",
    [
        "The worker, [Redacted: personal data], left.",
        "The form was redacted.",
        "(Redacted.)",
        "(Redaction policy applies.)",
        "The policy (redact all names) is clear.",
        "[Redactions are shown in brackets]",
        "(redacting took 3 weeks)",
    ],
)
def test_what_was_redacted_by_hand_stays(problems_of, text):
    assert problems_of({ARTICLE_FILE: article_with(text)}) == []


def test_an_example_in_code_stays(build_site):
    body = "```\n[redact: Jane Doe | personal data]\n::: exempt\n```"
    assert "[redact: Jane Doe | personal data]" in build_site(
        {ARTICLE_FILE: article_with(body)}
    ).text("about/")


@given(
    st.lists(st.sampled_from(["A.", "", "`", "```", "- B", ":::", "::: exempt", "paragraphs: 3", "reason: A", CANARY, "[redact: ", " | b]", "|", "<!--", "# C", "    D", "~~~", "> E"]), max_size=12),
    st.sampled_from(["\n", " "]),
)  # fmt: skip
def test_what_is_held_back_is_never_in_the_public_body(pieces, between):
    """Wherever a canary stands inside marks that were read, the public's text lacks it."""
    report = Report()
    body = f"{between.join(pieces)}\n\n{PASSAGE.format(CANARY * 2)}\n[redact: {CANARY * 3} | b]\n"
    passages = passages_in(body, ARTICLE_FILE, 1, report)
    if len(report):
        return
    public = public_body(body, passages)
    assert public.count("\n") == body.count("\n")
    if not passages or "```" in body or "~~~" in body:
        return
    assert CANARY * 2 not in public
