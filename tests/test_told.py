"""A macro that is told where to look looks there, whatever page it stands on."""

import pytest
from conftest import COUNCIL, REVIEW_FILE, SECTION_FILE, review_with, section_with

OTHER = "reviews/othertown-2024/"
FILES = {
    "docs/councils/othertown.md": COUNCIL.replace("Any", "Other"),
    f"{OTHER}index.md": review_with(
        "judgements:\n  - {on: leading, grade: met}\nevents:\n  - {date: 2024, title: A letter}\n"
        "roles:\n  - {role: Chief Executive, title: Head of paid service}\n"
    ).replace("council: anytown", "council: othertown"),
    f"{OTHER}leadership.md": section_with("evidence: [E1]\n"),
    f"{OTHER}evidence.md": "---\nitems:\n  - {id: E1, title: The plan, kind: document}\n---\n",
    f"{OTHER}recommendations/1.md": "---\ntitle: Do that\nsection: leadership\n---\nDo that.\n",
}
CALLS = {
    'recommendations(review="othertown-2024")': "Do that",
    'recommendations(council="othertown")': "Do that",
    'recommendations(review="all")': "Do that",
    'judgements(review="othertown-2024")': "Met",
    'judgements(review="all")': "Met",
    'evidence(review="othertown-2024")': "The plan",
    'progress(council="othertown")': "In all 1",
    'timeline(council="othertown")': "A letter",
    'roles(review="othertown-2024")': "Head of paid service",
}
PAGES = {
    "review": (REVIEW_FILE, review_with, "reviews/anytown-2025/"),
    "section": (SECTION_FILE, section_with, "reviews/anytown-2025/leadership/"),
    "council": (
        "docs/councils/anytown.md",
        lambda _, body: f"{COUNCIL.rstrip()}\n{body}\n",
        "councils/anytown/",
    ),
}


@pytest.mark.parametrize(("call", "words"), CALLS.items(), ids=CALLS)
@pytest.mark.parametrize(("file", "written", "url"), PAGES.values(), ids=PAGES)
def test_a_macro_looks_where_it_is_told(build_site, file, written, url, call, words):
    body = f"Begin.\n\n{{{{ {call} }}}}\n\nFinis.\n"
    text = build_site({**FILES, file: written("", body)}).text(url)
    assert words in text[text.index("Begin.") : text.index("Finis.")]
