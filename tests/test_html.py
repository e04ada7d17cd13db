"""HTML as pieces: what is taken apart is the same when it is put together."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assay.html import Broken, Note, Tag, pieces, words

SAID = [
    ("", []),
    ("Words & more > less", ["Words & more > less"]),
    ("a<b", ["a", "broken"]),
    ("1 < 2", ["1 ", "&lt;", " 2"]),
    ("<p>A</p>", ["p", "A", "/p"]),
    ("<P CLASS=a>A</P >", ["p", "A", "/p"]),
    ("<p title='<b>'>A", ["p", "A"]),
    ('<p title="a > b">A', ["p", "A"]),
    ("A<!-- <b> -->B", ["A", "note", "B"]),
    ("<!doctype html><p>", ["note", "p"]),
    ("<script>a < b && '<p>'</script>A", ["script", "a < b && '<p>'", "/script", "A"]),
    ("<script src='a'></script>A", ["script", "", "/script", "A"]),
    ("<textarea><b></textarea>", ["textarea", "<b>", "/textarea"]),
    ("<textarea><b>", ["textarea", "<b>"]),
    ("<sCript><p></sCript><p>", ["script", "<p>", "/script", "p"]),
    ("<title>a <b></title>", ["title", "a <b>", "/title"]),
    ("<title>a</title>", ["title", "a", "/title"]),
    ("<p title\xa0='x'>", ["p"]),
    ("</p\xa0>", ["broken"]),
    ("A<!-- never closed <p>", ["A", "broken"]),
    ("<![if x]>A", ["broken"]),
    ("<?php ?>A", ["broken"]),
    ('<p a="b"\'c>A', ["broken"]),
    ("<p", ["broken"]),
    ("</ p>", ["broken"]),
]


def said(piece):
    match piece:
        case Tag() as tag:
            return f"{'/' if tag.closes else ''}{tag.name}"
        case Note():
            return "note"
        case Broken():
            return "broken"
    return piece


@pytest.mark.parametrize(("html", "expected"), SAID, ids=[html for html, _ in SAID])
def test_html_is_its_tags_and_the_words_between(html, expected):
    assert [said(piece) for piece in pieces(html)] == expected


signs = st.sampled_from(
    [
        *"<>/!?-='\"& ab\xa0",
        "<p>",
        "</p>",
        ' id="a"',
        "<!--",
        "-->",
        "<sCript>",
        "</script>",
        "<title>",
    ]
)


@given(st.lists(signs, max_size=30).map("".join))
def test_whatever_it_is_put_together_it_is_what_it_was(html):
    assert "".join(map(str, pieces(html))).replace("&lt;", "<") == html.replace("&lt;", "<")


def joined(found):
    """Return pieces with the words between two tags as one, and no empty ones."""
    for is_words, group in groupby(found, lambda piece: isinstance(piece, str)):
        some = list(group)
        yield from ["".join(some)] if is_words else some


@given(st.lists(signs, max_size=30).map("".join))
def test_what_is_read_at_once_is_read_the_same_one_by_one(html):
    at_once, one_by_one = list(pieces(html)), list(pieces(f"<title>&</title><!-- -->{html}"))
    assert list(joined(one_by_one[4:])) == list(joined(at_once))


# In a real browser: what a tag says, and what it says when it is written anew.

ATTRIBUTES = """(htmls) => htmls.map(html => {
  const found = new DOMParser().parseFromString(html, "text/html").body.firstElementChild;
  return Object.fromEntries([...found.attributes].map(one => [one.name, one.value]));
})"""

WRITTEN = [
    "<p lang=cy id='old'>",
    '<p title="?a=1&section=2&region=3&copy=4&copyright&copy;&copy &notit; &#38;&#x26 &amp;amp;">',
    "<p title='&quot;a&quot; <b>' CLASS=A title=second>",
    "<p title=a&amp;b data-x lang = 'en' >",
    '<p\ntitle\t=\f"a\nb">',
    '<p title="&lt;&gt;&frac12;&frac12&NotEqualTilde;&nbsp">',
]


def test_a_browser_reads_the_same_in_a_tag_that_is_written_anew(browser):
    tags = [next(iter(pieces(html))) for html in WRITTEN]
    page = browser.new_page()
    as_written = page.evaluate(ATTRIBUTES, WRITTEN)
    anew = page.evaluate(ATTRIBUTES, [str(tag.with_attributes(tag.attributes)) for tag in tags])
    page.close()
    assert anew == as_written
    assert [{k: v or "" for k, v in tag.attributes.items()} for tag in tags] == as_written


def test_words_are_what_a_reader_reads():
    assert words(pieces("<h2> A <b>&amp;\n</b> o<!-- no --></h2>")) == "A & o"
