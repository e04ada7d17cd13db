"""HTML in prose: the rules of Markdown hold for it, whatever it would load or send."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from conftest import ARTICLE_FILE, article_with

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
    "poster": f'<video poster="{FAR}"></video>',
    "background": f'<table background="{FAR}"><caption>A</caption></table>',
    "track": '<video><track src="//x.example/a.vtt"></video>',
    "picture of a drawing": f'<svg><image href="{FAR}"></image></svg>',
    "old picture of a drawing": f'<svg><image xlink:href="{FAR}"></image></svg>',
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
    "another address for a form": ('<p><input formaction="https://x.example/"></p>', "`formaction`"),
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
def test_what_a_page_can_t_hold_is_one_problem(problems_of, html, message):
    files = {ARTICLE_FILE: article_with(f"Words.\n\n{html}"), "docs/x.png": b"x"}
    [problem] = problems_of(files)
    assert problem.place.file == ARTICLE_FILE
    assert message in problem.message
    assert problem.remedy


KEPT = {
    "picture": ('<img src="x.png" alt="A &amp; b">', '<img src="../x.png" alt="A &amp; b">'),
    "several pictures": ('<img srcset="x.png, y%20z.png 2x" alt="">', '<img srcset="../x.png, ../y%20z.png 2x" alt="">'),
    "no value": ('<details open><summary>A</summary></details>', '<details open><summary>A</summary></details>'),
    "link with a question": ('<p><a href="https://x.example/?a=1&amp;b=2" title="&quot;A&quot;">A</a></p>', '<p><a href="https://x.example/?a=1&amp;b=2" title="&quot;A&quot;">A</a></p>'),
    "signs in text": ('<p>Write src="https://x.example/" or 1 &lt; 2 &amp; 3.</p>', '<p>Write src="https://x.example/" or 1 &lt; 2 &amp; 3.</p>'),
    "written in another way": ("<P ID=one CLASS='a b'>A<BR /></P>", '<p id="one" class="a b">A<br /></P>'),
    "table": ("<table><caption>A</caption><tr><td>B</td></tr></table>", "<table><caption>A</caption><tr><td>B</td></tr></table>"),
}  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), KEPT.values(), ids=KEPT)
def test_what_an_author_wrote_stays_as_it_is(build_site, html, expected):
    files = {"docs/x.png": b"x", "docs/y z.png": b"x"}
    site = build_site({**files, ARTICLE_FILE: article_with(f"Words.\n\n{html}")})
    assert expected in site.html("about/")
