"""Personal data is a problem to mend, or to confirm once with a reason."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import ARTICLE_FILE, SECTION_FILE, article_with, section_with

PERSONAL = {
    "an e-mail address": [
        "Write to jane.doe@anytown.gov.uk.",
        "<jane@x.org>",
        "jane+a@mail.anytown.gov.uk",
    ],
    "a telephone number": [
        "Call 01226 770770.",
        "(01226) 770770",
        "020 7946 0000",
        "07700 900123",
        "+44 7700 900123",
        "+44 (0)1226 770770",
    ],
    "a postcode": ["Her house, S70 2TA.", "SW1A 1AA", "M1 1AE"],
    "a date of birth": [
        "He was born on 3 May 2009.",
        "DOB: 03/05/2009",
        "D.O.B. 3.5.2009",
        "Date of birth: 3 May 2009",
    ],
    "an NHS number": ["943 476 5919", "943-476-5919", "NHS number: 9434765919"],
    "a pupil's number": ["UPN A123456789012", "H80120001100A"],
    "a case number": ["Case no. 123456", "LCS ID 4711000", "Mosaic number: 998877"],
    "a child's initials with an age": ["J.D., aged 7, said so.", "JD (7) said so.", "K (aged 15)"],
}
ROWS = [(what, text) for what, texts in PERSONAL.items() for text in texts]


@pytest.mark.parametrize(("what", "text"), ROWS)
def test_what_looks_personal_is_a_problem(problems_of, what, text):
    found = problems_of({SECTION_FILE: section_with(body=f"Words.\n\n{text}")})
    assert [(problem.place.line, what in problem.message) for problem in found] == [(7, True)]
    assert "Name the post" in found[0].remedy


ORDINARY = [
    "In 2017 and 2018, 01 of 26 cases; paragraphs 3.2 to 12.10.",
    "It cost £1,234,567 in 2016/17, and 020 per cent.",
    "The Committee (7) met; Cabinet (12 March 2018).",
    "Measure A (5 of 7), theme B, Part 1 of Schedule 12A.",
    "Regulation 8 of SI 2018/952, and page 123 456 7890123.",
    "A case in 2017. Born in the town. R1 and E3, S17 and S47.",
    "Children aged 7 and young people (15 to 17).",
    "See https://www.example.org/a/0122677077012345.",
    "`jane.doe@anytown.gov.uk` in code",
]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_and_numbers_are_no_problem(problems_of, text):
    assert problems_of({ARTICLE_FILE: article_with(text)}) == []


MENDED = {
    "confirmed": section_with(
        "personal_data: It is the team's.\n", "Write to team@anytown.gov.uk."
    ),
    "redacted": section_with(body="Write to [redact: jane@anytown.gov.uk | personal data]."),
    "exempt": section_with(
        body="::: exempt\nparagraphs: 1\nreason: A\npublic interest: B\n\nJane, 01226 770770.\n:::\n"
    ),
    "a draft": section_with("draft: yes\n", "Write to jane@anytown.gov.uk."),
}


@pytest.mark.parametrize("section", MENDED.values(), ids=MENDED)
def test_what_is_confirmed_or_not_public_is_no_problem(problems_of, section):
    assert problems_of({SECTION_FILE: section}) == []


def test_front_matter_is_looked_at_too(problems_of):
    section = section_with(
        "summary: Call 01226 770770.\njudgements:\n  - {on: clear-roles, grade: met, words: Ask jane@x.org}\n"
    )
    found = problems_of({SECTION_FILE: section})
    assert [str(problem.place) for problem in found] == [
        f"{SECTION_FILE}:4:1",
        f"{SECTION_FILE}:6:35",
    ]
