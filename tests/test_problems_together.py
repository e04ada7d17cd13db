"""All problems at once, no problem that follows from another, and no problem with plain prose."""

import pytest
from conftest import (
    ARTICLE_FILE,
    COUNCIL,
    FRAMEWORK,
    FRAMEWORK_FILE,
    REGISTER_FILE,
    REVIEW,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    register_with,
    review_with,
    section_with,
)

COUNCIL_FILE = "docs/councils/anytown.md"
JUDGEMENTS = "judgements:\n  - {on: clear-roles, grade: met}\n  - {grade: met}\n"
BROKEN = "---\ntitle: [\n---\n"


def test_the_problems_of_all_files_come_at_once_and_in_order(problems_of):
    found = problems_of(
        {
            ARTICLE_FILE: article_with("[R9]\n\n[R10]\n\n{{ nothing() }}"),
            COUNCIL_FILE: "---\nnam: Anytown\n---\n",
            "docs/domains/leadership.md": "---\ntitle: L\norder: one\nmeaning: x\n---\n",
            REVIEW_FILE: review_with("reviewer: Ann\ndigest: perhaps\n"),
            "reviews/anytown-2025/minutes.docx": b"x",
        }
    )
    assert [str(one.place) for one in found] == [
        f"{ARTICLE_FILE}:4:1",
        f"{ARTICLE_FILE}:6:1",
        f"{ARTICLE_FILE}:8:1",
        f"{COUNCIL_FILE}:1:1",
        f"{COUNCIL_FILE}:2:1",
        "docs/domains/leadership.md:3:1",
        f"{REVIEW_FILE}:7:1",
        f"{REVIEW_FILE}:8:1",
        "reviews/anytown-2025/minutes.docx:1:1",
    ]


WHAT_REFERS_TO_A_FRAMEWORK = {
    REVIEW_FILE: review_with(JUDGEMENTS + "reported:\n  - {of: criteria, total: 3}\n"),
    SECTION_FILE: section_with(
        "judgements:\n  - {on: clear-lines, grade: met}\n",
        "See [a-framework/clear-roles].\n\n## A { kind=strength criteria=clear-roles }\n",
    ),
}

FOLLOWING = {
    "framework, in judgements": (
        {FRAMEWORK_FILE: BROKEN, **WHAT_REFERS_TO_A_FRAMEWORK},
        FRAMEWORK_FILE,
    ),
    "framework, in macros": (
        {
            FRAMEWORK_FILE: BROKEN,
            ARTICLE_FILE: article_with('{{ compare(framework="a-framework") }}'),
        },
        FRAMEWORK_FILE,
    ),
    "framework, in links to its file": (
        {FRAMEWORK_FILE: BROKEN, ARTICLE_FILE: article_with("[x](frameworks/a-framework.md#top)")},
        FRAMEWORK_FILE,
    ),
    "name of a framework, in sections": (
        {
            REVIEW_FILE: REVIEW.replace("a-framework", "a-framewrk"),
            SECTION_FILE: WHAT_REFERS_TO_A_FRAMEWORK[SECTION_FILE],
        },
        REVIEW_FILE,
    ),
    "council": (
        {
            COUNCIL_FILE: BROKEN,
            ARTICLE_FILE: article_with('[anytown]\n\n{{ reviews(council="anytown") }}'),
        },
        COUNCIL_FILE,
    ),
    "domain": (
        {
            "docs/domains/leadership.md": BROKEN,
            ARTICLE_FILE: article_with('[leadership]\n\n{{ findings(domain="leadership") }}'),
        },
        "docs/domains/leadership.md",
    ),
    "review, in its sections and recommendations": (
        {
            REVIEW_FILE: BROKEN,
            SECTION_FILE: section_with("evidence: [E1]\n", "[R1]"),
            REGISTER_FILE: register_with("{id: E1, title: T, kind: document}"),
            "reviews/anytown-2025/recommendations/1.md": "---\nsection: leadership\n---\nDo.\n",
        },
        REVIEW_FILE,
    ),
    "review, elsewhere": (
        {
            REVIEW_FILE: BROKEN,
            SECTION_FILE: section_with(),
            "reviews/anytown-2026/index.md": review_with(
                "related:\n  - review: anytown-2025\n",
                "[anytown-2025] [anytown-2025/R1] [x](../anytown-2025/index.md) "
                "[y](../anytown-2025/leadership.md)",
            ),
        },
        REVIEW_FILE,
    ),
    "section": (
        {
            SECTION_FILE: BROKEN,
            "reviews/anytown-2025/recommendations/1.md": (
                "---\nsection: leadership\n---\n[leadership] [x](../leadership.md)\n"
            ),
        },
        SECTION_FILE,
    ),
    "evidence register": (
        {
            REGISTER_FILE: register_with("{id: E1, title: T, kind: dokument}"),
            SECTION_FILE: section_with(
                "evidence: [E1]\n", "[E1] [x](evidence.md)\n\n## A { kind=strength evidence=E1 }\n"
            ),
        },
        REGISTER_FILE,
    ),
    "heading of a finding": (
        {
            SECTION_FILE: section_with(body="## A { kind=strenght #own }\n"),
            "reviews/anytown-2025/other.md": "---\ntitle: O\n---\nSee [it][leadership#own].\n",
        },
        SECTION_FILE,
    ),
}


