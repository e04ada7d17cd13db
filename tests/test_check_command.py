"""`assay check` and `mkdocs build` on a site with mistakes."""

import json
import subprocess
import sys

import pytest
from click.testing import CliRunner
from conftest import REVIEW_FILE, article_with, review_with

from assay.command import main

MISTAKE = {REVIEW_FILE: review_with("reviewer: Ann\n"), "docs/about.md": article_with("[R9]")}


@pytest.fixture
def check(write_site):
    def run(files, *arguments):
        root = write_site(files)
        return CliRunner().invoke(main, ["check", "-f", str(root / "mkdocs.yml"), *arguments])

    return run


def mkdocs(root, *arguments):
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_a_site_without_problems_is_told_so_with_the_count_of_its_files(check):
    result = check({})
    assert result.exit_code == 0
    assert result.output.startswith("No problems. 5 files found: 5 published, 0 withheld")


def test_every_problem_is_printed_with_its_remedy_and_the_count(check):
    result = check(MISTAKE)
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "docs/about.md:4:1: `[R9]` links to nothing: there is no recommendation 9 here",
        "    Check the name, or write `\\[`.",
        f"{REVIEW_FILE}:7:1: unknown key `reviewer`",
        "    Did you mean `reviewers` or `body_reviewed`?",
        "2 problems. Nothing was published.",
    ]


def test_one_problem_is_counted_in_the_singular(check):
    result = check({"docs/about.md": article_with("[R9]")})
    assert result.output.splitlines()[-1] == "1 problem. Nothing was published."


def test_json_lists_place_message_and_remedy(check):
    result = check(MISTAKE, "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output)[1] == {
        "place": {"file": REVIEW_FILE, "line": 7, "column": 1},
        "message": "unknown key `reviewer`",
        "remedy": "Did you mean `reviewers` or `body_reviewed`?",
        "level": "error",
    }


def test_json_of_a_site_without_problems_is_an_empty_list(check):
    result = check({}, "--format", "json")
    assert (result.exit_code, json.loads(result.output)) == (0, [])


@pytest.mark.parametrize("files", [{}, MISTAKE], ids=["without problems", "with problems"])
def test_checking_writes_nothing(write_site, files):
    root = write_site(files)
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    CliRunner().invoke(main, ["check", "-f", str(root / "mkdocs.yml")])
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before


def test_a_site_is_checked_from_any_folder(write_site, tmp_path, monkeypatch):
    root = write_site(MISTAKE)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    result = CliRunner().invoke(main, ["check", "-f", "../site-source/mkdocs.yml"])
    assert result.exit_code == 1
    assert f"{REVIEW_FILE}:7:1" in result.output
    assert root.name not in result.output


def test_a_site_is_checked_from_its_own_folder(write_site, monkeypatch):
    monkeypatch.chdir(write_site({}))
    assert CliRunner().invoke(main, ["check"]).exit_code == 0


BASE_CONFIG = "site_name: A\nsite_url: https://example.org/\ntheme: {name: material}\n"
CONFIGURATIONS = {
    "no file": (None, "mkdocs.yml"),
    "broken YAML": (BASE_CONFIG + "plugins: [assay\n", "mkdocs.yml"),
    "without the plugin": (BASE_CONFIG, "does not list the plugin `assay`"),
    "an unknown option": (BASE_CONFIG + "plugins: [{assay: {reviews: x}}]\n", "reviews"),
    "a day that is none": (BASE_CONFIG + "plugins: [{assay: {as_at: 21/11/2026}}]\n", "21/11/2026"),
    "a folder that is not there": (
        BASE_CONFIG + "plugins: [{assay: {reviews_dir: reviewz}}]\n",
        "reviewz",
    ),
    "a logo outside docs": (
        BASE_CONFIG + "plugins: [{assay: {publisher: {logo: ../mkdocs.yml}}}]\n",
        "there is no logo `../mkdocs.yml`",
    ),
    **{
        f"another host in {extra}": (f"{BASE_CONFIG}plugins: [assay]\n{extra}\n", words)
        for extra, words in {
            "extra_css: ['https://x.example/a.css']": "`https://x.example/a.css` from another host",
            "extra_css: [own.css, '//x.example/a.css']": "under docs/",
            "extra_javascript: ['HTTPS://x.example/a.js']": "`extra_javascript`",
            "extra_javascript: [{path: '//x.example/a.js', async: true}]": "`//x.example/a.js`",
            "extra_javascript: ['/\\x.example/a.mjs']": "under docs/",
        }.items()
    },
    "another host in favicon": (
        BASE_CONFIG.replace("material}", "material, favicon: 'https://x.example/a.ico'}")
        + "plugins: [assay]\n",
        "`favicon`",
    ),
    "another theme": (BASE_CONFIG.replace("material", "mkdocs") + "plugins: [assay]\n", "material"),
}


@pytest.mark.parametrize(("config", "words"), CONFIGURATIONS.values(), ids=CONFIGURATIONS)
def test_a_configuration_that_cannot_be_used_is_explained(check, config, words):
    result = check({"mkdocs.yml": config})
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert "Traceback" not in result.output
    assert words in result.output


def test_the_day_is_understood_without_quotes(check):
    config = BASE_CONFIG + "plugins: [{assay: {as_at: 2027-01-01}}]\n"
    later = "---\ntitle: A\npublish_from: 2026-12\n---\n"
    result = check({"mkdocs.yml": config, "docs/later.md": later})
    assert "6 published, 0 withheld" in result.output


def test_a_build_with_a_day_that_is_none_fails_without_a_traceback(write_site):
    config = BASE_CONFIG + "plugins: [{assay: {as_at: 21/11/2026}}]\n"
    result = mkdocs(write_site({"mkdocs.yml": config}), "build")
    assert result.returncode == 1
    assert "21/11/2026" in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("clean", [True, False], ids=["clean", "not clean"])
def test_a_build_with_a_mistake_fails_and_leaves_the_last_good_site(write_site, clean):
    root = write_site({})
    assert mkdocs(root, "build").returncode == 0
    site = root / "site"
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    write_site(MISTAKE)
    result = mkdocs(root, "build", *([] if clean else ["--dirty"]))
    assert result.returncode == 1
    assert f"{REVIEW_FILE}:7:1: unknown key `reviewer`" in result.stderr
    assert (
        "docs/about.md:4:1: `[R9]` links to nothing: there is no recommendation 9 here"
        in result.stderr
    )
    assert "Traceback" not in result.stdout + result.stderr
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_a_build_says_what_became_of_every_file(write_site):
    result = mkdocs(write_site({}), "build", "--strict")
    assert result.returncode == 0
    assert "5 files found: 5 published, 0 withheld" in result.stderr


def test_what_an_author_quotes_begins_no_line_of_a_log(check):
    quoted = 'reviewers: [{name: A, lead: "a\\n::warning::x"}]\n'
    output = check({REVIEW_FILE: review_with(quoted)}).output
    assert "::warning::" in output
    assert not [line for line in output.splitlines() if line.startswith("::")]
