"""What Markdown, or a browser, would read in another way than was meant is a problem of its line."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import ARTICLE_FILE, CONFIG, REVIEW, REVIEW_FILE, article_with, review_with

MISREAD = {
    "a list in a sentence": ("They asked for:\n- staff\n- time", 5, "part of the sentence", "empty line"),
    "a list below a sentence": ("They asked for this.\n* staff\n* time", 5, "part of the sentence", "empty line"),
    "a numbered list": ("They asked for:\n1. staff\n2. time", 5, "part of the sentence", "empty line"),
    "a list below a heading and a sentence": ("## Asked\nThey asked for:\n- staff", 6, "part of the sentence", "empty line"),
    "bullets": ("They asked:\n\n\u2022 staff\n\u2022 time", 6, "makes no list", "`- `"),
    "bullets with tabs": ("\u2022\tstaff\n\u2022\ttime", 4, "makes no list", "`- `"),
    "a dot for a bullet": ("\u00b7 staff", 4, "makes no list", "`- `"),
    "a pasted table": ("Post\tYear\nDirector\t2017\nDeputy\t2018", 4, "made with tabs", "`|`"),
    "a note without a text": ("They said so[^1].", 4, "has no text", "[^1]: "),
    "a recommendation in words": ("See [Rec 3] there.", 4, "links to no recommendation", "`[R3]`"),
    "a recommendation in full": ("See [Recommendation 3].", 4, "links to no recommendation", "`[R3]`"),
    "a picture without words": ("![](x.png)", 4, "no words", "Staff in post"),
    "an address without its beginning": ("See [it](www.example.org/a).", 4, "not there", "https://"),
    "a recommendation that is not there": ("See [R1].", 4, "no recommendation 1", "Check the name"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "line", "words", "remedy"), MISREAD.values(), ids=MISREAD)
def test_what_would_be_lost_is_a_problem(problems_of, body, line, words, remedy):
    found = problems_of({ARTICLE_FILE: article_with(body), "docs/x.png": b"x"})
    assert [problem.place.line for problem in found] == [line]
    assert words in found[0].message
    assert remedy in found[0].remedy


READ = {
    "a list with tabs": "-\tstaff\n-\ttime",
    "a numbered list with tabs": "1.\tstaff\n2.\ttime",
    "notes with tabs": "They[^1] said[^2].\n\n[^1]:\tOne.\n[^2]:\tTwo.",
    "a list": "They asked for:\n\n- staff\n  of all kinds\n- time\n\nMore.",
    "a list of items with two lines": "- staff\nof all kinds\n- time",
    "a list in a list": "- staff\n    - old\n    - new\n- time",
    "a list below a heading": "## Asked\n- staff\n- time",
    "a sentence with a dash": "They asked for staff\n- and got it.",
    "a year at the beginning of a line": "It began in\n2017. Then it ended.",
    "a list in a quotation": "> They asked:\n>\n> - staff",
    "a list in code": "```\nAsked:\n- staff\n\u2022 time\n[^1] [Rec 3] ![](x.png)\n```",
    "a note with a text": "They said so[^1].\n\n[^1]: In May.",
    "a bullet in a sentence": "Staff \u2022 time",
    "words in brackets": "[Recorded in 2017] and [rec].",
    "a picture with words": "![Staff](x.png)",
    "a term and what it means": "Term\n:   - a\n    - b",
    "a table": "Table: A\n\n| A | B |\n| - | - |\n| - a | b |",
}


@pytest.mark.parametrize("body", READ.values(), ids=READ)
def test_what_is_read_as_it_was_meant_is_no_problem(problems_of, body):
    assert problems_of({ARTICLE_FILE: article_with(body), "docs/x.png": b"x"}) == []


REPORTED = {
    "a space before a key": (REVIEW.replace("council:", " council:"), "same column"),
    "a text where a list is meant": (review_with("judgements: met\n"), "`- `"),
    "a text where keys are meant": (review_with("dates: 2025\n"), "`report`"),
    "a digest of nothing": (review_with("digest: yes\n"), "`sources:`"),
}


@pytest.mark.parametrize(("text", "remedy"), REPORTED.values(), ids=REPORTED)
def test_the_remedy_is_that_of_the_true_cause(problems_of, text, remedy):
    found = problems_of({REVIEW_FILE: text})
    assert any(remedy in problem.remedy for problem in found), found


FILES = {
    "a copy of a text": ("reviews/anytown-2025/index.md.bak", "delete it, or keep it elsewhere"),
    "a file of a word processor": ("reviews/anytown-2025/~$port.docx", "delete it"),
    "all recommendations in one": ("reviews/anytown-2025/recommendations.md", "`recommendations/1.md`"),
    "a script of a review": ("reviews/anytown-2025/chart.js", "could run files"),
    "a page of a review": ("reviews/anytown-2025/report.html", "could run files"),
}  # fmt: skip


@pytest.mark.parametrize(("file", "remedy"), FILES.values(), ids=FILES)
def test_a_file_that_belongs_to_nothing_says_what_to_do(problems_of, file, remedy):
    [problem] = problems_of({file: "Words.\n"})
    assert (problem.place.file, problem.message) == (file, "this file belongs to nothing")
    assert remedy in problem.remedy


SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
DRAWINGS = {
    "a script": SVG.format("<script>a()</script>"),
    "a script with a name of its own": SVG.format('<s:script xmlns:s="http://www.w3.org/2000/svg">a()</s:script>'),
    "an event": SVG.format('<rect onclick="a()"/>'),
    "an event on the whole": SVG.format("").replace("<svg ", '<svg onload="a()" '),
    "a page in it": SVG.format('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">A</p></foreignObject>'),
    "a link that runs": SVG.format('<a href=" java&#10;script:a()"><rect/></a>'),
    "a picture of another host": SVG.format('<image href="https://x.example/a.png"/>'),
    "an old picture of another host": SVG.format('<image xlink:href="//x.example/a.png"/>'),
    "a colour of another host": SVG.format('<rect fill="URL( https://x.example/a.svg#b )"/>'),
    "a style of another host": SVG.format("<style>@import 'https://x.example/a.css';</style>"),
    "a style sheet": '<?xml-stylesheet href="https://x.example/a.css"?>' + SVG.format(""),
    "an entity": '<!DOCTYPE svg [<!ENTITY a "<script/>">]>' + SVG.format("&a;"),
    "entities without end": '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + SVG.format("&b;"),
    "a file outside": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("&a;"),
    "an @import in small pieces": SVG.format("<style>@im&#112;ort 'https://x.example/a.css';</style>"),
    "a style in capitals": SVG.format("<style>@IMPORT 'https://x.example/a.css';</style>"),
    "a colour in a style": SVG.format("<style>* { fill: url(https://x.example/a.svg#b) }</style>"),
    "a typeface": SVG.format("<style>@font-face { src: url(//x.example/a.woff) }</style>"),
    "a written-out sign in a style": SVG.format(r"<style>* { fill: u\72l(//x.example/a) }</style>"),
    "an animation of a link": SVG.format('<image href="#a"><set attributeName="href" to="https://x.example/a.png"/></image>'),
    "a page's element": SVG.format('<h:meta xmlns:h="http://www.w3.org/1999/xhtml" http-equiv="refresh" content="0;url=//x.example/"/>'),
    "a drawing in a link": SVG.format('<a href="data:image/svg+xml,%3Csvg%20onload=a()%3E"><rect/></a>'),
    "an encoding that nobody knows": '<?xml version="1.0" encoding="foo"?>' + SVG.format(""),
    "an encoding of many bytes": '<?xml version="1.0" encoding="gbk"?>' + SVG.format(""),
    "no drawing": "<svg><rect></svg>",
    "nothing": "",
}  # fmt: skip


@pytest.mark.parametrize("drawing", DRAWINGS.values(), ids=DRAWINGS)
@pytest.mark.parametrize("folder", ["docs", "reviews/anytown-2025"])
def test_a_drawing_that_could_run_or_load_is_a_problem(problems_of, drawing, folder):
    [problem] = problems_of({f"{folder}/a.svg": drawing.encode()})
    assert problem.place.file == f"{folder}/a.svg"
    assert problem.remedy


def test_a_drawing_that_draws_is_published(build_site):
    drawing = SVG.format(
        '<defs><linearGradient id="a"/></defs><rect fill="url( #a)"/><use href="#a"/><text>a@b</text>'
        '<style>.b { fill: url("#a") }</style><image href="data:image/png;base64,AA=="/>'
    )
    assert (build_site({"docs/a.svg": drawing}).folder / "docs/a.svg").exists() is False
    assert (build_site({"docs/a.svg": drawing}).folder / "a.svg").read_text() == drawing


FOLDERS = ["/", ".", "docs", "docs/reviews", "../..", ""]


@pytest.mark.parametrize("folder", FOLDERS)
def test_reviews_have_a_folder_of_their_own(problems_of, folder):
    from assay.settings import SettingsError

    config = CONFIG.replace("as_at: 2026-11-21", f"as_at: 2026-11-21, reviews_dir: '{folder}'")
    with pytest.raises(SettingsError, match="folder"):
        problems_of({"mkdocs.yml": config})


def test_a_day_that_no_calendar_has_is_a_sentence(problems_of):
    from assay.settings import SettingsError

    config = CONFIG.replace("2026-11-21", "2026-02-30")
    with pytest.raises(SettingsError, match="dates"):
        problems_of({"mkdocs.yml": config})
