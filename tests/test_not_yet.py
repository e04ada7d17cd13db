"""What became of a recommendation is told when its day has come, and not before."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import pytest
from click.testing import CliRunner

from assay.command import main

FIRST = "reviews/anytown-2025/recommendations/1.md"
URL = "reviews/anytown-2025/recommendations/1/"
CANARY = "Quokka"

TOLD = {
    "an update": "updates: [{{date: {day}, text: Quokka}}]",
    "an answer": "response: {{status: accepted, date: {day}, reasons: Quokka}}",
    "a new due date": "actions: [{{title: A, due: 2026-01-01, revisions: [{{due: 2027-01-01, date: {day}, reason: Quokka}}]}}]",
    "a claim": "completion: {{claimed: {{date: {day}, note: Quokka}}}}",
    "a confirmation": "completion: {{confirmed: {{date: {day}, note: Quokka}}}}",
    "a finding": "completion: {{validated: {{date: {day}, note: Quokka}}}}",
}  # fmt: skip


@pytest.mark.parametrize("key", TOLD.values(), ids=TOLD)
@pytest.mark.parametrize(("day", "is_told"), [("2026-11-21", True), ("2026-11-22", False)])
def test_no_file_tells_of_tomorrow(build_site, key, day, is_told):
    site = build_site({FIRST: f"---\n{key.format(day=day)}\n---\nDo it.\n"})
    texts = [path.read_bytes() for path in site.folder.rglob("*.*") if path.is_file()]
    assert any(CANARY.encode() in text for text in texts) is is_told
    assert (CANARY in site.text(URL)) is is_told


def test_an_action_that_will_be_done_is_not_done(build_site):
    actions = "actions: [{title: A, due: 2026-12-01, done: 2026-11-22}]"
    site = build_site({FIRST: f"---\n{actions}\n---\nDo it.\n"})
    assert "22 November 2026" not in site.text(URL)
    assert "Not reported" in site.text(URL)


def test_status_says_when_more_will_be_told(write_site):
    root = write_site({FIRST: "---\nupdates: [{date: 2026-12-03, text: Quokka}]\n---\nDo it.\n"})
    said = CliRunner().invoke(main, ["status", "-f", str(root / "mkdocs.yml")]).output
    assert f"2026-12-03 00:00: {FIRST} tells more of what became of it" in said
