"""When something becomes public: to the minute, by London's clocks, wherever the site is built."""

import datetime

import pytest
from conftest import CONFIG, SECTION_FILE, review_with, section_with
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from assay.clocks import LONDON
from assay.engines.mkdocs import load_settings
from assay.model.moments import read_moment
from assay.preparation import prepare
from assay.settings import SettingsError

OTHER_REVIEW = "reviews/anytown-2024/index.md"
WRITTEN = [
    ("2026", "2026-01-01 00:00+00:00", "2026"),
    ("2026-07", "2026-07-01 00:00+01:00", "July 2026"),
    ("2026-03-31", "2026-03-31 00:00+01:00", "31 March 2026"),
    ("2026-03-31 09:30", "2026-03-31 09:30+01:00", "9:30am on 31 March 2026"),
    ("2026-12-01T14:00", "2026-12-01 14:00+00:00", "2pm on 1 December 2026"),
    ("2026-12-01 0.05", "2026-12-01 00:05+00:00", "12:05am on 1 December 2026"),
    ("2026-10-25 01:30", "2026-10-25 01:30+00:00", "1:30am on 25 October 2026"),
    ("2026-03-29 00:59", "2026-03-29 00:59+00:00", "12:59am on 29 March 2026"),
    ("2026-03-29 02:00", "2026-03-29 02:00+01:00", "2am on 29 March 2026"),
]


@pytest.mark.parametrize(("written", "begins", "words"), WRITTEN)
def test_a_moment_is_read_by_the_clocks_in_london(written, begins, words):
    moment = read_moment(written)
    assert moment.begins == datetime.datetime.fromisoformat(begins)
    assert str(moment) == words


NO_MOMENTS = [
    "2026-03-29 01:30",
    "2026-03-31 24:00",
    "2026-03-31 9",
    "2026-03-31 9:60",
    "2026-02-30 09:00",
    "31/03/2026 09:00",
    "2026-03-31 09:00 GMT",
    "2026-03-31T09:00Z",
    "tomorrow",
]


@pytest.mark.parametrize("written", NO_MOMENTS)
def test_what_is_no_moment_is_refused(written):
    with pytest.raises(PydanticCustomError):
        read_moment(written)


@given(st.datetimes(datetime.datetime(2000, 1, 1), datetime.datetime(2099, 1, 1)))
def test_a_moment_begins_at_the_minute_that_was_written_or_never_comes(moment):
    written = moment.strftime("%Y-%m-%d %H:%M")
    try:
        begins = read_moment(written).begins
    except PydanticCustomError:
        assert (moment.month, moment.hour) == (3, 1)
    else:
        assert begins.astimezone(LONDON).strftime("%Y-%m-%d %H:%M") == written


MINUTES = {
    "the minute before": ("2027-07-01 09:29", False),
    "the minute": ("2027-07-01 09:30", True),
    "the day": ("2027-07-01", False),
    "the day after": ("2027-07-02", True),
}


@pytest.mark.parametrize(("now", "is_public"), MINUTES.values(), ids=MINUTES)
def test_an_embargo_ends_at_its_minute(build_site, now, is_public):
    files = {
        "mkdocs.yml": CONFIG.replace("2026-11-21", f"'{now}'"),
        SECTION_FILE: section_with("publish_from: 2027-07-01 09:30\n"),
    }
    assert ("reviews/anytown-2025/leadership/" in build_site(files).urls()) is is_public


ANYWHERE = {
    "half past eleven in the evening in London": ("2027-06-30T22:30:00+00:00", False),
    "midnight in London, eleven in Greenwich": ("2027-06-30T23:00:00+00:00", True),
    "midnight in Auckland": ("2027-06-30T12:00:00+00:00", False),
    "evening in New York": ("2027-07-01T00:00:00+00:00", True),
}


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Auckland", "America/New_York"])
@pytest.mark.parametrize(("now", "is_public"), ANYWHERE.values(), ids=ANYWHERE)
def test_the_machines_own_zone_makes_no_difference(write_site, monkeypatch, now, is_public, zone):
    monkeypatch.setenv("TZ", zone)
    moment = datetime.datetime.fromisoformat(now)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(moment.timestamp())))
    root = write_site(
        {
            "mkdocs.yml": CONFIG.replace("{assay: {as_at: 2026-11-21}}", "assay"),
            SECTION_FILE: section_with("publish_from: 2027-07-01\n"),
        }
    )
    site = prepare(load_settings(str(root / "mkdocs.yml")))
    assert ("reviews/anytown-2025/leadership/" in site.by_url) is is_public


@pytest.mark.parametrize("epoch", ["2026-11-21", "\u00b2", "9" * 40, "soon"])
def test_a_moment_that_is_none_is_a_sentence(write_site, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    root = write_site({"mkdocs.yml": CONFIG.replace("{assay: {as_at: 2026-11-21}}", "assay")})
    with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH"):
        load_settings(str(root / "mkdocs.yml"))


def test_a_text_is_updated_on_the_day_of_its_publication_in_summer(problems_of):
    section = section_with("publish_from: 2027-07-01\nupdated: 2027-07-01\n")
    assert problems_of({SECTION_FILE: section}) == []


NEVER_PUBLIC = {
    "a review": ("publish_from: 2026-06-01\nwithdrawn: {date: 2026-05-01, reason: Wrong}\n", ""),
    "a review, on its first day": (
        "publish_from: 2026-06-01\nwithdrawn: {date: 2026-06-01, reason: Wrong}\n",
        "",
    ),
    "a section of a review that came later": (
        "publish_from: 2026-06-01\n",
        "withdrawn: {date: 2026-05-01, reason: Wrong}\n",
    ),
}


@pytest.mark.parametrize(("review", "section"), NEVER_PUBLIC.values(), ids=NEVER_PUBLIC)
def test_what_is_withdrawn_before_it_is_public_is_a_problem(problems_of, review, section):
    files = {
        OTHER_REVIEW: review_with(review),
        "reviews/anytown-2024/leadership.md": section_with(section),
    }
    [problem] = problems_of(files)
    assert problem.message == "this is withdrawn before it is published"
