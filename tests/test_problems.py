"""Every mistake an author can make: one problem, at its place, in plain words, with a remedy."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import (
    ARTICLE_FILE,
    COUNCIL,
    DOMAIN,
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

RECOMMENDATION_FILE = "reviews/anytown-2025/recommendations/1.md"
ITEM = "{id: E1, title: The plan, kind: document}"
JUDGED = "judgements:\n  - on: clear-roles\n    grade: "


def in_review(front_matter="", body="The summary."):
    return {REVIEW_FILE: review_with(front_matter, body)}


def in_section(front_matter="", body=""):
    return {SECTION_FILE: section_with(front_matter, body)}


def in_article(body):
    return {ARTICLE_FILE: article_with(body)}


def dated(written):
    return {REVIEW_FILE: REVIEW.replace("2025-03", written)}


FRONT_MATTER = {
    "unknown key": (in_review("reviewer: Ann\n"), f"{REVIEW_FILE}:7:1", "unknown key `reviewer`", "`reviewers`"),
    "unknown key of a part": (in_review("reviewers:\n  - nam: Ann\n"), f"{REVIEW_FILE}:8:5", "unknown key `nam`", "`name`"),
    "text for a list": (in_review("judgements: met\n"), f"{REVIEW_FILE}:7:1", "`judgements` must be a list", "- "),
    "list for a text": (in_review("subject: [a, b]\n"), f"{REVIEW_FILE}:7:1", "`subject` must be text", "one line"),
    "text for keys": (in_review("dates: 2025\n"), f"{REVIEW_FILE}:7:1", "`dates` must have keys", "key: value"),
    "neither yes nor no": (in_review("digest: perhaps\n"), f"{REVIEW_FILE}:7:1", "`digest` can't be `perhaps`", "`yes` or `no`"),
    "no number": ({"docs/domains/leadership.md": DOMAIN.replace("order: 1", "order: first")}, "docs/domains/leadership.md:3:1", "`order` can't be `first`", "whole number"),
    "unknown kind": ({REVIEW_FILE: REVIEW.replace("test of assurance", "peer chalenge")}, f"{REVIEW_FILE}:4:1", "`kind` can't be `peer chalenge`", "`peer challenge`"),
    "unknown kind with an apostrophe": (in_review("roles:\n  - role: Director of Childrens Services\n"), f"{REVIEW_FILE}:8:5", "`role` can't be", "`Director of Children's Services`"),
    "missing field": ({REVIEW_FILE: REVIEW.replace("title: Test of Anytown\n", "")}, f"{REVIEW_FILE}:1:1", "`title` is missing", "Add it"),
    "missing field of a part": (in_review("decisions:\n  - verb: note\n"), f"{REVIEW_FILE}:8:5", "`body` is missing", "Add it"),
    "id that leaves the site": ({FRAMEWORK_FILE: FRAMEWORK.replace("clear-lines", "../../escaped")}, f"{FRAMEWORK_FILE}:15:10", "`id` can't be `../../escaped`", "letters and digits"),
    "id with a space": ({REGISTER_FILE: register_with("{id: E 1, title: T, kind: document}")}, f"{REGISTER_FILE}:3:6", "`id` can't be `E 1`", "letters and digits"),
    "address that is a script": (in_review("decisions:\n  - {body: Cabinet, url: 'javascript:alert(1)'}\n"), f"{REVIEW_FILE}:8:21", "not a full address", "https://"),
    "address without its beginning": ({"docs/councils/anytown.md": COUNCIL.replace("short_name", "website: www.anytown.gov.uk\nshort_name")}, "docs/councils/anytown.md:3:1", "not a full address", "https://"),
    "list for a date": (in_review("dates:\n  report: [2017]\n"), f"{REVIEW_FILE}:8:3", "`report` must be text", ""),
    "empty list": ({REVIEW_FILE: REVIEW.replace("council: anytown", "council: []")}, f"{REVIEW_FILE}:3:1", "`council` is empty", "at least one"),
    "duplicate key": (in_review("kind: opinion\n"), f"{REVIEW_FILE}:7:1", "`kind` stands here a second time", "Keep one"),
    "duplicate key of a part": (in_review("dates:\n  report: 2025\n  report: 2024\n"), f"{REVIEW_FILE}:9:3", "`report` stands here a second time", "Keep one"),
    "period that ends before it begins": (in_review("dates:\n  fieldwork: 2025-03 to 2025-02\n"), f"{REVIEW_FILE}:8:3", "ends before it begins", ""),
    "exemption by an unknown paragraph": (in_review("exempt: {paragraphs: 8, reason: Staff}\n"), f"{REVIEW_FILE}:7:10", "can't be `8`", "less than or equal to 7"),
}  # fmt: skip

YAML = {
    "front matter never closed": ({REVIEW_FILE: "---\ntitle: X\n\nBody\n"}, f"{REVIEW_FILE}:1:1", "never closed", "`---`"),
    "tab": (in_review("dates:\n\treport: 2025\n"), f"{REVIEW_FILE}:8:1", "the YAML can't be read", "not tabs"),
    "colon without quotes": (in_review("subject: A: B\n"), f"{REVIEW_FILE}:7:11", "the YAML can't be read", "in quotes"),
    "bracket never closed": (in_review("triggers: [a, b\n"), f"{REVIEW_FILE}:8:1", "the YAML can't be read", "Close the bracket"),
    "no keys at all": ({REVIEW_FILE: "---\nA review.\n---\n"}, f"{REVIEW_FILE}:2:1", "not a list of keys", "key: value"),
    "control character": (in_review("subject: a\x07b\n"), f"{REVIEW_FILE}:7:11", "U+0007", "Delete it"),
    "alias of a text": (in_review("subject: &a X\ncommissioned_by: *a\n"), f"{REVIEW_FILE}:7:10", "alias", "Write the values out"),
    "alias of a list": (in_review("aims: &a [x]\ntriggers: *a\n"), f"{REVIEW_FILE}:7:7", "alias", "Write the values out"),
    "words after a hash": (in_review("subject: Test # 2\n"), f"{REVIEW_FILE}:7:14", "`# 2`", "in quotes"),
    "star without quotes": (in_review("subject: *a\n"), f"{REVIEW_FILE}:7:10", "the YAML can't be read", "in quotes"),
    "own tag": (in_review("subject: !secret x\n"), f"{REVIEW_FILE}:7:10", "YAML tag", "in quotes"),
    "tag of a language": (in_review("subject: !!python/name:os.system x\n"), f"{REVIEW_FILE}:7:10", "YAML tag", "in quotes"),
    "Windows encoding": ({REVIEW_FILE: review_with("subject: Café\n").encode("cp1252")}, f"{REVIEW_FILE}:7:1", "not UTF-8", "UTF-8"),
    "UTF-16 with its mark": ({REVIEW_FILE: review_with().encode("utf-16")}, f"{REVIEW_FILE}:1:1", "not UTF-8", "UTF-8"),
    "UTF-16 without a mark": ({REVIEW_FILE: review_with().encode("utf-16-le")}, f"{REVIEW_FILE}:1:1", "not UTF-8", "UTF-8"),
}  # fmt: skip

DATES = {
    "31/12/2026": "`2026-12-31`",
    "31.12.2026": "`2026-12-31`",
    "31 December 2026": "`2026-12-31`",
    "2026/12/31": "`2026-12-31`",
    "2017-13": "`2017-07`",
    "2017-02-30": "`2017-07-19`",
    "2017-1-1": "`2017-07-19`",
    "soon": "`2017-07-19`",
    "٢٠١٧": "`2017`",
}

NAMES = {
    "link by name": (in_review(body="One.\n\nSee [R9]."), f"{REVIEW_FILE}:10:5", "`[R9]` links to nothing", "Check the name"),
    "link after the same text in code": (in_article("Write `[R9]`: [R9]."), f"{ARTICLE_FILE}:4:15", "`[R9]` links to nothing", "Check the name"),
    "link by address": (in_review(body="See [x][anytown-2025/R9]."), f"{REVIEW_FILE}:8:5", "`[anytown-2025/R9]` links to nothing", "?"),
    "link to a file": ({**in_review(body="See [x](leadershp.md)."), **in_section()}, f"{REVIEW_FILE}:8:9", "`leadershp.md` links to a file that is not there", "leadership.md"),
    "image": (in_article("![Map](map.png)"), f"{ARTICLE_FILE}:4:8", "`map.png` links to a file that is not there", "Check the path"),
    "picture of another host": (in_article("![x](https://example.org/a.png)"), f"{ARTICLE_FILE}:4:6", "another host", "beside this one"),
    "script for a link": (in_article("[x](data:text/html,x)"), f"{ARTICLE_FILE}:4:5", "can't begin with `data:`", ""),
    "page that is not there": (in_article("[x](/reviwes/)"), f"{ARTICLE_FILE}:4:5", "no page `/reviwes/`", "`reviews/`"),
    "image in HTML": (in_article('<img src="map.png" alt="">'), f"{ARTICLE_FILE}:4:11", "`map.png` links to a file that is not there", "Check the path"),
    "anchor of another page": ({**in_review(body="See [x](leadership.md#dutis)."), **in_section(body="## Duties\n")}, f"{REVIEW_FILE}:8:9", "no place called `#dutis`", "`duties`"),
    "anchor of the same page": (in_article("See [x](#dutis).\n\n## Duties\n"), f"{ARTICLE_FILE}:4:9", "no place called `#dutis`", "`duties`"),
    "grade with a slip": (in_review(f"{JUDGED}Requires i mprovement\n"), f"{REVIEW_FILE}:9:5", "`Requires i mprovement` is not a grade here", "`not assessed`"),
    "grade nearly right": (in_review(f"{JUDGED}Not mt\n"), f"{REVIEW_FILE}:9:5", "`Not mt` is not a grade here", "`Not met`"),
    "scale": (in_review(f"{JUDGED}met\n    scale: mett\n"), f"{REVIEW_FILE}:10:5", "no scale `mett`", "`met`"),
    "framework": ({REVIEW_FILE: REVIEW.replace("a-framework", "a-framewrk")}, f"{REVIEW_FILE}:6:1", "no framework `a-framewrk`", "`a-framework`"),
    "council": ({REVIEW_FILE: REVIEW.replace("council: anytown", "council: anytwn")}, f"{REVIEW_FILE}:3:1", "no council `anytwn`", "`anytown`"),
    "domain of a section": ({SECTION_FILE: section_with().replace("leading", "leding")}, f"{SECTION_FILE}:3:1", "no domain `leding`", "`leading`"),
    "domain of the site": ({FRAMEWORK_FILE: FRAMEWORK.replace("spine: leadership", "spine: ledership")}, f"{FRAMEWORK_FILE}:12:5", "no domain `ledership`", "`leadership`"),
    "criterion": (in_review("judgements:\n  - on: clear-role\n    grade: met\n"), f"{REVIEW_FILE}:8:5", "no criterion or domain `clear-role`", "`clear-roles`"),
    "evidence item": ({**in_section("evidence: [E2]\n"), REGISTER_FILE: register_with(ITEM)}, f"{SECTION_FILE}:4:12", "no evidence item `E2`", ""),
    "section": ({**in_section(), RECOMMENDATION_FILE: "---\nsection: leadershp\n---\nDo.\n"}, f"{RECOMMENDATION_FILE}:2:1", "no section `leadershp`", "`leadership`"),
    "related review": (in_review("related:\n  - review: anytown-2024\n"), f"{REVIEW_FILE}:8:5", "no review `anytown-2024`", "`anytown-2025`"),
    "recommendation that goes on": ({RECOMMENDATION_FILE: "---\ncontinues:\n  - recommendation: anytown-2024/R1\n---\nDo.\n"}, f"{RECOMMENDATION_FILE}:3:5", "no recommendation `anytown-2024/R1`", ""),
}  # fmt: skip

MACROS = {
    "inside a sentence": ("{{ reviews() }}", "inside a sentence", "paragraph of its own"),
    "unknown macro": ("{{ recomendations() }}", "no macro `recomendations`", "`recommendations`"),
    "unknown argument": ('{{ recommendations(statuss="open") }}', "takes no `statuss`", "`status`"),
    "unknown value": ('{{ recommendations(status="opne") }}', "`opne` is not a status", "open, claimed"),
    "unknown review": ('{{ recommendations(review="anytown-2026") }}', "no review `anytown-2026`", "`anytown-2025`"),
    "neither true nor false": ('{{ recommendations(late="maybe") }}', "maybe", ""),
    "missing bracket": ('{{ recommendations(status="open" }}', "can't be read", "brackets"),
    "missing quote": ('{{ recommendations(status="open) }}', "fails", "quotes"),
    "argument without its name": ('{{ recommendations("open") }}', "name", ""),
    "missing argument": ("{{ fields() }}", "`of`", ""),
    "text for a number": ('{{ reviews(latest="x") }}', "`x`", ""),
    "page without a framework": ("{{ compare() }}", "belongs to no framework", "Name one"),
    "sum": ("{{ recommendations(review=1/0) }}", "can't be what it is given", "in quotes"),
    "function of the template language": ("{{ lipsum() }}", "no macro `lipsum`", ""),
    "filter": ("{{ recommendations() | upper }}", "only a macro's name", "Write it like"),
    "call of a call": ("{{ recommendations()() }}", "only a macro's name", "Write it like"),
    "joined text": ("{{ reviews() ~ '<b>' }}", "can't be read", ""),
    "repeated text": ("{{ reviews(kind='x'*10**10) }}", "can't be what it is given", "in quotes"),
    "list": ("{{ reviews(kind=['x']) }}", "can't be what it is given", "in quotes"),
    "text with a value inside": ("{{ reviews(kind=f'{view}') }}", "can't be what it is given", ""),
    "unquoted name": ("{{ reviews(council=anytown) }}", "can't be `anytown`", "in quotes"),
    "arguments from a mapping": ("{{ reviews(**view) }}", "`**` can't stand", "Name each"),
    "quotes as Word writes them": ("{{ reviews(council=“anytown”) }}", "can't be read", "straight quotes"),
    "nothing but brackets": ("{{ reviews(" + "(" * 900 + "}}", "can't be read", "brackets"),
    "endless": ("{{ reviews(kind='" + "x" * 1000 + "') }}", "too long", "1000"),
    "a number beyond reading": ("{{ reviews(latest=" + "9" * 900 + ") }}", "`latest` can't be", "whole number"),
}  # fmt: skip

FILES = {
    "two statements of one id": ({FRAMEWORK_FILE: FRAMEWORK.replace("clear-lines", "clear-roles")}, f"{FRAMEWORK_FILE}:15:9", "a second record at the address `a-framework/clear-roles`", f"{FRAMEWORK_FILE}:14:9"),
    "two evidence items of one id": ({REGISTER_FILE: register_with(ITEM, ITEM)}, f"{REGISTER_FILE}:4:5", "a second record at the address `anytown-2025/E1`", "rename"),
    "two files of one recommendation": ({RECOMMENDATION_FILE: "Do.\n", "reviews/anytown-2025/recommendations/R1.md": "Do.\n"}, "reviews/anytown-2025/recommendations/R1.md:1:1", "a second record at the address `anytown-2025/R1`", RECOMMENDATION_FILE),
    "council named like a domain": ({"docs/councils/leadership.md": COUNCIL}, "docs/domains/leadership.md:1:1", "a second record at the address `leadership`", "docs/councils/leadership.md"),
    "two articles of one name": ({ARTICLE_FILE: article_with("x"), "docs/about/index.md": article_with("x")}, f"{ARTICLE_FILE}:1:1", "a second record at the address `about`", "docs/about/index.md"),
    "article in the place of a review": ({"docs/reviews/anytown-2025.md": article_with("x")}, "docs/reviews/anytown-2025.md:1:1", "a second page at `/reviews/anytown-2025/`", REVIEW_FILE),
    "office document": ({"reviews/anytown-2025/report.docx": b"x"}, "reviews/anytown-2025/report.docx:1:1", "belongs to nothing", "PDF"),
    "Markdown beside the reviews": ({"reviews/stray.md": "x"}, "reviews/stray.md:1:1", "belongs to nothing", "review's folder"),
    "Markdown in a folder of its own": ({"reviews/anytown-2025/annex/a.md": "x"}, "reviews/anytown-2025/annex/a.md:1:1", "belongs to nothing", "review's folder"),
    "file beside the reviews": ({"reviews/report.pdf": b"x"}, "reviews/report.pdf:1:1", "belongs to nothing", "folder of a review"),
    "spaces in a section's name": ({"reviews/anytown-2025/Our leaders.md": section_with()}, "reviews/anytown-2025/Our leaders.md:1:1", "belongs to nothing", "a to z"),
    "spaces in an article's name": ({"docs/My page.md": article_with("x")}, "docs/My page.md:1:1", "belongs to nothing", "a to z"),
    "recommendation without a number": ({"reviews/anytown-2025/recommendations/first.md": "Do."}, "reviews/anytown-2025/recommendations/first.md:1:1", "belongs to nothing", "`1.md`"),
    "folder without index.md": ({"reviews/othertown-2024/leadership.md": section_with()}, "reviews/othertown-2024:1:1", "no `index.md`", "Add an `index.md`"),
    "folder with nothing but a PDF": ({"reviews/othertown-2024/report.pdf": b"x"}, "reviews/othertown-2024:1:1", "no `index.md`", "Add an `index.md`"),
}  # fmt: skip

BODIES = {
    "unknown kind of finding": ("## A { kind=strenght }", ":5:1", "`kind` can't be `strenght`", "`strength`"),
    "finding without a kind": ("## A { criteria=clear-roles }", ":5:1", "`kind` is missing", "kind="),
    "unknown attribute": ("## A { kind=strength colour=red }", ":5:1", "unknown key `colour`", "`criteria`"),
    "unknown criterion": ("## A { kind=strength criteria=clear-role }", ":5:1", "no criterion or domain `clear-role`", "`clear-roles`"),
    "unknown evidence": ("## A { kind=strength evidence=E9 }", ":5:1", "no evidence item `E9`", ""),
    "quote never closed": ('## A { kind=strength criteria="clear-roles }', ":5:1", "can't be read", "kind=strength"),
    "spaces round the sign": ("## A { kind = strength }", ":5:1", "can't be read", "kind=strength"),
    "brace never closed": ("## A { kind=strength", ":5:1", "can't be read", "kind=strength"),
    "kind alone": ("## A { strength }", ":5:1", "can't be read", "kind=strength"),
    "attributes of an underlined heading": ("A { kind=strength }\n---", ":5:1", "can't be read", "kind=strength"),
    "colon for the sign": ("## A { kind: strength }", ":5:1", "can't be read", "kind=strength"),
    "anchor twice": ("## A { kind=strength #own }\n\n## B { kind=strength #own }", ":7:1", "`own`", ""),
    "second title": ("Text.\n\n# Two", ":7:1", "a second title", "`##`"),
    "table without a caption": ("Words.\n\n| Who | When |\n| --- | --- |\n| Ann | May |", ":7:1", "no caption", "`Table:`"),
    "number of a paragraph twice": ("3.2 One.\n\n3.2 Two.", ":7:1", "a second paragraph numbered 3.2", "once"),
}  # fmt: skip

JUDGEMENTS = {
    "on nothing": ({SECTION_FILE: "---\ntitle: L\njudgements:\n  - grade: met\n---\n"}, f"{SECTION_FILE}:4:5", "on nothing", "`domain:`"),
    "twice on a criterion": (in_review(f"{JUDGED}met\n  - on: clear-roles\n    grade: not-met\n"), f"{REVIEW_FILE}:10:5", "a second judgement on `clear-roles`", "`date`, `by` or `council`"),
    "twice on the whole": (in_review("judgements:\n  - grade: met\n  - grade: not-met\n"), f"{REVIEW_FILE}:9:5", "a second judgement on `the whole review`", "Delete one"),
    "in the review and in its section": ({**in_review("judgements:\n  - on: leading\n    grade: met\n"), **in_section("judgements:\n  - grade: met\n")}, f"{SECTION_FILE}:5:5", "a second judgement on `leading`", "Delete one"),
    "about a council of another review": ({**in_review(f"{JUDGED}met\n    council: othertown\n"), "docs/councils/othertown.md": COUNCIL.replace("Any", "Other")}, f"{REVIEW_FILE}:10:5", "not of `othertown`", "`anytown`"),
}  # fmt: skip


def cases(table):
    return [pytest.param(*row, id=name) for name, row in table.items()]


def assert_only_problem(problems, place, message, remedy):
    assert [str(one.place) for one in problems] == [place]
    assert message in problems[0].message
    assert remedy in problems[0].remedy


@pytest.mark.parametrize(
    ("files", "place", "message", "remedy"),
    [row for table in (FRONT_MATTER, YAML, NAMES, FILES, JUDGEMENTS) for row in cases(table)],
)
def test_a_mistake_is_one_problem_at_its_place(problems_of, files, place, message, remedy):
    assert_only_problem(problems_of(files), place, message, remedy)


@pytest.mark.parametrize(("written", "remedy"), DATES.items(), ids=DATES)
def test_what_is_no_date_is_answered_with_how_to_write_one(problems_of, written, remedy):
    place, message = f"{REVIEW_FILE}:5:1", f"`{written}` is not a date"
    assert_only_problem(problems_of(dated(written)), place, message, remedy)


@pytest.mark.parametrize(("body", "place", "message", "remedy"), cases(BODIES))
def test_a_mistake_in_a_body_is_one_problem(problems_of, body, place, message, remedy):
    files = {SECTION_FILE: section_with(body=body)}
    assert_only_problem(problems_of(files), SECTION_FILE + place, message, remedy)


@pytest.mark.parametrize(("call", "message", "remedy"), cases(MACROS))
def test_a_failing_macro_is_a_problem_where_it_stands(problems_of, call, message, remedy):
    problems = problems_of(in_article(f"Intro.\n\nSee {call}."))
    assert_only_problem(problems, f"{ARTICLE_FILE}:6:5", message, remedy)
    assert "Traceback" not in str(problems[0])
    assert "_call" not in problems[0].message
    assert "argument" not in problems[0].message


def test_a_macro_given_another_macro_fails_in_few_words(problems_of):
    [problem] = problems_of(in_article("{{ recommendations(review=judgements) }}"))
    assert len(problem.message) < 300
