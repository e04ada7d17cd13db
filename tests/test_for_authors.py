"""What `mkdocs serve` shows to authors alone: each text's page says what of it the public reads."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from conftest import SECTION_FILE, section_with

from assay.engines.mkdocs import load_settings
from assay.preparation import prepare

FIRST = "reviews/anytown-2025/recommendations/1.md"
REVIEW = "reviews/anytown-2025/"
PASSAGE = (
    "::: exempt\nparagraphs: 3\nreason: Prices.\npublic interest: A tender.\n{}The price.\n:::"
)
SECTION = f"{REVIEW}leadership/"

PARTLY = {
    "a passage": ({SECTION_FILE: section_with(body=PASSAGE.format("\n"))}, SECTION),
    "words": ({SECTION_FILE: section_with(body="A [redact: Jane Doe | her name].")}, SECTION),
    "what is to come": ({FIRST: "---\nupdates: [{date: 2026-12-01, text: A}]\n---\nDo.\n"}, f"{REVIEW}recommendations/1/"),
}  # fmt: skip


@pytest.fixture
def shown(write_site):
    """Return a way to the main part of any page as authors see it."""

    def of(files):
        settings = load_settings(str(write_site(files) / "mkdocs.yml"))
        site = prepare(replace(settings, for_authors=True))
        return lambda url: BeautifulSoup(site.main(site.by_url[url]), "html.parser")

    return of


@pytest.mark.parametrize(("files", "url"), PARTLY.values(), ids=PARTLY)
def test_a_page_that_the_public_reads_in_part_says_so(shown, build_site, files, url):
    page = shown(files)
    notice = page(url).find(class_="notice").get_text(" ", strip=True)
    assert notice.startswith("Only you see all of this.")
    assert "Only you see all of this." in page(f"{REVIEW}whole/").get_text()
    assert "Only you" not in page(REVIEW).get_text()
    public = build_site(files)
    assert "Only you" not in public.text(url) + public.text(f"{REVIEW}whole/")


def test_the_whole_review_names_what_the_public_does_not_see(shown):
    page = shown({SECTION_FILE: section_with("draft: yes\n")})(f"{REVIEW}whole/")
    assert "and so is Leadership (draft)" in " ".join(page.find(class_="notice").get_text().split())


def test_redacted_words_are_marked_with_their_reason(shown):
    text = 'The worker, [redact: Jane  Doe | her "name" & post], left. [redact:a\nb|c]'
    page = shown({SECTION_FILE: section_with(body=text)})(SECTION)
    marks = [(mark.get_text(), mark["title"]) for mark in page.find_all("mark")]
    assert marks == [("Jane  Doe", 'Redacted: her "name" & post'), ("a\nb", "Redacted: c")]
    assert "The worker, Jane  Doe, left." in page.get_text()


@pytest.mark.parametrize("line", ["\n", ""], ids=["an empty line", "no empty line"])
def test_a_passage_begins_with_its_reason_where_there_is_room(shown, line):
    page = shown({SECTION_FILE: section_with(body=PASSAGE.format(line))})(SECTION)
    assert ("Only you see the passage that begins here." in page.get_text()) is bool(line)
    assert "The price." in page.get_text()
