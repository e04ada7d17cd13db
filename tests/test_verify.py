"""A built tree is looked at before the public does it: what leads nowhere, and what isn't whole."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import re
from html.parser import HTMLParser

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from assay.command import main
from assay.verify import verify
from assay.verify.reading import Reader
from assay.verify.sheets import loaded


def page(body="", head=""):
    """Return a whole page; its body begins on line 4."""
    return (
        f"<!doctype html>\n<html><head><title>A page</title>{head}</head>\n<body>\n{body}\n"
        "</body></html>\n"
    )


@pytest.fixture
def problems_of(tmp_path):
    """Return the problems of a tree that is given as files by their paths."""

    def written(files, **more):
        folder = tmp_path / "built"
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return verify(folder, **more)

    return written


HOLDS = "this page holds"
"""Begins what is said of a page that has something which may not be public."""

AROUND = {
    "index.html": page('<h1 id="here">Top</h1>'),
    "a/index.html": page('<h1 id="caf\u00e9">A</h1> <a name="old"></a>'),
    "a/b/index.html": page(),
    "a/a page.html": page('<p id="a b">'),
    "picture.png": b"png",
    "drawing.svg": '<svg><symbol id="part"/></svg>',
    "404.html": page(),
}

GOOD = [
    '<a href="">itself</a>',
    '<a href="#">top</a> <a href="#top">top</a> <a href="#TOP">top</a>',
    '<p id="x"></p><a href="#x">here</a>',
    '<a href=".">its folder</a> <a href="./">its folder</a> <a href="?q=1#top">asked</a>',
    '<a href="../a/">a</a> <a href="../a">a</a> <a href="../a/index.html">a</a>',
    '<a href="../">top</a> <a href="..">top</a> <a href="/">top</a> <a href="/.">top</a>',
    '<a href="b/">below</a> <a href="b/../b/./index.html">below</a> <a href="b/..">back</a>',
    '<a href="b/?page=2#top">with a query</a> <a href="../picture.png?v=1#page=2">picture</a>',
    '<a href="a%20page.html#a%20b">spaces</a> <a href="/a/a page.html">spaces</a>',
    '<a href="/a/#caf%C3%A9">accents</a> <a href="/a/#caf\u00e9">accents</a>',
    '<a href="/a/#caf&eacute;">a character reference</a>',
    '<a href="/a/#old">a name</a>',
    '<a href="/a/#:~:text=A">words</a> <a href="/a/#old:~:text=A">words</a>',
    '<a href="https://other.example/nothing">other</a> <a href="//other.example/x">other</a>',
    '<a href="mailto:a@b.example">m</a> <a href="tel:+44">t</a> <a href="data:,x">d</a>',
    '<a href=" ../a/\n ">white space</a> <a href=../a/>no quotes</a> <A HREF="../a/">A</A>',
    "<a title='a > b' href='../a/'>a greater sign in an attribute</a>",
    '<!-- <a href="gone/">a comment</a> --><!----><!--> <a href="../a/">a</a>',
    "<script>\"<a href='gone/'>\"; if (1 </2) {}</script>",
    '<style>a::before { content: "<a href=gone>" }</style>',
    '<textarea><a href="gone/"></textarea>',
    '<p>In prose, id="x" and href="gone/" say nothing; nor does 1 < 2 href="gone".</p>',
    '<p data-href="gone/" title=\'href="gone/"\' data="gone" action="gone"></p>',
    '<img src="../picture.png" srcset="../picture.png, ../picture.png?2 2x, data:a,b 3x">',
    '<svg><use href="../drawing.svg#part"/><use xlink:href="#y"/><g id="y"/></svg>',
    '<img src="../drawing.svg#svgView(viewBox(0,0,1,1))">',
    '<form action="../a/"></form> <form action=""></form> <button formaction="b/">b</button>',
    '<object data="../drawing.svg"></object> <video poster="../picture.png"></video>',
]


@pytest.mark.parametrize("body", GOOD)
def test_what_leads_somewhere_is_no_problem(problems_of, body):
    found = problems_of({**AROUND, "a/index.html": AROUND["a/index.html"] + body})
    assert [problem for problem in found if HOLDS not in problem.message] == []


BROKEN = [
    ('<a href="gone/">', "there is no `a/gone/index.html`"),
    ('<a href="b/gone">', "there is no `a/b/gone`"),
    ('<area href="gone.html">', "there is no `a/gone.html`"),
    ('<link rel="stylesheet" href="gone.css">', "there is no `a/gone.css`"),
    ('<a href="/gone?x=/a/">', "there is no `gone`"),
    ('<a href="%67one">', "there is no `a/gone`"),
    ('<a href="g&#111;ne">', "there is no `a/gone`"),
    ("<a href=gone>", "there is no `a/gone`"),
    ("<A\n  class='x'\n  HREF = 'gone'>", "there is no `a/gone`"),
    ("<a title='>' href='gone'>", "there is no `a/gone`"),
    ('<a href="gone" href="b/">', "there is no `a/gone`"),
    ('<a href="../picture.png/">', "there is no `picture.png/index.html`"),
    ('<img src="gone.png">', "there is no `a/gone.png`"),
    ('<script src="gone.js"></script>', "there is no `a/gone.js`"),
    ('<img srcset="../picture.png 1x, gone.png 2x">', "there is no `a/gone.png`"),
    ('<video poster="gone.png">', "there is no `a/gone.png`"),
    ('<object data="gone.svg">', "there is no `a/gone.svg`"),
    ('<form action="gone/">', "there is no `a/gone/index.html`"),
    ('<meta http-equiv="Refresh" content="0; url=gone/">', "there is no `a/gone/index.html`"),
    ("<meta http-equiv=refresh content=\"0;URL='gone'\">", "there is no `a/gone`"),
    ('<a href="../../x">', "leads above the top of the site"),
    ('<a href="#x">', "nothing in `a/index.html` has the id `x`"),
    ('<a href="?q=1#x">', "nothing in `a/index.html` has the id `x`"),
    ('<a href="../#hero">', "nothing in `index.html` has the id `hero`"),
    ('<a href="b/#a%20b">', "nothing in `a/b/index.html` has the id `a b`"),
    ('<use href="../drawing.svg#other"/>', "nothing in `drawing.svg` has the id `other`"),
    ('<p id="x"></p><p\nid=x>', "the id `x` stands twice on this page"),
    ('<p id="x"></p><p id="x"></p>', "the id `x` stands twice on this page"),
]


@pytest.mark.parametrize(("body", "message"), BROKEN)
def test_what_leads_nowhere_is_told_with_its_line(problems_of, body, message):
    [problem] = problems_of({**AROUND, "a/index.html": page(f"<p>One\n<p>Two {body}")})
    assert message in problem.message
    assert problem.place.file == "a/index.html"
    assert problem.place.line == 5
    assert problem.remedy


REMEDIES = [
    ('<a href="../council/">', {"councils/index.html": page()}, "Did you mean `councils/`?"),
    ('<a href="../Councils/">', {"councils/x.html": page()}, "there is called `councils/`."),
    ('<a href="../files/">', {"files/a.txt": "a"}, "give the folder an `index.html`"),
    ('<a href="../#hero">', {}, "Did you mean `here`?"),
    ('<a href="../../">', {}, "a `../` too many"),
]


@pytest.mark.parametrize(("body", "more", "remedy"), REMEDIES)
def test_a_remedy_says_how_to_put_it_right(problems_of, body, more, remedy):
    [problem] = problems_of({**AROUND, **more, "a/index.html": page(body)})
    assert remedy in problem.remedy


def test_the_same_link_on_many_pages_is_one_problem(problems_of):
    footer = '<a href="{}gone/">Gone</a> <a href="{}gone/">Gone</a>'
    files = {f"p{n}/index.html": page(footer.format("../", "/")) for n in range(9)}
    [problem] = problems_of({**files, "index.html": page(footer.format("", "./"))})
    assert problem.place.file == "index.html"
    assert "on 10 pages" in problem.message


def test_the_same_words_on_many_pages_are_one_problem_wherever_they_lead(problems_of):
    files = {f"p{n}/index.html": page('<a href="gone/">Gone</a>') for n in range(9)}
    [problem] = problems_of(files)
    assert problem.place.file == "p0/index.html"
    assert "on 9 pages" in problem.message


def test_a_few_links_that_lead_to_different_places_are_told_one_by_one(problems_of):
    files = {f"p{n}/index.html": page('<a href="../R9/">R9</a>') for n in range(2)}
    files |= {f"q/p{n}/index.html": page('<a href="../R9/">R9</a>') for n in range(2)}
    assert [one.place.file for one in problems_of(files)] == ["p0/index.html", "q/p0/index.html"]


def test_the_same_id_twice_on_every_page_is_one_problem(problems_of):
    files = {f"p{n}.html": page('<p id="x">\n<p id="x">') for n in range(9)}
    [problem] = problems_of(files)
    assert (problem.place.file, problem.place.line) == ("p0.html", 5)
    assert "on 9 pages" in problem.message


NOT_WHOLE = [
    ({"a.html": b""}, "the file is empty"),
    ({"a.html": b"\0" * 4096}, "nothing but blanks"),
    ({"a.json": b""}, "the file is empty"),
    ({"a.png": b""}, "the file is empty"),
    ({"a.html": page()[:-20]}, "breaks off before its end"),
    ({"a.html": page().replace("<title>A page</title>", "")}, "has no title"),
    ({"a.html": page().replace("A page", " \n")}, "has no title"),
    ({"a.html": page("<svg><title>A</title></svg>").replace("<title>A page", "")}, "has no title"),
]


@pytest.mark.parametrize(("files", "message"), NOT_WHOLE)
def test_a_file_that_is_not_whole_is_told(problems_of, files, message):
    [problem] = problems_of(files)
    assert message in problem.message
    assert problem.place.file in files
    assert problem.remedy


WHOLE = [
    {".nojekyll": b"", "extra.css": b""},
    {"google1a2b.html": "google-site-verification: google1a2b.html"},
    {"a.html": "\ufeff<!-- made by hand -->\n<HTML><TITLE>A</TITLE></HTML>\n<!-- end -->"},
    {"a.html": page().replace("<title>", '<title dir="auto">')},
]


@pytest.mark.parametrize("files", WHOLE)
def test_a_file_that_is_whole_is_no_problem(problems_of, files):
    assert [problem for problem in problems_of(files) if HOLDS not in problem.message] == []


def test_many_files_that_are_not_whole_are_one_problem(problems_of):
    [problem] = problems_of({f"p{n}.html": "" for n in range(9)})
    assert problem.place.file == "p0.html"
    assert "8 more" in problem.message


def test_a_file_that_should_be_there_and_is_not_is_told(problems_of):
    [problem] = problems_of(AROUND, expected=["index.html", "a/b/index.html", "data/all.csv"])
    assert str(problem.place) == "data/all.csv:1:1"
    assert "isn't there" in problem.message


@pytest.mark.parametrize("lost", ["", page()[:60]])
def test_what_leads_to_a_page_that_is_not_whole_is_no_second_problem(problems_of, lost):
    [problem] = problems_of({"index.html": page('<a href="b.html#x"><a href="#">'), "b.html": lost})
    assert problem.place.file == "b.html"


def test_what_leads_to_a_file_that_should_be_there_is_no_second_problem(problems_of):
    files = {"index.html": page('<a href="b/#x">B</a>')}
    [problem] = problems_of(files, expected=["b/index.html"])
    assert problem.place.file == "b/index.html"


def test_a_folder_that_is_not_there_is_one_problem(tmp_path):
    [problem] = verify(tmp_path / "site")
    assert "there is no such folder" in problem.message


AT_ADDRESSES = [
    ("https://example.org/", '<a href="https://example.org/a/">', None),
    ("https://example.org/", '<a href="https://example.org">', None),
    ("https://example.org/", '<a href="//EXAMPLE.org/gone">', "there is no `gone`"),
    ("https://example.org/", '<a href="https://example.org/a/#x">', "has the id `x`"),
    ("https://example.org/", '<a href="https://example.org.other.example/gone">', None),
    ("https://example.org/sub/", '<a href="/sub/a/">', None),
    ("https://example.org/sub/", '<a href="/sub">', None),
    ("https://example.org/sub/", '<a href="/sub/gone">', "there is no `gone`"),
    ("https://example.org/sub/", '<a href="/beside/">', None),
    ("/sub/", '<a href="/sub/gone">', "there is no `gone`"),
]


@pytest.mark.parametrize(("address", "body", "message"), AT_ADDRESSES)
def test_links_with_the_site_s_own_address_lead_into_it(problems_of, address, body, message):
    problems = problems_of({**AROUND, "index.html": page(body)}, address=address)
    assert len(problems) == bool(message)
    assert all(message in one.message for one in problems)


def test_links_are_relative_to_the_base_that_a_page_states(problems_of):
    head = '<base href="../a/b/">'
    files = {**AROUND, "c/index.html": page('<a href="../a page.html"> <a href="x">', head)}
    [problem] = problems_of(files)
    assert "there is no `a/b/x`" in problem.message


def test_a_page_that_is_shown_at_any_address_needs_links_from_the_top(problems_of):
    [problem] = problems_of(
        {**AROUND, "404.html": page('<a href="a/"> <a href="a/b/"> <a href="/">')}
    )
    assert problem.place.file == "404.html"
    assert "the link `a/` goes astray, and 1 more" in problem.message


def test_what_a_stylesheet_loads_must_be_there(problems_of):
    sheet = """/* url(gone.png) */
