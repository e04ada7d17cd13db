"""Lists as values: under which keys they hold what, before any page or file shows them."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import datetime
import re

import pytest
from conftest import (
    DOMAIN,
    FRAMEWORK,
    FRAMEWORK_FILE,
    REVIEW_FILE,
    SECTION_FILE,
    register_with,
    review_with,
    section_with,
)

from assay.engines.mkdocs import load_settings
from assay.lists import LIST_TYPES
from assay.lists.criteria import CRITERION_LIST
from assay.lists.evidence import EVIDENCE_LIST
from assay.lists.recommendations import COMMITTEE_LIST, RECOMMENDATION_LIST
from assay.lists.reviews import REVIEW_LIST
from assay.preparation import prepare

TYPES = {one.many: one for one in LIST_TYPES}
KEYS = {
    "reviews": "review council kind date judgement open region newest",
    "recommendations": "recommendation review council kind domain response due status region text",
    "requests": "recommendation review addressee place",
    "items of evidence": "evidence kind review council period cited_in public",
    "criteria": "criterion framework domain judgement findings recommendations",
}
"""Promises: they stand in addresses that readers sent, and in files that others read."""

OTHERS_WORDS = {"q", "sort", "order", "url"}
"""What else stands in the address of a list, or at the top of its file."""


@pytest.mark.parametrize("many", TYPES)
def test_each_list_has_the_columns_that_were_promised(many):
    assert " ".join(one.key for one in TYPES[many].columns) == KEYS[many]


@pytest.mark.parametrize("list_type", TYPES.values(), ids=TYPES)
def test_a_key_is_plain_and_means_one_column(list_type):
    keys = [one.key for one in list_type.columns]
    former = [one.former for one in list_type.columns if one.former]
    assert all(re.fullmatch("[a-z]+(_[a-z]+)*", one) for one in keys)
    assert len({*keys, *former, *OTHERS_WORDS}) == len(keys) + len(former) + len(OTHERS_WORDS)


FILES = {
    "docs/councils/othertown.md": "---\nname: Othertown Council\nshort_name: Othertown\n---\n",
    "docs/domains/voice.md": DOMAIN.replace("Leadership", "Voice").replace("1", "2"),
    REVIEW_FILE: review_with(
        "judgements: [{grade: met, basis: inferred}, {on: clear-roles, grade: met, date: 2025-04}]\n"
    ).replace("council: anytown", "council: [anytown, othertown]"),
    "reviews/anytown-2020/index.md": review_with("date_note: Undated.\n").replace("2025-03", "2020"),
    SECTION_FILE: section_with("evidence: [E1]\n"),
    "reviews/anytown-2025/evidence.md": register_with(
        "{id: E1, title: The plan, kind: document, period: 2024, url: 'https://example.org/plan'}",
        "{id: E2, title: Members, kind: focus group, count: 3}",
        "{id: E3, title: The budget, kind: document, public: false}",
        "{id: E4, title: The law, kind: document, public: true}",
    )
    .replace("items:", "cited: [E2]\nitems:"),
    "reviews/anytown-2025/recommendations/1.md": "---\ntitle: Give scrutiny a plan\ndomain: leading\nresponse: {status: partly accepted}\nactions:\n  - {title: Act, due: 2025-12}\n  - {title: Act again, due: Summer 2027}\n---\nDo it.\n",
    "reviews/anytown-2025/recommendations/2.md": "---\ntitle: Answer in time\nkind: priority action\n---\nDo it.\n",
    "reviews/anytown-2025/recommendations/3.md": "---\ntitle: Old\nsuperseded_by: R2\n---\nDo it.\n",
    "reviews/anytown-2025/recommendations/4.md": "---\ntitle: Note it\nkind: recommendation to a committee\naddressee: [Cabinet, Council]\nwhere: '4.1'\n---\nDo it.\n",
    "reviews/anytown-2025/recommendations/5.md": "---\ntitle: Gone\nwithdrawn: {date: 2026-01-01, reason: An error.}\n---\nDo it.\n",
    "reviews/anytown-2020/recommendations/1.md": "---\ntitle: Look at it\nkind: recommendation to a committee\n---\nDo it.\n",
}  # fmt: skip


@pytest.fixture
def public(write_site):
    """Return what the public sees of a small site."""
    return prepare(load_settings(str(write_site(FILES) / "mkdocs.yml"))).view


def listed(list_type, records, view):
    return [" | ".join(row) for row in list_type.of(records, view.on).texts]


def test_rows_hold_what_was_published_and_say_what_was_not(public):
    library = public.library
    made, asked = [], []
    for one in library.recommendations:
        (asked if one.is_for_committee else made).append(one)
    assert listed(RECOMMENDATION_LIST, made, public) == [
        "R1 Give scrutiny a plan | Test of Anytown | Anytown; Othertown | Recommendation | Leadership | Partly accepted | 2025-12; Summer 2027 | Open; Late | Not stated | Do it.",
        "R2 Answer in time | Test of Anytown | Anytown; Othertown | Priority action | None stated | None published | None published | Open; Nothing known | Not stated | Do it.",
        "R3 Old | Test of Anytown | Anytown; Othertown | Recommendation | None stated | None published | None published | Superseded | Not stated | Do it.",
        "R5 Withdrawn | Test of Anytown | Anytown; Othertown | Recommendation | None stated | None published | None published | Withdrawn | Not stated | ",
    ]
    assert listed(COMMITTEE_LIST, asked, public) == [
        "R4 Note it | Test of Anytown | Cabinet; Council | 4.1",
        "R1 Look at it | Test of Anytown | Not stated | Not stated",
    ]
    assert listed(REVIEW_LIST, library.reviews, public) == [
        "Test of Anytown | Anytown; Othertown | Test of assurance | 2025-03 | Met (inferred) | 2 of 2 | Not stated | Newest",
        "Test of Anytown | Anytown | Test of assurance | 2020 (estimated) | None published | None published, but 1 asked of a committee | Not stated | Earlier",
    ]
    [register] = [one.register for one in library.reviews if one.register]
    assert listed(EVIDENCE_LIST, register.items, public) == [
        "E1 The plan | Document | Test of Anytown | Anytown; Othertown | 2024 | Leadership | Public copy",
        "E2 Members | Focus group (3) | Test of Anytown | Anytown; Othertown | Not stated | The review as a whole | Not stated",
        "E3 The budget | Document | Test of Anytown | Anytown; Othertown | Not stated | Not stated | No",
        "E4 The law | Document | Test of Anytown | Anytown; Othertown | Not stated | Not stated | Yes, no link",
    ]
    assert listed(CRITERION_LIST, library.frameworks[0].all_criteria, public) == [
        "Roles are clear | A framework | Leadership | Met Test of Anytown, 2025-04 | 0 | 0",
        "Lines are clear | A framework | Leadership | No judgement published | 0 | 0",
    ]


def test_a_list_is_that_of_its_day(public):
    [first, *_] = public.library.recommendations
    value = RECOMMENDATION_LIST.of([first], datetime.date(2025, 12, 31)).without(
        "review", "council"
    )
    assert [row[-1] for row in value.on_the_page.texts] == ["Open"]


def test_a_list_leaves_out_what_its_page_is_about_and_keeps_the_other_keys(public):
    value = RECOMMENDATION_LIST.of(public.library.recommendations, public.on)
    narrowed = value.without("review", "council")
    assert [one.key for one in narrowed.columns] == ["recommendation", "kind", "domain", "response", "due", "status", "region", "text"]  # fmt: skip
    assert len(narrowed) == len(value)
    assert {len(row) for row in narrowed.rows} == {8}


PAGES = {
    "reviews/anytown-2025/recommendations/": "recommendation kind domain response due status",
    "councils/othertown/": "recommendation review kind domain response due status",
    "domains/leadership/": "recommendation review council kind response due status",
    "recommendations/": KEYS["recommendations"],
}


def test_a_page_shows_the_columns_that_differ_on_it(build_site):
    built = build_site(FILES)
    for url, keys in PAGES.items():
        tables = built.page(url).find_all("table")
        heads = [[one.get("data-key") for one in table.select("thead th")] for table in tables]
        assert keys.split() in heads, url


def test_a_head_is_reworded_and_its_key_stays(build_site):
    built = build_site(
        {FRAMEWORK_FILE: FRAMEWORK.replace("scales:", "nouns: {criterion: measure}\nscales:")}
    )
    head = built.page("frameworks/a-framework/").find("th", attrs={"data-key": "criterion"})
    assert head.get_text() == "Measure"
