"""What is withdrawn is gone and a page says so; what is superseded stays and says so too."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import json

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
from test_addresses import led_to, rules_of, with_key
from test_publication import (
    AROUND,
    CANARY,
    FULL_SECTION,
    ITEM,
    OTHER_REVIEW,
    PROSE,
    RECOMMENDATION_FILE,
    RECORDS,
    assert_nowhere,
)

WITHDRAWN = "withdrawn: {date: 2026-03-03, reason: It named a child.}\n"
PLANNED = "withdrawn: {date: 2026-11-22, reason: Zugunruhe-to-come}\n"
URLS = {
    "review": "reviews/anytown-2024/",
    "section": "reviews/anytown-2025/leadership/",
    "evidence register": "reviews/anytown-2025/evidence/",
    "recommendation": "reviews/anytown-2025/recommendations/1/",
    "article": "about/",
}


def written(kind, more):
    """Return a record of a kind, full of canaries but for its title, and with more front matter."""
    file, text = RECORDS[kind]
    return file, text(more).replace(f"title: {CANARY}\n", "title: A title\n", 1)


@pytest.mark.parametrize("kind", URLS)
def test_a_withdrawn_record_leaves_a_page_that_says_so_and_nothing_else(
    written_site, log_of_build, kind
):
    file, text = written(kind, WITHDRAWN)
    site = written_site({**AROUND, file: text})
    assert_nowhere(site, CANARY)
    assert "Withdrawn on 3 March 2026 . It named a child." in site.text(URLS[kind])
    assert f"withheld: {file} (withdrawn)" in log_of_build.text


@pytest.mark.parametrize("kind", URLS)
def test_what_is_to_be_withdrawn_stays_until_that_day_and_nobody_hears_of_it(build_site, kind):
    file, text = written(kind, PLANNED)
    site = build_site({**AROUND, file: text})
    assert_nowhere(site, "Zugunruhe-to-come")
    assert CANARY in site.html(URLS[kind])
    assert "Withdrawn" not in site.text(URLS[kind])


def test_nobody_hears_either_that_an_exempt_record_is_to_be_withdrawn(build_site):
    site = build_site(
        {
            OTHER_REVIEW: review_with(
                PLANNED
                + "exempt: {paragraphs: 1, reason: Business., public_interest: It outweighs.}\n"
            )
        }
    )
    assert_nowhere(site, "Zugunruhe-to-come")
    assert "Withdrawn" not in site.text(URLS["review"])


INSIDE = {
    "reviews/anytown-2024/leadership.md": section_with(FULL_SECTION + "aliases: old-name\n", PROSE),
    "reviews/anytown-2024/secret-draft.md": section_with("draft: yes\n", PROSE),
    "reviews/anytown-2024/evidence.md": RECORDS["evidence register"][1](""),
    "reviews/anytown-2024/recommendations/1.md": f"---\ntitle: {CANARY}\n---\n{CANARY}\n",
    "reviews/anytown-2024/zugunruhe.pdf": CANARY.encode(),
}


def test_pages_inside_a_withdrawn_review_lead_to_it_and_drafts_were_never_there(build_site):
    review = written("review", WITHDRAWN + "aliases: older\n")[1]
    site = build_site({OTHER_REVIEW: review, **INSIDE})
    assert_nowhere(site, CANARY, "zugunruhe", "secret-draft")
    for url in (
        "reviews/anytown-2024/leadership/",
        "reviews/anytown-2024/old-name/",
        "reviews/older/leadership/",
        "reviews/older/old-name/",
        "reviews/anytown-2024/evidence/",
        "reviews/anytown-2024/recommendations/1/",
        "r/anytown-2024/leadership/",
        "r/anytown-2024/R1/",
        "r/anytown-2024/E1/",
        "r/older/",
    ):
        assert led_to(site, url) == "reviews/anytown-2024/"


def test_hosts_lead_on_for_good_from_what_was_renamed_and_for_now_from_what_is_gone(build_site):
    review = written("review", WITHDRAWN + "aliases: older\n")[1]
    rules = rules_of(build_site({OTHER_REVIEW: review, **INSIDE}))
    pages = ("leadership", "old-name", "evidence", "recommendations/1")
    gone = {f"reviews/{one}/{page}/" for one in ("older", "anytown-2024") for page in pages}
    assert rules == dict.fromkeys(gone, (URLS["review"], 302)) | {
        "reviews/older/": (URLS["review"], 301)
    }


def test_hosts_lead_on_for_good_to_the_page_of_what_was_renamed_and_then_withdrawn(build_site):
    file, text = written("section", f"aliases: old-name\n{WITHDRAWN}")
    rules = rules_of(build_site({**AROUND, file: text}))
    assert rules == {"reviews/anytown-2025/old-name/": (URLS["section"], 301)}


def test_what_stood_inside_a_review_that_is_exempt_too_was_never_there(build_site):
    review = written(
        "review",
        WITHDRAWN
        + "exempt: {paragraphs: 1, reason: It names a child., public_interest: It outweighs.}\n",
    )[1]
    site = build_site({OTHER_REVIEW: review, **INSIDE})
    assert_nowhere(site, CANARY, "zugunruhe")
    assert not (site.folder / "reviews/anytown-2024/leadership").exists()
    assert not (site.folder / "r/anytown-2024/leadership").exists()


NEVER_PUBLIC = {
    "a section": ("secret-plan.md", section_with("publish_from: 2026-06-01\n")),
    "a section of the very day": ("secret-plan.md", section_with("publish_from: 2026-03-03\n")),
    "a register": ("evidence.md", register_with(ITEM).replace("items", "publish_from: 2026-06\nitems")),
}  # fmt: skip


@pytest.mark.parametrize(("file", "text"), NEVER_PUBLIC.values(), ids=NEVER_PUBLIC)
def test_what_was_to_be_published_after_the_withdrawal_was_never_there(build_site, file, text):
    site = build_site({OTHER_REVIEW: review_with(WITHDRAWN), f"reviews/anytown-2024/{file}": text})
    assert_nowhere(site, "secret-plan", "anytown-2024/E1")
    assert {one.name for one in (site.folder / "r/anytown-2024").iterdir()} == {"index.html"}


def test_an_item_of_a_withdrawn_register_leads_to_the_register(build_site):
    register = register_with(ITEM).replace("items", f"{WITHDRAWN}items")
    site = build_site({REGISTER_FILE: register})
    assert led_to(site, "r/anytown-2025/E1/") == "reviews/anytown-2025/evidence/"


def test_a_withdrawn_recommendation_is_counted_nowhere(build_site):
    files = {**AROUND, RECOMMENDATION_FILE: f"---\n{WITHDRAWN}---\nDo this.\n"}
    site = build_site(
        {
            **files,
            "reviews/anytown-2025/recommendations/2.md": "---\nresponse: {status: accepted}\n---\nDo that.\n",
        }
    )
    assert "1 of 1" in site.text("reviews/")
    assert "Open (1)" in site.text("recommendations/")
    assert "Withdrawn" not in site.text("recommendations/open/")
    assert "R1 Withdrawn" in site.text("reviews/anytown-2025/whole/")


def test_the_withdrawn_introduction_of_a_list_takes_nothing_but_itself(build_site):
    site = build_site({"docs/compare.md": with_key(article_with(CANARY), WITHDRAWN.rstrip())})
    assert_nowhere(site, CANARY)
    assert "Introduction withdrawn on 3 March 2026" in site.text("compare/")


REPLACING = "withdrawn: {date: 2026-03-03, reason: It named a child., replaced_by: anytown-2025}\n"


def test_the_page_leads_to_what_took_the_record_s_place(build_site):
    site = build_site({OTHER_REVIEW: review_with(REPLACING)})
    assert "Replaced by Test of Anytown" in site.text("reviews/anytown-2024/")
    assert "Withdrawn" in site.text("reviews/")


def test_what_is_superseded_and_then_withdrawn_leads_on_still(build_site):
    site = build_site({OTHER_REVIEW: review_with(WITHDRAWN + "superseded_by: anytown-2025\n")})
    assert "Replaced by Test of Anytown" in site.text("reviews/anytown-2024/")


def test_a_review_that_is_exempt_too_says_both(build_site):
    site = build_site(
        {
            OTHER_REVIEW: review_with(
                WITHDRAWN
                + "exempt: {paragraphs: 1, reason: Business., public_interest: It outweighs.}\n"
            )
        }
    )
    assert "Withdrawn on 3 March 2026" in site.text("reviews/anytown-2024/")
    assert "Not published. Business." in site.text("reviews/anytown-2024/")


@pytest.mark.parametrize("kind", ["section", "evidence register"])
@pytest.mark.parametrize(
    ("key", "word"),
    [
        (WITHDRAWN, "Withdrawn"),
        (
            "exempt: {paragraphs: 1, reason: Business., public_interest: It outweighs.}\n",
            "Not published",
        ),
    ],
)
def test_the_contents_of_a_review_name_what_is_gone_and_no_more(build_site, kind, key, word):
    file, text = written(kind, key)
    page = build_site({**AROUND, file: text}).page("reviews/anytown-2025/")
    [entry] = [one for one in page.select("#contents + ol li") if word in one.get_text()]
    assert entry.get_text(" ", strip=True) == f"{entry.a.string} {word}"


NEWER_FRAMEWORK = "docs/frameworks/newer.md"
SUPERSEDED = {
    "a review": ({OTHER_REVIEW: review_with("superseded_by: anytown-2025\n")}, "reviews/anytown-2024/", "Superseded by Test of Anytown"),
    "a section of it": ({OTHER_REVIEW: review_with("superseded_by: anytown-2025\n"), "reviews/anytown-2024/leadership.md": section_with()}, "reviews/anytown-2024/leadership/", "Review superseded by Test of Anytown"),
    "a recommendation": ({**AROUND, RECOMMENDATION_FILE: "---\nsuperseded_by: R2\n---\nDo this.\n"}, "reviews/anytown-2025/recommendations/1/", "Superseded by R2 Do that."),
    "a recommendation that a newer one replaces": ({**AROUND, "reviews/anytown-2025/recommendations/2.md": "---\ncontinues: [{recommendation: R1, how: replaces}]\n---\nDo that.\n"}, "reviews/anytown-2025/recommendations/1/", "Superseded by R2 Do that."),
    "a framework": ({FRAMEWORK_FILE: with_key(FRAMEWORK, "superseded_by: newer"), NEWER_FRAMEWORK: "---\ntitle: The newer one\n---\n"}, "frameworks/a-framework/", "Superseded by The newer one"),
    "a criterion of it": ({FRAMEWORK_FILE: with_key(FRAMEWORK, "superseded_by: newer"), NEWER_FRAMEWORK: "---\ntitle: The newer one\n---\n"}, "frameworks/a-framework/clear-roles/", "Framework superseded by The newer one"),
    "a review on one page": ({OTHER_REVIEW: review_with("superseded_by: anytown-2025\n")}, "reviews/anytown-2024/whole/", "Review superseded by Test of Anytown"),
    "the introduction of a list": ({"docs/reviews.md": with_key(article_with("Words."), "superseded_by: newer"), "docs/newer.md": "---\ntitle: Newer\n---\n"}, "reviews/", "Introduction superseded by Newer"),
    "a framework that a newer one replaces": ({NEWER_FRAMEWORK: "---\ntitle: The newer one\nreplaces: a-framework\n---\n"}, "frameworks/a-framework/", "Superseded by The newer one"),
    "an article": ({ARTICLE_FILE: with_key(article_with("Words."), "superseded_by: newer"), "docs/newer.md": "---\ntitle: Newer\n---\n"}, "about/", "Superseded by Newer"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "url", "words"), SUPERSEDED.values(), ids=SUPERSEDED)
def test_what_is_superseded_stays_and_leads_to_the_newer_one(build_site, files, url, words):
    site = build_site(files)
    assert words in site.text(url)


CARRIED_ON = {
    RECOMMENDATION_FILE: "---\ntitle: Do this\nsection: leadership\nsuperseded_by: R2\nactions: [{title: Act, due: 2020}]\n---\nDo this.\n",
    "reviews/anytown-2025/recommendations/2.md": "---\ntitle: Do that\nsection: leadership\nactions: [{title: Act, due: 2030}]\n---\nDo that.\n",
}
APART = {
    **AROUND,
    **CARRIED_ON,
    "reviews/anytown-2025/recommendations/3.md": f"---\nsection: leadership\n{WITHDRAWN}---\nDo this.\n",
    "reviews/anytown-2025/recommendations/4.md": "---\nsection: leadership\nexempt: {paragraphs: 1, reason: Business., public_interest: It outweighs.}\n---\nDo this.\n",
    "reviews/anytown-2025/recommendations/5.md": "---\nkind: recommendation to a committee\nsection: leadership\n---\nDo this.\n",
}
SAYING_SUPERSEDED = {
    "the whole list": "recommendations/",
    "its review": "reviews/anytown-2025/",
    "its domain": "domains/leadership/",
    "its council": "councils/anytown/",
}


@pytest.fixture
def apart(build_site):
    return build_site(APART)


def test_a_superseded_recommendation_is_carried_on_by_the_newer_and_not_counted(apart):
    assert "1 of 1 0" in apart.text("councils/")
    assert "None" in apart.text("recommendations/late/")
    assert "Do this" not in apart.text("recommendations/open/")
    page = apart.page("reviews/anytown-2025/recommendations/1/")
    assert [one.string for one in page.select("main .tag")] == ["Superseded"]
    assert page.find("meta", {"name": "description"})["content"].endswith("Anytown: superseded.")
    assert "Status Superseded" in apart.text("reviews/anytown-2025/whole/")


@pytest.mark.parametrize("url", SAYING_SUPERSEDED.values(), ids=SAYING_SUPERSEDED)
def test_the_row_of_a_superseded_recommendation_says_so_in_place_of_a_status(apart, url):
    [row] = [
        one for one in apart.page(url).select("tbody tr") if one.th and "R1 Do this" in one.th.text
    ]
    assert [one.string for one in row.select(".tag")] == ["Superseded"]


NUMBERS = {
    "recommendations/": 4,
    "recommendations/open/": 1,
    "recommendations/late/": 0,
    "recommendations/by-domain/leadership/": 4,
    "recommendations/by-council/anytown/": 4,
}


@pytest.mark.parametrize(("url", "number"), NUMBERS.items())
def test_the_number_beside_a_list_is_that_of_its_rows(apart, url, number):
    page = apart.page(url)
    [current] = page.select("main .lists [aria-current=page]")
    assert current.find_next(class_="aside").string == f"({number})"
    tables = page.select(".index table")
    assert len(tables[0].select("tbody tr") if tables else ()) == number


NOT_COUNTED = "3 recommendations are superseded, withdrawn or not published, and not counted here."


@pytest.mark.parametrize(
    "url", ["", "recommendations/", "domains/leadership/", "councils/anytown/"]
)
def test_a_count_says_which_recommendations_it_leaves_out(apart, url):
    assert NOT_COUNTED in apart.text(url)


LEFT = {
    "a superseded one": ("superseded_by: anytown-2024/R1", "None to follow up"),
    "a withdrawn one": (WITHDRAWN, "None to follow up"),
    "one for a committee": (
        "kind: recommendation to a committee",
        "None published, but 1 asked of a committee",
    ),
    "a withdrawn one for a committee": (
        f"kind: recommendation to a committee\n{WITHDRAWN}",
        "None published",
    ),
}


@pytest.mark.parametrize(("more", "words"), LEFT.values(), ids=LEFT)
def test_the_register_says_why_a_review_has_none_that_count(build_site, more, words):
    files = {
        OTHER_REVIEW: review_with().replace("2025-03", "2024-03"),
        "reviews/anytown-2024/recommendations/1.md": "Do that.\n",
        RECOMMENDATION_FILE: f"---\n{more}\n---\nDo this.\n",
    }
    [row] = [
        one
        for one in build_site(files).page("reviews/").select(".index tbody tr")
        if one.th.a["href"].endswith("anytown-2025/")
    ]
    assert row.select("td:not([hidden])")[-1].get_text().strip() == words


def test_a_count_that_leaves_out_nothing_says_nothing_of_it(build_site):
    assert "counted" not in build_site(AROUND).text("recommendations/").split("In all 2")[1]


def test_machines_and_the_register_hear_of_it(build_site):
    site = build_site({OTHER_REVIEW: review_with("superseded_by: anytown-2025\n")})
    told = json.loads(
        site.page("reviews/anytown-2024/").find("script", type="application/ld+json").string
    )
    assert [one.get("creativeWorkStatus") for one in told["@graph"]] == [None, "Superseded"]
    assert "Superseded" in site.text("reviews/")


def test_nobody_hears_of_a_newer_record_that_is_not_public(build_site):
    site = build_site(
        {
            REVIEW_FILE: review_with("superseded_by: anytown-2024\n"),
            OTHER_REVIEW: review_with("draft: yes\n").replace("Test of", CANARY),
        }
    )
    assert_nowhere(site, CANARY, "anytown-2024")
    assert "Superseded" not in site.text("reviews/anytown-2025/")


PROBLEMS = {
    "an unknown one": ({OTHER_REVIEW: review_with("superseded_by: anytown-2052\n")}, f"{OTHER_REVIEW}:7:1", "there is no review `anytown-2052`"),
    "one of another kind": ({OTHER_REVIEW: review_with("superseded_by: leadership\n")}, f"{OTHER_REVIEW}:7:1", "there is no review `leadership`"),
    "an unknown replacement": ({OTHER_REVIEW: review_with(REPLACING.replace("2025", "2052"))}, f"{OTHER_REVIEW}:7:", "there is no record `anytown-2052`"),
    "itself": ({OTHER_REVIEW: review_with("superseded_by: anytown-2024\n")}, f"{OTHER_REVIEW}:7:1", "this record is replaced by itself"),
    "itself after all": ({OTHER_REVIEW: review_with("superseded_by: anytown-2025\n"), REVIEW_FILE: review_with("superseded_by: anytown-2024\n")}, f"{OTHER_REVIEW}:7:1", "this record is replaced by itself, by way of `anytown-2025`"),
    "no date": ({OTHER_REVIEW: review_with("withdrawn: {reason: It is wrong.}\n")}, f"{OTHER_REVIEW}:7:", "`date` is missing"),
    "no reason": ({OTHER_REVIEW: review_with("withdrawn: {date: 2026-03-03}\n")}, f"{OTHER_REVIEW}:7:", "`reason` is missing"),
    "no day": ({OTHER_REVIEW: review_with("withdrawn: {date: 2026-03, reason: It is wrong.}\n")}, f"{OTHER_REVIEW}:7:", "`date`: `2026-03` is not a day"),
    "no date at all": ({OTHER_REVIEW: review_with("withdrawn: {date: 3 March 2026, reason: It is wrong.}\n")}, f"{OTHER_REVIEW}:7:", "`date`: `3 March 2026` is not a date"),
    "a council": ({"docs/councils/anytown.md": f"---\nname: A\n{WITHDRAWN}---\n"}, "docs/councils/anytown.md:3:1", "unknown key `withdrawn`"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "place", "message"), PROBLEMS.values(), ids=PROBLEMS)
def test_what_can_not_take_a_record_s_place_is_a_problem(problems_of, files, place, message):
    found = {str(one.place): one.message for one in problems_of(files)}
    assert [one for at, one in found.items() if at.startswith(place)] == [message]


def test_a_withdrawn_section_is_no_problem_for_those_that_name_it(problems_of):
    files = {**AROUND, SECTION_FILE: section_with(WITHDRAWN, "## A { kind=strength #own }")}
    files |= {ARTICLE_FILE: article_with("See [it][anytown-2025/leadership#own].")}
    assert problems_of(files) == []
