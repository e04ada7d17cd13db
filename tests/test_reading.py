"""Whatever stands in a file, it is read or it is the author's problem, never a crash."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import datetime
import tempfile
from pathlib import Path

import pytest
from conftest import (
    ARTICLE_FILE,
    BASE,
    FRAMEWORK_FILE,
    REGISTER_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    TIMES,
)
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assay.clocks import LONDON
from assay.model.dates import PartialDate
from assay.model.kinds import WITH_FILES, model_called
from assay.preparation import prepare
from assay.problems import AuthorError, Report
from assay.settings import Folders, Publisher, Settings
from assay.source import front_matter
from assay.source.decoding import decode
from assay.source.headings import headings

RECOMMENDATION_FILE = "reviews/anytown-2025/recommendations/1.md"
KINDS = {
    "review": REVIEW_FILE,
    "section": SECTION_FILE,
    "evidence register": REGISTER_FILE,
    "recommendation": RECOMMENDATION_FILE,
    "framework": FRAMEWORK_FILE,
    "council": "docs/councils/anytown.md",
    "domain": "docs/domains/leadership.md",
    "glossary": "docs/glossary.md",
    "accessibility statement": "docs/accessibility.md",
    "article": ARTICLE_FILE,
}
FEW = settings(
    max_examples=60 * TIMES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=TIMES == 1,
)
MANY = settings(FEW, max_examples=400 * TIMES)

KEYS = sorted(
    {field.alias or name for kind in WITH_FILES for name, field in kind.model.model_fields.items()}
    | {"id", "on", "grade", "grades", "item", "review", "reason", "role", "text", "due", "kind"}
)
TEXTS = st.one_of(
    st.sampled_from(
        [
            "yes",
            "no",
            "1",
            "-1",
            "1.10",
            "2017",
            "2017-07-19",
            "31/12/2026",
            "met",
            "clear-roles",
            "E1",
            "R1",
            "leadership",
            "anytown",
            "anytown-2025",
            "a-framework",
            "not assessed",
            "~",
        ]
    ),
    st.text(max_size=12),
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(KEYS), st.text(max_size=6)), inner, max_size=4),
    ),
    max_leaves=12,
)


def as_yaml(value):
    """Write a value as YAML's flow style, every text in quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_yaml(k)}: {as_yaml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(as_yaml, value)) + "]"
    letters = (
        c if (c.isalnum() and c.isascii()) or c in " -./" else f"\\U{ord(c):08x}" for c in value
    )
    return '"' + "".join(letters) + '"'


