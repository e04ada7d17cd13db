"""What only a whole page can know: its headings skip no level and each id stands once."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import re

import pytest
from conftest import (
    ARTICLE_FILE,
    FRAMEWORK,
    FRAMEWORK_FILE,
    REGISTER_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    register_with,
    review_with,
    section_with,
)

from assay.html import pieces
from assay.model.anchors import FRAME
from assay.problems import AuthorError
from assay.theme.finish import finished
from assay.theme.finish.headings import without_skipped_levels
from assay.theme.finish.ids import with_unique_ids
from assay.theme.folder import theme_folder

OUTLINES = [
    ("123234", "123234"),
    ("133", "122"),
    ("1343", "1232"),
    ("1443", "1222"),
    ("12443", "12333"),
    ("1524", "1223"),
    ("2", "1"),
    ("", ""),
]


@pytest.mark.parametrize(("levels", "expected"), OUTLINES)
def test_headings_skip_no_level_and_siblings_stay_siblings(levels, expected):
    html = "".join(f'<h{one} class="a">Words</h{one}><p>h2</p><hr>' for one in levels)
    moved = "".join(map(str, without_skipped_levels(pieces(html))))
    assert "".join(re.findall(r"<h([1-6])", moved)) == expected
    assert "".join(re.findall(r"</h([1-6])", moved)) == expected
    assert re.sub(r"h[1-6]", "", moved) == re.sub(r"h[1-6]", "", html)


IDS = [
    ('<p id="a"></p><p id="b"></p>', '<p id="a"></p><p id="b"></p>'),
    ('<p id="a"></p><p id="a"></p><p id="a"></p>', '<p id="a"></p><p id="a-2"></p><p id="a-3"></p>'),
    ('<p id="a"></p><p id="a"></p><p id="a-2"></p>', '<p id="a"></p><p id="a-3"></p><p id="a-2"></p>'),
    ('<p id="site-menu"></p><p id="site-menu"></p>', '<p id="site-menu-2"></p><p id="site-menu-3"></p>'),
    ('<p id="a">Write id="a" &lt;p id="a"></p>', '<p id="a">Write id="a" &lt;p id="a"></p>'),
    ('<p title=\'id="a"\' id="a"></p>', '<p title=\'id="a"\' id="a"></p>'),
    ('<p id=a></p><p id=a></p>', '<p id=a></p><p id="a-2"></p>'),
    ('<p id="a"></p><!-- <p id="a"> --><script>x = "<p id=\'a\'>"</script>', None),
]  # fmt: skip


def unique(html):
    return "".join(map(str, with_unique_ids(pieces(html))))


@pytest.mark.parametrize(("html", "expected"), IDS)
def test_an_id_stands_once(html, expected):
    assert unique(html) == (html if expected is None else expected)


def test_many_ids_of_one_name_are_numbered_in_one_go():
    ids = re.findall('id="(.*?)"', unique('<p id="a"></p>' * 20_000))
    assert (len(set(ids)), ids[-1]) == (20_000, "a-20000")


CONTENTS = '<h1>Title</h1><nav><h2 id="contents">Contents</h2><ol data-contents></ol></nav>'
LISTS = [
    ("", ""),
    ('<h2 id="a">A</h2>', '<li><a href="#a">A</a></li>'),
    (
        '<h2 id="a">A <b>&amp;</b> o</h2><p>Words</p><h3 id="b">B</h3><h4 id="c">C</h4><h2 id="d">D</h2>',
        '<li><a href="#a">A &amp; o</a><ul class="plain"><li><a href="#b">B</a></li></ul></li>'
        '<li><a href="#d">D</a></li>',
    ),
    ('<h2 id="contents">B</h2>', '<li><a href="#contents-2">B</a></li>'),
    ("<h2>Leads nowhere</h2>", ""),
]  # fmt: skip


@pytest.mark.parametrize(("page", "listed"), LISTS)
def test_a_list_of_contents_names_the_headings_that_follow_as_the_page_has_them(page, listed):
    nav, _, rest = finished(CONTENTS + page, "").partition("</ol></nav>")
    assert nav.partition("</h2><ol>")[2] == listed
    assert rest.count("<h") == page.count("<h")


def test_html_that_browsers_mend_is_a_mistake_of_its_template():
    with pytest.raises(AuthorError, match=r"^pages/own.html:1:1: `<\?x \?><p>` is HTML that"):
        finished("<h1>A</h1><?x ?><p>", "pages/own.html")


def test_the_frame_s_ids_are_known():
    frame = [theme_folder() / "base.html", *(theme_folder() / "partials").glob("*.html")]
    written = "".join(path.read_text("utf-8") for path in frame)
    assert set(re.findall(r' id="([^"]+)"', written)) == FRAME


def test_no_author_s_id_stands_twice_in_the_document(build_site):
    body = (
        '#### Deep {#site-menu}\n\n<p id="problems">A</p>\n\n## B {#page-contents}\n\n## C {#top}\n'
    )
    section = {SECTION_FILE: section_with(body=body)}
    page = build_site(section).page("reviews/anytown-2025/leadership/")
    ids = [one["id"] for one in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert page.find("nav", id="site-menu")
    assert page.h1["id"] == "top"


def test_the_contents_of_a_whole_review_are_the_headings_that_stand_there(build_site):
    files = {
        REVIEW_FILE: review_with(body="#### Deep\n\nWords.\n\n#### Own {#contents}\n"),
        SECTION_FILE: section_with(body="##### Deeper\n\n<h3 id='R1'>Mine</h3>\n"),
        "reviews/anytown-2025/recommendations/1.md": "Do it.\n",
    }
    page = build_site(files).page("reviews/anytown-2025/whole/")
    contents = page.find("nav", class_="report-contents")
    told = [(a["href"], a.get_text()) for a in contents.find_all("a")]
    rest = contents.find_all_next(["h2", "h3"])
    assert told == [
        (f"#{one['id']}", one.get_text()) for one in rest if one.get("id") != "contents"
    ]
    assert {"Deep", "Own", "Deeper", "Mine"} <= {words for _, words in told}


OTHER = {
    "reviews/anytown-2026/index.md": "---\ntitle: Second\ncouncil: anytown\nkind: opinion\ndate: 2026\n---\n",
    "reviews/anytown-2026/evidence.md": register_with("{id: E1, title: Other plan, kind: document}"),
    REGISTER_FILE: register_with("{id: E1, title: Plan, kind: document}"),
    FRAMEWORK_FILE: FRAMEWORK.replace(
        "domains:\n  - id: leading",
        "stages: [{title: Scoping}]\nreading: [{title: Law, items: [An act]}]\n"
        "domains:\n  - id: leading\n    questions: [Who leads?]",
    ),
    "docs/glossary.md": "---\nterms:\n  - {term: C&I, meaning: One}\n  - {term: C/I, meaning: Two}\n---\n",
}  # fmt: skip

CALLS = [
    ['evidence(review="anytown-2025")', 'evidence(review="anytown-2026")'],
    ['stages(framework="a-framework")'] * 2,
    ['questions(framework="a-framework")'] * 2,
    ["glossary()"],
    ["domains()"],
    ['criteria(framework="a-framework")'],
    ['facts(review="anytown-2025")', 'fields(of="council")'],
]


@pytest.mark.parametrize("calls", CALLS, ids=lambda calls: calls[0])
def test_macros_on_one_page_share_no_id_and_skip_no_level_of_headings(build_site, calls):
    body = "\n\n".join(f"{{{{ {call} }}}}" for call in calls)
    page = build_site({**OTHER, ARTICLE_FILE: article_with(body)}).page("about/")
    ids = [one["id"] for one in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    levels = [int(one.name[1]) for one in page.main.find_all(re.compile("^h[1-6]$"))]
    assert set(levels) <= {1, 2}
    assert page.main.select("p:has(table, dl, ol, ul, p)") == []


def test_two_terms_that_differ_in_signs_alone_have_an_anchor_each(build_site):
    page = build_site(OTHER).page("glossary/")
    assert [one["id"] for one in page.find_all("dt")] == ["c-i", "c-i-2"]


def test_a_summary_list_without_rows_is_left_out(build_site):
    site = build_site(OTHER)
    for url in ("councils/anytown/", "frameworks/a-framework/"):
        assert all(one.find("dt") for one in site.page(url).main.find_all("dl"))
    assert site.page("councils/anytown/").main.find("dl", class_="summary") is None
    assert site.page("frameworks/a-framework/").main.select("ol.stages dl") == []
