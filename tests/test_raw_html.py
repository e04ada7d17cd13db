"""HTML in prose: the rules of Markdown hold for it, whatever it would load or send."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import datetime
from pathlib import Path

import nh3
import pytest
from bs4 import BeautifulSoup
from conftest import ARTICLE_FILE, article_with
from hypothesis import example, given
from hypothesis import strategies as st

from assay.library import link
from assay.model.validation import validate
from assay.problems import Report
from assay.prose import Hidden, Prose, Shared
from assay.prose.allowed import ATTRIBUTES, EVERYWHERE
from assay.source.identity import Identity
from assay.source.reading import Source

FAR = "https://x.example/b.png"
ELSEWHERE = {
    "picture": f'<img src="{FAR}" alt="">',
    "picture in capitals": f'<IMG SRC="{FAR}" ALT="">',
    "picture after a space": f'<img src=" {FAR}" alt="">',
    "picture without quotes": f"<img alt='' src={FAR}>",
    "picture in signs for signs": '<img src="&#104;ttps://x.example/b.png" alt="">',
    "picture in preformatted text": f'<pre><img src="{FAR}" alt=""></pre>',
    "second picture of several": f'<img src="x.png" srcset="{FAR} 2x" alt="">',
    "last of several candidates": f'<img src="x.png" srcset="x.png 1x, {FAR} 2x" alt="">',
    "source of a picture": f'<picture><source srcset="{FAR}"><img src="x.png" alt=""></picture>',
    "attributes in Markdown": f'![x](x.png){{ srcset="{FAR} 2x" }}',
}


@pytest.mark.parametrize("html", ELSEWHERE.values(), ids=ELSEWHERE)
def test_nothing_is_loaded_from_another_host(problems_of, html):
    files = {ARTICLE_FILE: article_with(f"Words.\n\n{html}"), "docs/x.png": b"x"}
    [problem] = problems_of(files)
    assert (problem.place.file, problem.place.line) == (ARTICLE_FILE, 6 if "&#" not in html else 4)
    assert "would be loaded from another host" in problem.message
    assert "beside this one" in problem.remedy


FORBIDDEN = {
    "form": ('<form action="https://x.example/"><p>Name</p></form>', "`<form`"),
    "object": ('<object data="https://x.example/a.svg"></object>', "`<object`"),
    "another address for a form": ('<p><input type="checkbox" formaction="https://x.example/"></p>', "`formaction`"),
    "something to type into": ('<p><input name="a"></p>', "`<input`"),
    "film": (f'<video poster="{FAR}"></video>', "`<video`"),
    "track of a film": ('<audio><track src="//x.example/a.vtt"></audio>', "`<audio`"),
    "background": (f'<table background="{FAR}"><caption>A</caption></table>', "`background`"),
    "picture of a drawing": (f'<svg><image href="{FAR}"></image></svg>', "`<image`"),
    "script of a drawing": ("<svg><script>a()</script></svg>", "`<script`"),
    "use of a drawing": ('<svg><use href="x.svg#a"></use></svg>', "`<use`"),
    "what is no HTML in a drawing": ("<svg><foreignObject><p>A</p></foreignObject></svg>", "`<foreignobject`"),
    "formula": ("<math><mtext><p>A</p></mtext></math>", "`<math`"),
    "event in capitals": ('<p><img ONERROR="a()" src="x.png" alt=""></p>', "`onerror`"),
    "event in capitals, in Markdown": ("![A](x.png){ ONERROR=a() }", "`ONERROR`"),
    "pictures in capitals, in Markdown": (f'![A](x.png){{ SRCSET="{FAR} 2x" }}', "`SRCSET`"),
    "something hidden": ("<p><span hidden>A</span></p>", "`hidden`"),
    "something for search": ('<p data-pagefind-filter="a">A</p>', "`data-pagefind-filter`"),
    "something to edit": ("<p contenteditable>A</p>", "`contenteditable`"),
    "a way out of stillness": ('<p autofocus tabindex="3">A</p>', "`autofocus`"),
    "element of its own": ("<x-a>A</x-a>", "`<x-a`"),
    "text that swallows the rest": ("<textarea>A", "`<textarea`"),
    "template": ("<template><p>A</p></template>", "`<template`"),
    "title of a window": ("<p>A</p>\n\n<title>A</title>", "`<title`"),
    "text without an end": ("<p>A</p>\n\n<plaintext>", "`<plaintext`"),
    "what shows without a script": ("<noscript><p>A</p></noscript>", "`<noscript`"),
    "end of the main part": ("<p>A</p>\n\n</main>\n\n<p>B</p>", "closes nothing"),
    "end of two parts": ("<div><p>A</p></div></div>", "closes nothing"),
    "part that is never closed": ("<div><p>A</p>", "never closed"),
    "words that are never closed": ("A <b>B", "never closed"),
    "parts that cross": ("<p><b>A<i>B</b></i></p>", "never closed"),
    "section of data": ("<p>A <![CDATA[ <b>B</b> ]]></p>", "browsers mend"),
    "condition": ("<p>A</p><![if IE]><p>B</p><![endif]>", "browsers mend"),
    "declaration": ("<p>A</p><!DOCTYPE html>", "browsers mend"),
    "instruction": ("<p>A <?php a() ?></p>", "browsers mend"),
    "end without a name": ("<p>A </ b></p>", "browsers mend"),
    "tag that never ends": ('<p>A <img src="x.png" alt="</p>', "browsers mend"),
    "quote in a name": ('<p>A <b a"b="c">D</b></p>', "browsers mend"),
    "sign in a value": ("<p>A <b class=a<b>D</b></p>", "browsers mend"),
    "ping": ('<p><a href="x.png" ping="https://x.example/">A</a></p>', "`ping`"),
    "ping in Markdown": ('[A](x.png){ ping="https://x.example/" }', "`ping`"),
    "source of a visit": ('<p><img src="x.png" alt="" attributionsrc="https://x.example/"></p>', "`attributionsrc`"),
    "event after a slash": ('<p><img/onerror="a()" src="x.png" alt=""></p>', "`onerror`"),
    "style in capitals": ('<p STYLE="color: red">A</p>', "`style`"),
    "script for a link": ('<p><a href=" java&#115;cript:a()">A</a></p>', "`javascript:`"),
    "title": ("<h1>A title</h1>", "`<h1`"),
    "table without a caption": ("<table><tr><td>A</td></tr></table>", "no caption"),
    "one table of two without a caption": ("<table><caption>A</caption></table>\n<table></table>", "no caption"),
}  # fmt: skip


@pytest.mark.parametrize(("html", "message"), FORBIDDEN.values(), ids=FORBIDDEN)
def test_what_a_page_can_t_hold_is_a_problem(problems_of, html, message):
    files = {ARTICLE_FILE: article_with(f"Words.\n\n{html}"), "docs/x.png": b"x"}
    problems = problems_of(files)
    assert any(message in problem.message for problem in problems)
    assert all(problem.place.line >= 4 and problem.remedy for problem in problems)


KEPT = {
    "picture": ('<img src="x.png" alt="A &amp; b">', '<img src="../x.png" alt="A &amp; b">'),
    "several pictures": ('<img srcset="x.png, y%20z.png 2x" alt="">', '<img srcset="../x.png, ../y%20z.png 2x" alt="">'),
    "no value": ('<details open><summary>A</summary></details>', '<details open><summary>A</summary></details>'),
    "link with a question": ('<p><a href="https://x.example/?a=1&amp;b=2" title="&quot;A&quot;">A</a></p>', '<p><a href="https://x.example/?a=1&amp;b=2" title="&quot;A&quot;">A</a></p>'),
    "a sign for less": ("<p>1 < 2, and a<3</p>", "<p>1 &lt; 2, and a&lt;3</p>"),
    "signs in text": ('<p>Write src="https://x.example/" or 1 &lt; 2 &amp; 3.</p>', '<p>Write src="https://x.example/" or 1 &lt; 2 &amp; 3.</p>'),
    "written in another way": ("<P ID=one CLASS='a b'>A<BR /></P>", '<p id="one" class="a b">A<br /></p>'),
    "table": ("<table><caption>A</caption><tr><td>B</td></tr></table>", "<table><caption>A</caption><tr><td>B</td></tr></table>"),
}  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), KEPT.values(), ids=KEPT)
def test_what_an_author_wrote_stays_as_it_is(build_site, html, expected):
    files = {"docs/x.png": b"x", "docs/y z.png": b"x"}
    site = build_site({**files, ARTICLE_FILE: article_with(f"Words.\n\n{html}")})
    assert expected in site.html("about/")


def rendered(body):
    """Return a text as HTML, and the problems of it."""
    report = Report()
    identity = Identity("article", "about")
    source = Source(Path(ARTICLE_FILE), ARTICLE_FILE, identity, {"title": "About"}, body, 4)
    validated = validate(source, report, [])
    library = link([validated] if validated else [], report, datetime.date(2026, 11, 21))
    files = {"docs/x.png": "x.png"}
    shared = Shared(library, report, files, frozenset(), frozenset(files), Hidden(), lambda *_: "")
    html = [Prose(shared).text(one).html for one in library.articles.values()]
    return "".join(html), list(report)


def elements_of(html):
    """Return the elements of HTML; a browser may close and open a paragraph more often."""
    return {
        (tag.name, str(sorted(tag.attrs.items())))
        for tag in BeautifulSoup(html, "html.parser").find_all(lambda tag: tag.name != "p")
    }


def words_of(html):
    return "".join(BeautifulSoup(html, "html.parser").get_text().split())


CLEAN = {
    "tags": set(ATTRIBUTES),
    "attributes": {name: set(own) | EVERYWHERE for name, own in ATTRIBUTES.items()},
}
BITS = [
    "<",
    ">",
    "</",
    "/>",
    "<!",
    "<![CDATA[",
    "]]>",
    "<?",
    "b",
    "p",
    "div",
    "svg",
    "img",
    "script",
    "textarea",
    "title",
    "math",
    "style",
    " ",
    "\n",
    "=",
    '"',
    "'",
    "`",
    "&lt;",
    "&#x3c;",
    "onerror",
    "ONLOAD",
    "src",
    "href",
    "javascript:a()",
    "class",
    "a",
    "x.png",
    "/",
    "\t",
    "\x0c",
    "main",
    "template",
    "\\",
    "*",
    "_",
]


@given(st.lists(st.sampled_from(BITS), max_size=14).map("".join))
@example("<p>A</p><svg><title><img src=x onerror=a()></title></svg>")
@example("<div><p id=a>B</p></div>")
def test_what_passes_is_what_a_well_kept_sanitiser_leaves(html):
    """Whatever is no problem has only elements and attributes that may stand there, once parsed."""
    shown, problems = rendered(html)
    if problems:
        return
    parsed = nh3.clean(
        shown,
        strip_comments=False,
        link_rel=None,
        url_schemes={"https", "http", "mailto", "tel", "javascript"},
        **CLEAN,
    )
    assert elements_of(parsed) == elements_of(shown)
    assert words_of(parsed) == words_of(shown)
