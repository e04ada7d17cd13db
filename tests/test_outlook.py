"""`assay status`: what is public, what is held back and why, what dates will change."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from click.testing import CliRunner
from conftest import ARTICLE_FILE, SECTION_FILE, article_with, review_with, section_with
from test_publication import EXEMPT

from assay.command import main

OTHER = "reviews/anytown-2024/index.md"


@pytest.fixture
def status(write_site):
    """Return what the command says of the base site with these files changed."""

    def said(files, code=0):
        root = write_site(files)
        done = CliRunner().invoke(main, ["status", "-f", str(root / "mkdocs.yml")])
        assert done.exit_code == code
        return done.output

    return said


def test_a_site_that_is_all_public_says_so(status):
    said = status({})
    assert said.startswith(
        "At 2026-11-21 00:00, by the clocks in London:\n\n5 files found: 5 published"
    )
    assert "Held back" not in said
    assert "To come" not in said
    assert "each night" in said


def test_what_is_held_back_is_listed_with_its_reason(status):
    said = status(
        {
            SECTION_FILE: section_with("draft: yes\n"),
            OTHER: review_with(EXEMPT),
            "docs/a.md": "---\ntitle: A\nconfidential: by an enactment or a court order\n---\n",
        }
    )
    assert f"  {SECTION_FILE} (draft)" in said
    assert f"Known to the public, and not what it says:\n  {OTHER}\n" in said
    assert "  docs/a.md (confidential)" in said


COMING = {
    "a minute": ("publish_from: 2026-12-01 09:30\n", "2026-12-01 09:30", "becomes public"),
    "a day in summer": ("publish_from: 2027-07-01\n", "2027-07-01 00:00", "becomes public"),
    "an exempt text": (f"publish_from: 2027-07-01\n{EXEMPT}", "2027-07-01 00:00", "becomes known, as exempt"),
    "an end": ("withdrawn: {date: 2027-01-31, reason: Wrong.}\n", "2027-01-31 00:00", "is withdrawn"),
}  # fmt: skip


@pytest.mark.parametrize(("more", "moment", "what"), COMING.values(), ids=COMING)
def test_what_dates_will_change_is_listed_with_the_next_build(status, more, moment, what):
    said = status({SECTION_FILE: section_with(more)})
    assert f"To come:\n  {moment}: {SECTION_FILE} {what}\n" in said
    assert f"Build the site again at {moment}, or after it." in said


def test_a_section_comes_with_its_review_and_never_while_that_is_a_draft(status):
    section = "reviews/anytown-2024/leadership.md"
    said = status(
        {
            OTHER: review_with("publish_from: 2027-02-01\n"),
            section: section_with("publish_from: 2026-12-01\n"),
        }
    )
    assert f"2027-02-01 00:00: {OTHER} becomes public" in said
    assert f"2027-02-01 00:00: {section} becomes public" in said
    said = status(
        {OTHER: review_with("draft: yes\n"), section: section_with("publish_from: 2026-12-01\n")}
    )
    assert "To come" not in said


def test_a_problem_is_told_instead(status):
    said = status({ARTICLE_FILE: article_with("[R9]")}, code=1)
    assert f"{ARTICLE_FILE}:4:1" in said


def test_every_public_file_is_listed_where_that_is_asked_for(write_site):
    files = {
        SECTION_FILE: section_with("draft: yes\n"),
        ARTICLE_FILE: article_with("[Data](data.csv)"),
        "docs/data.csv": "a,b\n",
    }
    config = str(write_site(files) / "mkdocs.yml")
    listed = CliRunner().invoke(main, ["status", "-f", config, "--public"]).output
    public, _, held_back = listed.partition("Public:")[2].partition("Held back:")
    assert public.split() == [
        "docs/about.md",
        "docs/accessibility.md",
        "docs/councils/anytown.md",
        "docs/data.csv",
        "docs/domains/leadership.md",
        "docs/frameworks/a-framework.md",
        "reviews/anytown-2025/index.md",
    ]
    assert SECTION_FILE in held_back