def checked(file, content):
    """Prepare the base site with one file changed; return its problems, or none."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        files = {name: text.lstrip("\n").encode() for name, text in BASE.items()}
        for name, written in {**files, file: content}.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(written)
        folders = Folders(root, root / "docs", root / "reviews")
        try:
            prepare(
                Settings(
                    folders, datetime.datetime(2026, 11, 21, tzinfo=LONDON), Publisher("A site")
                )
            )
        except AuthorError as error:
            return list(error.report)
    return []


def assert_problems_lie_in_the_file(problems, file, content):
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for problem in problems:
        assert problem.message
        if problem.place.file == file:
            assert 1 <= problem.place.line <= lines + 1
            assert problem.place.column >= 1


@pytest.mark.parametrize("file", KINDS.values(), ids=KINDS)
@FEW
@given(content=st.binary(max_size=200))
def test_any_bytes_are_read_or_are_a_problem(file, content):
    assert_problems_lie_in_the_file(checked(file, content), file, content)


@pytest.mark.parametrize("file", KINDS.values(), ids=KINDS)
@FEW
@given(
    body=st.text(
        alphabet=st.sampled_from("ab1. \n#[](){}<>!*_`~|-=:\"'&\\/R9\t\x02\x03é"), max_size=80
    )
)
def test_any_body_is_read_or_is_a_problem(file, body):
    begin = BASE[file].lstrip("\n") if file in BASE else "---\ntitle: A\n---\n"
    content = (begin + "\n" + body).encode()
    assert_problems_lie_in_the_file(checked(file, content), file, content)


@pytest.mark.parametrize(("kind", "file"), KINDS.items())
@FEW
@given(data=st.data())
def test_any_front_matter_is_read_or_is_a_problem(kind, file, data):
    model = model_called(kind)
    own = [field.alias or name for name, field in model.model_fields.items()]
    keys = st.one_of(st.sampled_from(own), st.sampled_from(own), st.text(max_size=6))
    written = data.draw(st.dictionaries(keys, VALUES, max_size=6))
    required = {
        "title": "A", "council": "anytown", "kind": "opinion", "date": "2025", "name": "A",
        "order": "1", "meaning": "A",
    }  # fmt: skip
    base = {key: value for key, value in required.items() if key in own and key not in written}
    if kind == "recommendation":
        base = {}
    lines = [f"{as_yaml(key)}: {as_yaml(value)}" for key, value in {**base, **written}.items()]
    content = "\n".join(["---", *lines, "---", "Body."]).encode()
    assert_problems_lie_in_the_file(checked(file, content), file, content)


@MANY
@given(text=st.text())
def test_any_text_is_split_and_parsed_or_is_a_problem(text):
    report = Report()
    decoded = decode(f"---\n{text}\n---\n".encode("utf-8", "replace"), "a.md", report)
    if decoded is None:
        assert len(report)
        return
    parts = front_matter.split(decoded, "a.md", report)
    assert parts is not None
    parsed = front_matter.parse(parts[0], "a.md", report)
    assert (parsed is None) == bool(len(report))


@MANY
@given(text=st.text())
def test_headings_stand_on_lines_of_the_text(text):
    lines = text.split("\n")
    for heading in headings(text):
        assert lines[heading.line].startswith("#" * heading.level)


@MANY
@given(content=st.binary())
def test_decoding_keeps_utf_8_and_reports_the_rest(content):
    report = Report()
    assert (decode(content, "a.md", report) is None) == bool(len(report))


SCALARS = {
    "no": "no", "yes": "yes", "null": "null", "~": "~", "1.10": "1.10", "007": "007", "0x1F": "0x1F",
    "2017": "2017", "2017-07": "2017-07", "2017-07-19": "2017-07-19", "12:30": "12:30", "1e3": "1e3",
    ".5": ".5", "'no'": "no", '"1.10"': "1.10", "Norway#1": "Norway#1", "3.13 (8)": "3.13 (8)",
}  # fmt: skip


@pytest.mark.parametrize(("written", "text"), SCALARS.items())
def test_scalars_keep_their_text(written, text):
    assert front_matter.parse(f"key: {written}", "a.md", Report()) == {"key": text}


def test_a_key_with_nothing_after_it_counts_as_not_written():
    assert front_matter.parse('a:\nb: ""\nc: x', "a.md", Report()) == {"b": "", "c": "x"}


@pytest.mark.parametrize("marks", [b"\xef\xbb\xbf", b""], ids=["with a mark", "without a mark"])
@pytest.mark.parametrize("ends", [b"\r\n", b"\n", b"\r"], ids=["Windows", "Unix", "old Mac"])
def test_line_ends_and_byte_order_marks_make_no_difference(build_site, marks, ends):
    text = BASE[REVIEW_FILE].lstrip("\n") + "\nA second\nparagraph, with `code`.\n"
    plain = build_site({REVIEW_FILE: text}).html("reviews/anytown-2025/")
    other = build_site({REVIEW_FILE: marks + text.encode().replace(b"\n", ends)})
    assert other.html("reviews/anytown-2025/") == plain


def test_places_count_lines_alike_with_any_line_ends(problems_of):
    text = BASE[REVIEW_FILE].lstrip("\n") + "\nSee [R9].\n"
    places = [
        [one.place for one in problems_of({REVIEW_FILE: text.replace("\n", end).encode()})]
        for end in ("\n", "\r\n", "\r")
    ]
    assert places[0] == places[1] == places[2] != []


DATES = [
    ("2017", "2017", "2017-01-01", "2017-12-31"),
    ("2017-07", "July 2017", "2017-07-01", "2017-07-31"),
    ("2016-02", "February 2016", "2016-02-01", "2016-02-29"),
    ("2017-02", "February 2017", "2017-02-01", "2017-02-28"),
    ("2027-03-31", "31 March 2027", "2027-03-31", "2027-03-31"),
    ("2017-07-01", "1 July 2017", "2017-07-01", "2017-07-01"),
]


@pytest.mark.parametrize(("iso", "text", "first", "last"), DATES)
def test_a_date_stays_as_precise_as_it_was_written(iso, text, first, last):
    date = PartialDate.parse(iso)
    assert (date.iso, str(date)) == (iso, text)
    assert (str(date.first_day), str(date.last_day)) == (first, last)


def test_dates_sort_by_their_beginning_and_less_precise_first():
    written = ["2018", "2017-07-19", "2017", "2017-12", "2017-07", "2017-07-02", "2016-12-31"]
    assert [one.iso for one in sorted(map(PartialDate.parse, written))] == [
        "2016-12-31", "2017", "2017-07", "2017-07-02", "2017-07-19", "2017-12", "2018",
    ]  # fmt: skip


NO_DATES = [
    "",
    "17",
    "2017-",
    "2017-7",
    "2017-00",
    "2017-07-00",
    "2017-02-29",
    "0000",
    "2017-07-19T10:00",
    " 2017",
    "٢٠١٧",
    "2017\u201307",
]


@pytest.mark.parametrize("written", NO_DATES)
def test_what_is_no_date_is_refused(written):
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(written)


@pytest.mark.parametrize("sign", ["\u0085", "\u2028", "\u2029"])
def test_what_only_yaml_takes_for_an_end_of_line_is_a_space(problems_of, sign):
    council = f'---\nname: "Any{sign}town"\nregion: North\nwebsite: https://example.org/\n---\n'
    assert problems_of({"docs/councils/anytown.md": council}) == []
