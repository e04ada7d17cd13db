"""Where anybody can read what a build says, it gives numbers and quotes nothing."""

import pytest
from click.testing import CliRunner
from conftest import (
    SECTION_FILE,
    article_with,
    build_folder,
    review_with,
    section_with,
)
from mkdocs.exceptions import Abort

from assay.command import main

CANARY = "quokka"
SECRET = f"reviews/{CANARY}-2025/index.md"
DRAFT = review_with("draft: yes\n").replace("Test of Anytown", CANARY)
MISTAKES = {
    SECRET: review_with(f"draft: yes\nkeey: {CANARY}\n"),
    SECTION_FILE: section_with(f"kee: {CANARY}\n", f"[{CANARY}](nowhere.md)"),
}


@pytest.fixture(autouse=True)
def in_public(monkeypatch):
    monkeypatch.setenv("ASSAY_LOG", "numbers")


@pytest.mark.parametrize("command", ["check", "build", "status"])
@pytest.mark.parametrize(
    ("files", "numbers"), [(MISTAKES, "2 problems"), ({SECRET: DRAFT}, "1 withheld")]
)
def test_no_command_quotes_a_draft(write_site, command, files, numbers):
    root = write_site(files)
    done = CliRunner().invoke(main, [command, "-f", str(root / "mkdocs.yml")])
    assert CANARY not in done.output
    assert numbers in done.output
    assert done.exit_code == (1 if "problems" in numbers else 0)


def test_mkdocs_quotes_none(write_site, log_of_build):
    build_folder(write_site({SECRET: DRAFT}))
    assert CANARY not in log_of_build.text
    assert "1 withheld" in log_of_build.text
    with pytest.raises(Abort):
        build_folder(write_site(MISTAKES))
    assert "2 problems" in log_of_build.text
    assert CANARY not in log_of_build.text


def test_mkdocs_still_counts_warnings(write_site, log_of_build):
    files = {
        SECRET: DRAFT,
        "docs/about.md": article_with(f'{{{{ recommendations(review="{CANARY}-2025") }}}}'),
    }
    build_folder(write_site(files), strict=False)
    assert "1 warning." in log_of_build.text
    assert CANARY not in log_of_build.text


SETTINGS = {
    "a logo": f"publisher: {{logo: {CANARY}/logo.png}}",
    "a module": "extensions: own.py",
}


@pytest.mark.parametrize("command", ["check", "build", "status"])
@pytest.mark.parametrize("option", SETTINGS.values(), ids=SETTINGS)
def test_no_mistake_of_the_settings_is_quoted(write_site, command, option):
    config = f"site_name: A\ntheme: {{name: material}}\nplugins:\n  - assay:\n      {option}\n"
    root = write_site({"mkdocs.yml": config, "own.py": f"raise ValueError('{CANARY}')\n"})
    done = CliRunner().invoke(main, [command, "-f", str(root / "mkdocs.yml")])
    assert (done.exit_code, CANARY in done.output) == (1, False)
    assert "ASSAY_LOG" in done.output


def test_a_copy_that_is_looked_over_is_not_quoted(tmp_path):
    (tmp_path / f"{CANARY}.docx").write_text(CANARY)
    done = CliRunner().invoke(main, ["verify", str(tmp_path)])
    assert done.exit_code == 1
    assert CANARY not in done.output.replace(str(tmp_path), "")
