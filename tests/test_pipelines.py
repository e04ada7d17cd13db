"""The pipelines that come with the site: they run what the README names, each night too."""

import runpy

import pytest
import yaml
from conftest import REPOSITORY

FILES = {
    "GitHub": ".github/workflows/site.yml",
    "GitLab": ".gitlab-ci.yml",
    "Azure DevOps": ".azure/pipelines.yml",
}
COMMANDS = runpy.run_path(str(REPOSITORY / "start.py"))["COMMANDS"]


def strings_in(value):
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list):
        return [text for one in value for text in strings_in(one)]
    return [str(value)]


@pytest.mark.parametrize("host", FILES)
def test_a_pipeline_builds_with_a_command_that_there_is_and_quotes_no_draft(host):
    read = yaml.safe_load((REPOSITORY / FILES[host]).read_text("utf-8"))
    texts = strings_in(read)
    run = [text.split() for text in texts if "start.py" in text]
    assert ["python3", "start.py", "build"] in run
    assert {words[2] for words in run} <= COMMANDS.keys()
    assert (read.get("env") or read["variables"]) == {"ASSAY_LOG": "numbers"}


@pytest.mark.parametrize("host", ["GitHub", "Azure DevOps"])
def test_it_builds_after_midnight_in_london_in_summer_and_in_winter(host):
    texts = strings_in(yaml.safe_load((REPOSITORY / FILES[host]).read_text("utf-8")))
    assert {"7 23 * * *", "7 0 * * *"} <= set(texts)
