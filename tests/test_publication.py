"""What is withheld is nowhere in the built site: not on a page, not in the search, not in a file."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import gzip
import logging

import pytest
from conftest import (
    ARTICLE_FILE,
    COUNCIL,
    DOMAIN,
    FRAMEWORK,
    REGISTER_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    register_with,
    review_with,
    section_with,
)

CANARY = "Zugunruhe"
RECOMMENDATION_FILE = "reviews/anytown-2025/recommendations/1.md"
OTHER_REVIEW = "reviews/anytown-2024/index.md"
EXEMPT = "exempt: {paragraphs: 3, reason: Business affairs, public_interest: It outweighs.}\n"
WITHHOLDING = {
    "draft": ("draft: yes\n", "draft"),
    "published later": ("publish_from: 2026-11-22\n", "to be published from 22 November 2026"),
    "published in a later month": ("publish_from: 2026-12\n", "to be published from December 2026"),
    "published in a later year": ("publish_from: 2027\n", "to be published from 2027"),
    "exempt": (EXEMPT, "exempt"),
    "confidential": ("confidential: by an enactment or a court order\n", "confidential"),
}
FULL_SECTION = (
    f"summary: {CANARY}\nevidence: [{{item: E1, as: {CANARY}}}]\n"
    f"judgements:\n  - {{on: clear-roles, grade: met, words: {CANARY}, note: {CANARY}}}\n"
)
PROSE = f"{CANARY}.\n\n## {CANARY} {{ kind=strength criteria=clear-lines }}\n\n{CANARY}.\n\n1.1 {CANARY}."
ITEM = "{id: E1, title: The plan, kind: document}"

RECORDS = {
    "review": (
        OTHER_REVIEW,
        lambda more: review_with(
            f"subject: {CANARY}\nevents:\n  - {{date: 2024, title: {CANARY}}}\n"
            f"decisions:\n  - {{body: {CANARY}, words: {CANARY}}}\n"
            f"indicators:\n  - {{title: {CANARY}, value: {CANARY}}}\n"
            f"roles:\n  - {{role: Chief Executive, holder: {CANARY}}}\n"
            f"judgements:\n  - {{grade: met, words: {CANARY}}}\n{more}",
            PROSE,
        ),
    ),
    "section": (SECTION_FILE, lambda more: section_with(FULL_SECTION + more, PROSE)),
    "evidence register": (
        REGISTER_FILE,
        lambda more: f"---\nitems:\n  - {ITEM[:-1]}, note: {CANARY}, people: [{CANARY}]}}\n"
        f"  - {{id: E2, title: {CANARY}, kind: document}}\n{more}---\n{CANARY}\n",
    ),
    "recommendation": (
        RECOMMENDATION_FILE,
        lambda more: f"---\ntitle: {CANARY}\naddressee: {CANARY}\nnote: {CANARY}\n"
        f"wordings:\n  - text: {CANARY}\nresponse: {{status: accepted, reasons: {CANARY}}}\n"
        f"actions:\n  - {{title: {CANARY}, owner: {CANARY}, due: 2026-01, also_serves: [R2]}}\n"
        f"updates:\n  - {{date: 2026, text: {CANARY}}}\n"
        f"completion:\n  claimed: {{date: 2026, note: {CANARY}}}\n{more}---\n{CANARY}\n",
    ),
    "article": (ARTICLE_FILE, lambda more: f"---\ntitle: {CANARY}\n{more}---\n{CANARY}\n"),
    "council": (
        "docs/councils/othertown.md",
        lambda more: f"---\nname: {CANARY} Council\n{more}---\n{CANARY}\n",
    ),
    "domain": (
        "docs/domains/other.md",
        lambda more: f"---\ntitle: {CANARY}\norder: 2\nmeaning: {CANARY}\n{more}---\n{CANARY}\n",
    ),
    "framework": (
        "docs/frameworks/other.md",
        lambda more: f"---\ntitle: {CANARY}\ndomains:\n  - {{id: one, title: {CANARY}}}\n{more}---\n{CANARY}\n",
    ),
    "glossary": (
        "docs/glossary.md",
        lambda more: f"---\nterms:\n  - {{term: {CANARY}, meaning: {CANARY}}}\n{more}---\n{CANARY}\n",
    ),
}  # fmt: skip
AROUND = {
    SECTION_FILE: section_with(),
    REGISTER_FILE: register_with(ITEM),
    RECOMMENDATION_FILE: "---\nsection: leadership\n---\nDo this.\n",
    "reviews/anytown-2025/recommendations/2.md": "---\nsection: leadership\n---\nDo that.\n",
}


def content_of(path):
    """Return what a file holds; those of the search index are compressed."""
    content = path.read_bytes()
    return gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content


def stem(word):
    """Return a word as the search index writes it."""
    return word.lower().removesuffix("e").encode()


def assert_nowhere(site, *words):
    assert list(site.folder.rglob("*.pf_index"))
    for path in site.folder.rglob("*"):
        for word in words:
            assert word not in str(path)
            if path.is_file():
                assert stem(word) not in content_of(path).lower(), path


@pytest.mark.parametrize("withheld", WITHHOLDING)
@pytest.mark.parametrize("kind", RECORDS)
def test_a_withheld_record_leaves_nothing_in_the_site(written_site, log_of_build, kind, withheld):
    file, written = RECORDS[kind]
    front_matter, reason = WITHHOLDING[withheld]
    site = written_site({**AROUND, file: written(front_matter)})
    assert_nowhere(site, CANARY)
    assert f"withheld: {file} ({reason})" in log_of_build.text


@pytest.mark.parametrize("kind", RECORDS)
def test_the_same_record_is_published_without_the_key(build_site, kind):
    file, written = RECORDS[kind]
    site = build_site({**AROUND, file: written("publish_from: 2026-11\n")})
    for pattern in ("*.html", "*.pf_fragment", "*.pf_index"):
        found = (content_of(path).lower() for path in site.folder.rglob(pattern))
        assert any(stem(CANARY) in content for content in found), pattern


@pytest.mark.parametrize("withheld", WITHHOLDING)
def test_everything_in_the_folder_of_a_withheld_review_is_withheld(build_site, withheld):
    files = {
        OTHER_REVIEW: review_with(WITHHOLDING[withheld][0]),
        "reviews/anytown-2024/leadership.md": section_with(FULL_SECTION, PROSE),
        "reviews/anytown-2024/evidence.md": RECORDS["evidence register"][1](""),
        "reviews/anytown-2024/recommendations/1.md": f"---\ntitle: {CANARY}\n---\n{CANARY}\n",
        "reviews/anytown-2024/zugunruhe.pdf": CANARY.encode(),
        "reviews/anytown-2024/papers/zugunruhe.csv": CANARY.encode(),
    }
    assert_nowhere(build_site(files), CANARY, "zugunruhe")


PARTS = {
    "event": (REVIEW_FILE, review_with("events:\n  - {date: 2025, title: A meeting, text: Zugunruhe, by: Zugunruhe, assurance: Zugunruhe, exempt: {paragraphs: 1, reason: Staff, public_interest: It outweighs.}}\n"), "reviews/anytown-2025/", "A meeting"),
    "decision": (REVIEW_FILE, review_with("decisions:\n  - {body: Cabinet, paper: The paper, words: Zugunruhe, author: Zugunruhe, contact: Zugunruhe, url: https://example.org/Zugunruhe, note: Zugunruhe, exempt: {paragraphs: 1, reason: Staff, public_interest: It outweighs.}}\n"), "reviews/anytown-2025/", "The paper"),
    "evidence item": (REGISTER_FILE, register_with("{id: E1, title: The plan, kind: interview, people: [Zugunruhe], organisation: Zugunruhe, reports_to: Zugunruhe, url: https://example.org/Zugunruhe, note: Zugunruhe, exempt: {paragraphs: 1, reason: Staff, public_interest: It outweighs.}}"), "reviews/anytown-2025/evidence/", "The plan"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "content", "url", "shown"), PARTS.values(), ids=PARTS)
def test_an_exempt_part_says_only_that_it_exists(build_site, file, content, url, shown):
    site = build_site({**AROUND, file: content})
    assert_nowhere(site, CANARY)
    assert shown in site.text(url)
    assert "Not published" in site.text(url)


CONFIDENTIAL = "confidential: from a government department"


@pytest.mark.parametrize("part", PARTS)
def test_a_confidential_part_is_nowhere(build_site, part):
    file, content, _, shown = PARTS[part]
    exempt = "exempt: {paragraphs: 1, reason: Staff, public_interest: It outweighs.}"
    cited = "evidence: [E1]\n" if part == "evidence item" else ""
    hidden = content.replace(exempt, CONFIDENTIAL).replace(shown, CANARY)
    assert CONFIDENTIAL in hidden
    site = build_site({**AROUND, SECTION_FILE: section_with(cited), file: hidden})
    assert_nowhere(site, CANARY)


STUBS = {
    "review": "reviews/anytown-2024/",
    "section": "reviews/anytown-2025/leadership/",
    "evidence register": "reviews/anytown-2025/evidence/",
}


def test_an_exempt_record_keeps_a_page_that_gives_the_reason(build_site):
    site = build_site(
        {
            SECTION_FILE: section_with(EXEMPT, CANARY),
            REGISTER_FILE: register_with(ITEM).replace("---\nitems", f"---\n{EXEMPT}items"),
            RECOMMENDATION_FILE: f"---\n{EXEMPT}---\n{CANARY}\n",
            OTHER_REVIEW: review_with(EXEMPT, CANARY),
        }
    )
    for url in (*STUBS.values(), "reviews/anytown-2025/recommendations/1/"):
        assert "Not published. Business affairs" in site.text(url)
        assert "Paragraph 3 of Part 1 of Schedule 12A" in site.text(url)


COMMENTS = {
    "in a sentence": f"Words <!-- {CANARY} --> here.",
    "on lines of its own": f"Words.\n\n<!--\n{CANARY}\n\n{CANARY}\n-->\n",
    "in a list": f"- One <!-- {CANARY}\n  {CANARY} -->\n",
    "in a list, with an empty line": f"- One\n\n    <!-- {CANARY}\n\n    {CANARY} -->\n",
    "in HTML": f"<div><!-- {CANARY} --></div>",
    "in a heading": f"## A heading <!-- {CANARY} -->",
    "in a table": f"Table: A\n\n| A |\n| --- |\n| B <!-- {CANARY} --> |",
    "in a footnote": f"Words[^1]\n\n[^1]: Note <!-- {CANARY} -->",
    "round a macro and a link": f"<!-- {{{{ {CANARY}() }}}} [{CANARY}](nothing.md) -->",
}


@pytest.mark.parametrize("comment", COMMENTS.values(), ids=COMMENTS)
def test_comments_in_prose_are_left_out(build_site, comment):
    files = {
        ARTICLE_FILE: article_with(comment),
        REVIEW_FILE: review_with(body=comment),
        SECTION_FILE: section_with(body=comment),
        RECOMMENDATION_FILE: f"---\ntitle: A title\n---\n{comment}\n",
    }
    assert_nowhere(build_site(files), CANARY)


def test_a_comment_that_is_never_closed_is_a_problem(problems_of):
    [problem] = problems_of({ARTICLE_FILE: article_with(f"Words.\n\n<!-- {CANARY}\n\nMore.")})
    assert str(problem.place) == f"{ARTICLE_FILE}:6:1"


DOUBTFUL = {
    "a comment in a comment": (f"<!-- Note. <!-- Inner. --> {CANARY} -->", "opens inside another"),
    "a second end": (f"<!-- Note. --> {CANARY} -->", "opens nowhere"),
    "an end alone": (f"Words {CANARY} -->", "opens nowhere"),
    "a dash too few": (f"<!- {CANARY} -->", "opens nowhere"),
    "a dash too few on both sides": (f"<!- {CANARY} ->", "opens no comment"),
    "a long dash": (f"<!\u2014 {CANARY} \u2014>", "opens no comment"),
    "a long dash without its sign": (f"<\u2014 {CANARY} \u2014>", "opens no comment"),
    "a space too many": (f"<! -- {CANARY} -- >", "opens no comment"),
    "no sign": (f"<-- {CANARY} -- >", "opens no comment"),
    "odd backticks in a paragraph": (f"The ` key. <!-- {CANARY} --> And ` again.", "between two backticks"),
    "odd backticks on two lines": (f"The ` key.\n<!-- {CANARY} -->\nAnd ` again.", "between two backticks"),
    "right behind a backtick": (f"The 5` <!-- {CANARY} --> and 6` pipe.", "between two backticks"),
    "behind backticks for apostrophes": (f"`<!-- {CANARY} --> see the worker`s file", "between two backticks"),
    "a declaration": (f"<! {CANARY} !>", "opens no comment"),
    "minus signs": (f"<!\u2212\u2212 {CANARY} \u2212\u2212>", "opens no comment"),
    "between rows": (f"Table: A\n\n| A |\n| - |\n<!-- {CANARY} -->\n| B |", "ends the table"),
    "an end that is a beginning": (f"<!--> {CANARY}", "never closed"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "words"), DOUBTFUL.values(), ids=DOUBTFUL)
@pytest.mark.parametrize("file", [ARTICLE_FILE, SECTION_FILE])
def test_a_comment_whose_bounds_are_in_doubt_is_a_problem(problems_of, file, text, words):
    content = article_with(text) if file == ARTICLE_FILE else section_with(body=text)
    found = [problem for problem in problems_of({file: content}) if problem.level == "error"]
    assert any(words in problem.message for problem in found)


@pytest.mark.parametrize("value", [f"Words <!-- {CANARY} -->", f"'{CANARY} -->'"])
def test_a_comment_in_front_matter_is_a_problem(problems_of, value):
    [problem] = problems_of({SECTION_FILE: section_with(f"summary: {value}\n")})
    assert "would be published" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "`<!-- a -->` is a comment, from `<!--` to `-->`.",
        "A <- B - C",
        "A rate <\u20132%, x <\u20135",
        "Dear <b>you</b>",
    ],
)
def test_examples_of_comments_and_arrows_are_prose(problems_of, text):
    assert problems_of({ARTICLE_FILE: article_with(text)}) == []


def test_words_beside_a_comment_are_no_code(build_site):
    site = build_site(
        {
            ARTICLE_FILE: article_with(
                "<!-- check -->\n## Board\n\n<!-- check --> The board met **twice**."
            )
        }
    )
    assert site.page("about/").main.find("pre") is None
    assert site.page("about/").main.find("strong").get_text() == "twice"


def test_the_words_of_a_recommendation_whose_title_is_a_comment_are_left_out(build_site):
    site = build_site({RECOMMENDATION_FILE: f"<!-- {CANARY} -->\nDo this.\n"})
    assert_nowhere(site, CANARY)


def test_the_count_adds_up_and_names_what_is_withheld(written_site, log_of_build):
    log_of_build.set_level(logging.INFO)
    written_site(
        {
            SECTION_FILE: section_with("draft: yes\n"),
            REGISTER_FILE: register_with(ITEM).replace("---\nitems", f"---\n{EXEMPT}items"),
            RECOMMENDATION_FILE: "---\npublish_from: 2027-01\n---\nDo.\n",
            "reviews/anytown-2025/report.pdf": b"x",
            OTHER_REVIEW: review_with("draft: yes\n"),
            "reviews/anytown-2024/leadership.md": section_with(),
            "reviews/anytown-2024/report.pdf": b"x",
            "docs/chart.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        }
    )
    log = log_of_build.text
    assert "13 files found: 6 published, 7 withheld" in log
    for line in (
        f"withheld: {SECTION_FILE} (draft)",
        "withheld: reviews/anytown-2025/report.pdf (no public page links to it)",
        f"withheld: {REGISTER_FILE} (exempt)",
        f"withheld: {RECOMMENDATION_FILE} (to be published from January 2027)",
        f"withheld: {OTHER_REVIEW} (draft)",
        "withheld: reviews/anytown-2024/leadership.md (its review is withheld: draft)",
        "withheld: reviews/anytown-2024/report.pdf (its review is withheld: draft)",
    ):
        assert line in log


LINKS = {
    "a draft section": (SECTION_FILE, section_with("draft: yes\n"), "[the section][anytown-2025/leadership]"),
    "the file of a draft section": (SECTION_FILE, section_with("draft: yes\n"), "[the section](../reviews/anytown-2025/leadership.md)"),
    "an anchor of a draft section": (SECTION_FILE, section_with("draft: yes\n"), "[the section](../reviews/anytown-2025/leadership.md#top)"),
    "a finding of a draft section": (SECTION_FILE, section_with("draft: yes\n", "## A { kind=strength #own }"), "[the section][anytown-2025/leadership#own]"),
    "a draft recommendation": (RECOMMENDATION_FILE, "---\ndraft: yes\n---\nDo.", "[the section][anytown-2025/R1]"),
    "a draft review": (OTHER_REVIEW, review_with("draft: yes\n"), "[the section][anytown-2024]"),
    "a finding of a draft review": (OTHER_REVIEW, review_with("draft: yes\n", "## A { kind=strength #own }"), "[the section][anytown-2024#own]"),
    "an item of a draft register": (REGISTER_FILE, register_with(ITEM).replace("items", "draft: yes\nitems"), "[the section][anytown-2025/E1]"),
    "a draft council": ("docs/councils/othertown.md", COUNCIL.replace("name: Any", "draft: yes\nname: Any", 1), "[the section][othertown]"),
    "a draft domain": ("docs/domains/other.md", DOMAIN.replace("order: 1", "order: 2\ndraft: yes"), "[the section][other]"),
    "a criterion of a draft framework": ("docs/frameworks/other.md", FRAMEWORK.replace("title: A framework", "title: B\ndraft: yes"), "[the section][other/clear-roles]"),
    "an exempt article": ("docs/other.md", f"---\ntitle: B\n{EXEMPT}---\n", "[the section](other.md)"),
    "the attachment of a draft review": (OTHER_REVIEW, review_with("draft: yes\n"), "[the section](../reviews/anytown-2024/report.pdf)"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "content", "link"), LINKS.values(), ids=LINKS)
def test_a_link_to_what_is_withheld_is_plain_text(build_site, file, content, link):
    more = {"reviews/anytown-2024/report.pdf": b"x"} if "report.pdf" in link else {}
    site = build_site({file: content, **more, ARTICLE_FILE: article_with(f"See {link} here.")})
    assert "See the section here." in site.text("about/")
    assert [a.text for a in site.page("about/").main.find_all("a") if a.text == "the section"] == []


MACROS = {
    "a draft review": (OTHER_REVIEW, review_with("draft: yes\n"), 'recommendations(review="anytown-2024")'),
    "a draft framework": ("docs/frameworks/other.md", "---\ntitle: B\ndraft: yes\n---\n", 'compare(framework="other")'),
    "a draft council": ("docs/councils/othertown.md", "---\nname: B\ndraft: yes\n---\n", 'reviews(council="othertown")'),
    "a draft section": (SECTION_FILE, section_with("draft: yes\n"), 'judgements(section="anytown-2025/leadership")'),
}  # fmt: skip


@pytest.mark.parametrize(("file", "content", "call"), MACROS.values(), ids=MACROS)
def test_a_macro_about_what_is_withheld_is_no_problem(problems_of, file, content, call):
    assert problems_of({file: content, ARTICLE_FILE: article_with(f"{{{{ {call} }}}}")}) == []


def test_the_count_adds_up_where_an_exempt_record_leaves_no_page(written_site, log_of_build):
    written_site(
        {"docs/other.md": f"---\ntitle: B\n{EXEMPT}---\n", SECTION_FILE: section_with(EXEMPT)}
    )
    assert "7 files found: 5 published, 2 withheld" in log_of_build.text


def test_a_public_review_can_not_rest_on_a_draft_framework(problems_of):
    framework = FRAMEWORK.replace("title: A fr", "draft: yes\ntitle: A fr")
    [problem] = problems_of({"docs/frameworks/a-framework.md": framework})
    assert str(problem.place) == f"{REVIEW_FILE}:6:1"
    assert "its framework `a-framework` is not (draft)" in problem.message


def test_a_chart_that_only_an_exempt_section_shows_is_withheld(build_site):
    section = section_with(EXEMPT, "![Chart](chart.png)")
    site = build_site({SECTION_FILE: section, "reviews/anytown-2025/chart.png": b"x"})
    assert list(site.folder.rglob("chart.png")) == []


def test_an_attachment_that_a_public_text_links_to_is_published(build_site):
    review = review_with(body="[The report](report.pdf)")
    site = build_site({REVIEW_FILE: review, "reviews/anytown-2025/report.pdf": b"x"})
    assert (site.folder / "reviews/anytown-2025/report.pdf").read_bytes() == b"x"


@pytest.mark.parametrize(
    "prose",
    [
        f"Press the ` key.\n\n<!-- {CANARY} -->\n\nThen ` again.",
        f"```inline``` text\n\n<!-- {CANARY} -->\n",
        f"```\nnever closed\n\n<!-- {CANARY} -->\n",
    ],
)
def test_odd_backticks_do_not_publish_a_comment(build_site, prose):
    assert_nowhere(build_site({ARTICLE_FILE: article_with(prose)}), CANARY)


def test_an_exempt_review_has_no_whole_page_that_would_call_it_empty(build_site):
    site = build_site({REVIEW_FILE: review_with(EXEMPT)})
    assert "Not published" in site.text("reviews/anytown-2025/")
    assert not (site.folder / "reviews/anytown-2025/whole").exists()
