"""HTML as pieces: what is taken apart is the same when it is put together."""

import pytest
from bs4 import BeautifulSoup
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


signs = st.sampled_from([*"<>/!?-='\"& ab", "<p>", "</p>", ' id="a"', "<!--", "-->", "script"])


@given(st.lists(signs, max_size=30).map("".join))
def test_whatever_it_is_put_together_it_is_what_it_was(html):
    found = pieces(html)
    assert "".join(map(str, found)).replace("&lt;", "<") == html
    at_once = [said(piece) for piece in found if not isinstance(piece, Broken)]
    slowly = [said(piece) for piece in pieces(f"{html}<") if not isinstance(piece, Broken)]
    assert slowly[: len(at_once)] == at_once or slowly[: len(at_once) - 1] == at_once[:-1]


attributes = st.dictionaries(
    st.sampled_from(["id", "title", "class", "data-label"]),
    st.text(st.characters(exclude_categories=["C"]), max_size=9),
    max_size=3,
)


@given(attributes)
def test_a_tag_that_says_something_else_is_read_so_by_everybody(said):
    (tag,) = pieces("<p lang=cy id='old'>")
    changed = tag.with_attributes(said)
    assert BeautifulSoup(str(changed), "html.parser").p.attrs.keys() == said.keys()
    assert [piece.attributes for piece in pieces(str(changed))] == [changed.attributes]


def test_words_are_what_a_reader_reads():
    assert words(pieces("<h2> A <b>&amp;\n</b> o<!-- no --></h2>")) == "A & o"