@pytest.mark.parametrize(("files", "file"), FOLLOWING.values(), ids=FOLLOWING)
def test_a_mistake_in_one_file_is_no_problem_elsewhere(problems_of, files, file):
    assert [one.place.file for one in problems_of(files)] == [file]


PROSE = [
    "A [sic] in a quotation, and [he said] so",
    "A note [1] or [2018] or [s.17] of the Act",
    "The Director [and/or] the Lead Member",
    "Braces: {x}, {{ name }}, {{ 1 + 1 }}, {% if %} and {# note #}",
    "An escaped \\[R9] stays as it is",
    "Code: `{{ nothing() }}` and `[R9]` and `[x](nothing.md)`",
    "```\n{{ nothing() }}\n[R9]\n## A { kind=strenght }\n```",
    "~~~\n{{ nothing() }}\n~~~",
    "    {{ nothing() }} [R9]",
    "Its own [reference][one]\n\n[one]: https://example.org/",
    "[Mail](mailto:a@example.org), [site](https://example.org/a.md), <https://example.org/>",
    "Table: A table\n\n| [sic] | {x} |\n| --- | --- |\n| 1 | 2 |",
]


@pytest.mark.parametrize("prose", PROSE)
def test_ordinary_prose_is_no_problem(problems_of, prose):
    assert problems_of({ARTICLE_FILE: article_with(prose)}) == []


SHOWN = {
    "A [sic] here": "A [sic] here",
    "Braces {x} and {{ name }}": "Braces {x} and {{ name }}",
    "Code `{{ nothing() }}` here": "Code {{ nothing() }} here",
    "```\n{{ nothing() }} [R9]\n```": "{{ nothing() }} [R9]",
    "An escaped \\[R9] here": "An escaped [R9] here",
}


@pytest.mark.parametrize(("written", "shown"), SHOWN.items())
def test_ordinary_prose_is_shown_as_written(build_site, written, shown):
    site = build_site({ARTICLE_FILE: article_with(written)})
    assert shown in site.text("about/")


def test_two_grades_of_one_name_ask_for_their_scale(problems_of):
    second = FRAMEWORK.replace(
        "domains:\n",
        "  - id: other\n    title: Other\n    grades:\n"
        "      - {id: met, label: Met, tone: good}\ndomains:\n",
        1,
    )
    [problem] = problems_of({FRAMEWORK_FILE: second, REVIEW_FILE: review_with(JUDGEMENTS[:-17])})
    assert "several scales" in problem.message
    assert "`met` or `other`" in problem.remedy


@pytest.mark.parametrize(
    ("word", "messages"),
    [
        ("clear-role", ["`[clear-role]` links to nothing"]),
        ("anytown-2042", ["`[anytown-2042]` links to nothing"]),
        ("other-town", []),
    ],
    ids=["nearly a criterion of its framework", "nearly a review", "ordinary word"],
)
def test_a_hyphenated_word_in_brackets_is_a_name_if_it_is_nearly_one_that_is_near(
    problems_of, word, messages
):
    files = {
        REVIEW_FILE: review_with(body=f"A [{word}] council."),
        "reviews/anytown-2024/index.md": review_with(),
        "docs/councils/othertown.md": COUNCIL.replace("Any", "Other"),
    }
    assert [one.message for one in problems_of(files)] == messages
