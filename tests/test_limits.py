"""What is too much is a problem in seconds; what a report may need is read."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import ARTICLE_FILE, article_with

BOMB = "".join(
    f"{name}: &{name} [{', '.join(['*' + below] * 9)}]\n"
    for below, name in zip("abcdefgh", "bcdefghi", strict=True)
)
TOO_MUCH = {
    "brackets": ("[" * 20_000, "1,000 signs `[`"),
    "brackets that close": ("[" * 5_000 + "]" * 5_000, "1,000 signs `[`"),
    "brackets in many paragraphs": (("[" * 900 + "\n\n") * 30, "20,000 signs `[`"),
    "pictures": ("![" * 20_000, "1,000 signs `[`"),
    "tags": ("<a " * 50_000, "signs `<`"),
    "stars": ("*a " * 20_000, "1,000 signs `*`"),
    "calls": ("{{ a(" * 20_000, "signs `{`"),
    "backslashes": ("\\" * 200_000, "signs `\\`"),
    "comments": ("<!-- -->" * 30_000, "signs `<`"),
    "footnotes": ("[^1]" * 10_000 + "\n\n[^1]: A", "1,000 signs `[`"),
    "brackets in a row of a table": ("Table: A\n\n| A | B |\n| - | - |\n| " + "[" * 2_000 + " | B |", "1,000 signs `[`"),
    "quotations": ("> " * 3_000 + "A", "50 quotations"),
    "more quotations than a paragraph": (">" * 900_000, "50 quotations"),
    "levels of a list": ("\n".join("    " * level + "- A" for level in range(200)), "50 levels"),
    "tabs": ("\t" * 100_000 + "A", "50 levels"),
    "definitions": ("A\n: B\n" * 1_500, "too deep"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "words"), TOO_MUCH.values(), ids=TOO_MUCH)
def test_too_much_is_one_problem_of_its_line(problems_of, body, words):
    [problem] = problems_of({ARTICLE_FILE: article_with(body)})
    assert problem.place.file == ARTICLE_FILE
    assert words in problem.message
    assert problem.remedy.startswith(("Divide it", "Use fewer levels"))


MUCH = {
    "spaces in a heading": "## A" + " " * 4_000 + "B" + " " * 4_000 + "#",
    "signs for less in a paragraph": "1 < 2 " * 900,
    "a long table": "Table: A\n\n| A | B |\n| - | - |\n" + "| [A](#top) | *B* |\n" * 1_500,
    "a long list": "- [A](#top) and *B*\n" * 1_500,
    "a long list of addresses": "[A]\n\n" + "".join(f"[a{n}]: https://a.example/{n}\n" for n in range(1_500)) + "[A]: https://a.example/",
    "long code": "```\n" + "a[b][c] * (d)\n\n" * 2_000 + "```",
    "fences in a row": "~~~x\n" * 2_000,
    "backticks of growing length": " ".join("`" * n for n in range(1, 44)),
    "a bracket before many words": "[a " + "a " * 100_000,
    "dashes": "A <--" + "-" * 100_000,
    "many words": "words " * 100_000,
    "ampersands": "& " * 100_000,
}  # fmt: skip


@pytest.mark.parametrize("body", MUCH.values(), ids=MUCH)
def test_what_is_only_much_is_read(problems_of, body):
    assert problems_of({ARTICLE_FILE: article_with(f"## Top\n\n{body}")}) == []


YAML = {
    "aliases that repeat each other": ("a: &a [x, x, x, x, x, x, x, x, x]\n" + BOMB, "alias"),
    "an alias of itself": ("a: &a [*a]\n", "alias"),
    "brackets without end": ("a: " + "[" * 50_000 + "\n", "nested too deeply"),
    "items without end": ("a: " + "- " * 50_000 + "\n", "nested too deeply"),
    "levels": ("".join("  " * level + "a:\n" for level in range(500)), "nested too deeply"),
    "keys": ("".join(f"k{number}: 1\n" for number in range(20_000)), "more than 500 keys"),
}


@pytest.mark.parametrize(("yaml", "words"), YAML.values(), ids=YAML)
def test_yaml_that_never_ends_is_a_problem(problems_of, yaml, words):
    problems = problems_of({ARTICLE_FILE: f"---\n{yaml}---\nWords.\n"})
    assert any(words in problem.message for problem in problems)


SIGNS = {
    "private": "\ue001",
    "private, far away": "\U000f0001",
    "bell": "\x07",
    "backwards": "\u202e",
    "delete": "\x7f",
}


@pytest.mark.parametrize("sign", SIGNS.values(), ids=SIGNS)
@pytest.mark.parametrize("text", ["{}0{}", "a\n\n## A {}"])
def test_a_sign_that_nobody_can_read_is_a_problem(problems_of, sign, text):
    [problem] = problems_of({ARTICLE_FILE: article_with(text.format(sign, sign))})
    assert f"U+{ord(sign):04X}" in problem.message
