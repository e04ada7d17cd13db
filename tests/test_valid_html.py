"""The Nu Html Checker over every page of the demonstration."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

BAD = "<!doctype html><html lang=en><title>A</title><p id=a><p id=a>"


@pytest.fixture(scope="session")
def errors(demonstration, tmp_path_factory):
    """What the checker says of each page of the demonstration, and of a bad one beside them.

    Java starts once for all. Without it or the checker, skip, but not under CI.
    """
    jar, java = os.environ.get("VNU_JAR", ""), shutil.which("java")
    if not (java and Path(jar).is_file()):
        message = "no Nu Html Checker: install Java and npm's vnu-jar, and set VNU_JAR to vnu.jar"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)

    bad = tmp_path_factory.mktemp("bad") / "bad.html"
    bad.write_text(BAD)
    command = [java, "-jar", jar, "--skip-non-html", "--errors-only", "--format", "json"]
    folders = [str(demonstration.folder), str(bad.parent)]
    said = subprocess.run([*command, *folders], capture_output=True, text=True, check=False)
    messages = json.loads(said.stderr)["messages"]
    return [(one["url"].removeprefix("file:"), one["message"]) for one in messages]


def test_every_page_is_valid_html(errors):
    assert [one for one in errors if not one[0].endswith("/bad.html")] == []


def test_the_checker_finds_an_error(errors):
    found = [message for url, message in errors if url.endswith("/bad.html")]
    assert found == ["Duplicate ID “a”."]
