"""The Nu Html Checker over every page of the demonstration."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def checker():
    """Return what checks a file or folder; without Java or the checker, skip, but not under CI."""
    jar, java = os.environ.get("VNU_JAR", ""), shutil.which("java")
    if not (java and Path(jar).is_file()):
        message = "no Nu Html Checker: install Java and npm's vnu-jar, and set VNU_JAR to vnu.jar"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)

    def errors(path: Path) -> list[tuple[str, str]]:
        command = [java, "-jar", jar, "--skip-non-html", "--errors-only", "--format", "json"]
        said = subprocess.run([*command, str(path)], capture_output=True, text=True, check=False)
        messages = json.loads(said.stderr)["messages"]
        return [(one["url"].rpartition(path.name)[2], one["message"]) for one in messages]

    return errors


def test_every_page_is_valid_html(checker, demonstration):
    assert checker(demonstration.folder) == []


def test_the_checker_finds_an_error(checker, tmp_path):
    page = "<!doctype html><html lang=en><title>A</title><p id=a><p id=a>"
    (tmp_path / "index.html").write_text(page)
    assert [message for _, message in checker(tmp_path)] == ["Duplicate ID “a”."]