@import "more.css"; @import url(gone.css);
a { background: url( '../picture.png?v=1' ); filter: url(#blur); content: "url(gone)" }
b { background: url(data:image/png;base64,AA==) }
c { background: URL("gone.png") }
"""
    problems = problems_of({**AROUND, "css/a.css": sheet, "css/more.css": ""})
    assert [(one.place.line, one.message.split("`")[1]) for one in problems] == [
        (2, "gone.css"),
        (5, "gone.png"),
    ]


@given(st.lists(st.sampled_from(["url(", ")", "'", '"', "/*", "*/", "a", "\\", "\n", "@import "])))
def test_a_stylesheet_however_odd_is_read_to_its_end(pieces):
    assert isinstance(list(loaded("".join(pieces).encode())), list)


class Parsed(HTMLParser):
    """What Python's own parser finds."""

    def __init__(self, html):
        super().__init__()
        self.ids, self.names, self.links = [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        first = {}
        for name, value in attributes:
            first.setdefault(name, value or "")
        if first.get("id"):
            self.ids.append(first["id"])
        if tag == "a" and first.get("name"):
            self.names.append(first["name"])
        self.links += [value.strip() for name, value in first.items() if name in ("href", "src")]


WORDS = st.text("ab<>&;/=#. \n\u00e9", max_size=6)
NAMES = st.sampled_from(["id", "ID", "href", "src", "name", "title", "data-id", "xid", "hidden"])
DOUBLE = WORDS.map(lambda text: f'"{text}"')
SINGLE = WORDS.map(lambda text: f"'{text}\"'")
BARE = st.text("ab#.", min_size=1, max_size=4)
SPACE = st.sampled_from([" ", "\n", "  \t"])


@st.composite
def attributes(draw):
    name = draw(NAMES)
    if draw(st.booleans()):
        return draw(SPACE) + name
    equals = draw(st.sampled_from(["=", " = ", "= ", "\n="]))
    return draw(SPACE) + name + equals + draw(st.one_of(DOUBLE, SINGLE, BARE))


@st.composite
def tags(draw):
    name = draw(st.sampled_from(["a", "A", "p", "img", "h1", "x-y", "area"]))
    end = draw(st.sampled_from([">", " >", " />", "\n>"]))
    return f"<{name}{''.join(draw(st.lists(attributes(), max_size=4)))}{end}"


HIDING = st.sampled_from(
    [
        "<!--{}-->",
        "<script>{}</script>",
        "<STYLE type='a>b'>{}</Style >",
        "<script src='x' data-y=\"</script>\">{}</script>",
    ]
)
HIDDEN = st.builds(str.format, HIDING, tags())
PROSE = st.text("ab 1=\"'#/", max_size=8).map(lambda text: f'id="{text}" href=')
END = st.sampled_from(["</a>", "</p >", "<!doctype html>", "1 < 2", "\n", "&lt;a id=x&gt;"])


@given(st.lists(st.one_of(tags(), HIDDEN, PROSE, END), max_size=12).map("".join))
def test_a_page_says_what_a_parser_finds_in_it(html):
    found, said = Parsed(html), Reader().read(html.encode())
    assert sorted(said.ids) == sorted(set(found.ids))
    assert sorted(said.repeated) == sorted({one for one in found.ids if found.ids.count(one) > 1})
    assert sorted(set(said.names)) == sorted(set(found.names))
    assert sorted(said.links) == sorted(set(found.links))


def test_the_demonstration_says_what_a_parser_finds_in_it(demonstration):
    reader = Reader()
    for path in demonstration.folder.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        html = re.sub(r"<form.*?>", "<form>", html)
        html = re.sub(r'http-equiv="refresh"', "", html)
        found, said = Parsed(html), reader.read(html.encode())
        assert sorted(said.ids) == sorted(found.ids), path
        assert sorted(said.links) == sorted(set(found.links)), path


def test_the_demonstration_leads_nowhere_wrong(demonstration):
    assert verify(demonstration.folder, address="https://assay.example/") == []


UNSAFE = {
    "an exempt passage": (page("<p>::: exempt</p>"), "the mark of something"),
    "a redaction": (page("<p>[redact: Jane | personal data]</p>"), "the mark of something"),
    "a script": (page("<script>alert(1)</script>"), "a script inside"),
    "a script of a type": (page('<script type="module">a()</script>'), "a script inside"),
    "an event": (page('<p title="a>b" onclick="a()">A</p>'), "an event"),
    "an event in capitals": (page("<p\nONCLICK=a()>A</p>"), "an event"),
    "a style": (page(head="<style>p {}</style>"), "a style inside"),
    "a style of an element": (page('<p class="a" style="color: red">A</p>'), "a style inside"),
    "a script of another host": (page('<script src="https://x.example/a.js"></script>'), "another host"),
    "a picture of another host": (page('<img alt="" src=//x.example/a.png>'), "another host"),
    "a stylesheet of another host": (page(head='<link rel="stylesheet" href="https://x.example/a.css">'), "another host"),
}  # fmt: skip


@pytest.mark.parametrize(("html", "words"), UNSAFE.values(), ids=UNSAFE)
def test_what_may_not_be_public_is_told(problems_of, html, words):
    [problem] = problems_of({**AROUND, "a/c/index.html": html})
    assert (problem.place.file, words in problem.message) == ("a/c/index.html", True)
    assert problem.remedy


SAFE = [
    '<link rel="canonical" href="https://x.example/a/">',
    '<script type="application/ld+json">{"a": "onclick=a"}</script>',
    '<pre><code>::: exempt\n[redact: Jane | b]\n&lt;p style="a"></code></pre>',
    "<p>[Redacted: personal data] is on = one side, style = the other.</p>",
    '<a href="https://x.example/">elsewhere</a>',
]


@pytest.mark.parametrize("html", SAFE)
def test_what_may_be_public_is_no_problem(problems_of, html):
    assert problems_of({**AROUND, "a/c/index.html": page(html)}) == []


TELLING = {
    "a camera": ("a.jpg", b"\xff\xd8\xff\xe1\x00\x10Exif\x00\x00MM\x00*"),
    "an editor": ("a.png", b"\x89PNG\r\n\x1a\n....tEXtAuthor\x00Jane"),
    "what was done": ("a.webp", b"RIFF....WEBPVP8X<x:xmpmeta>"),
    "an author": ("a.pdf", b"%PDF-1.7\n1 0 obj <</Author (Jane Doe)>>"),
    "an author in another form": ("a.pdf", b"%PDF-1.7\n1 0 obj <</Author <FEFF004A>>>"),
}


@pytest.mark.parametrize(("name", "content"), TELLING.values(), ids=TELLING)
def test_a_file_that_tells_who_made_it_is_told(problems_of, name, content):
    [problem] = problems_of({**AROUND, name: content})
    assert (problem.place.file, "who made it" in problem.message) == (name, True)


def test_a_file_that_tells_nothing_is_no_problem(problems_of):
    files = {"a.jpg": b"\xff\xd8\xff\xe0\x00\x10JFIF", "a.pdf": b"%PDF-1.7\n<</Author ()>>"}
    assert problems_of({**AROUND, **files}) == []


@pytest.mark.parametrize("name", ["report.docx", "data/a.xlsx", "notes", "a.md", "a.yml", "a.bak"])
def test_a_file_of_a_kind_that_no_site_is_made_of_is_told(problems_of, name):
    [problem] = problems_of({**AROUND, name: b"x", ".well-known/security.txt": b"x", "CNAME": b"x"})
    assert (problem.place.file, "no site is made of" in problem.message) == (name, True)


NOT_KNOWN = "It has no SHA256SUMS, so whether it is what was built is not known.\n"


def test_a_copy_is_looked_at_by_a_command(tmp_path):
    (tmp_path / "index.html").write_text(page())
    done = CliRunner().invoke(main, ["verify", str(tmp_path)])
    assert (done.exit_code, done.output) == (0, f"No problems in {tmp_path}.\n{NOT_KNOWN}")
    (tmp_path / "index.html").write_text(page("<script>a()</script>"))
    done = CliRunner().invoke(main, ["verify", str(tmp_path)])
    assert done.exit_code == 1
    assert done.output.endswith(f"1 problem in {tmp_path}.\n{NOT_KNOWN}")
