"""Sites in miniature: a test writes files, checks or builds them, and reads what a user would."""

from __future__ import annotations

import logging
import os
import textwrap
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from mkdocs.commands.build import build
from mkdocs.config import load_config

from assay.engines.mkdocs import load_settings
from assay.engines.writing import build as write
from assay.files import File
from assay.library import Library
from assay.preparation import prepare
from assay.problems import AuthorError, Problem

pytest_plugins = ("real_browser",)

REPOSITORY = Path(__file__).parents[1]

CONFIG = """
site_name: A site in miniature
site_url: https://example.org/
theme: {name: material}
plugins: [{assay: {as_at: 2026-11-21}}]
"""

COUNCIL = """
---
name: Anytown Council
short_name: Anytown
---
"""

DOMAIN = """
---
title: Leadership
order: 1
meaning: Who leads.
---
"""

FRAMEWORK = """
---
title: A framework
scales:
  - id: met
    title: Met or not
    grades:
      - {id: met, label: Met, tone: good}
      - {id: not-met, label: Not met, tone: poor}
domains:
  - id: leading
    title: Leading well
    spine: leadership
    criteria:
      - {id: clear-roles, title: Roles are clear}
      - {id: clear-lines, title: Lines are clear}
---
"""

STATEMENT = """
---
scope: example.org
run_by: Anytown Council
feedback: {email: access@example.org, working_days: 5}
status: partially compliant
non_compliances:
  - {what: Nobody has tested it, why: It is new, plan: It will be tested.}
improving: We test it every year.
prepared: 2026-11-01
reviewed: 2026-11-01
---
"""

REVIEW = """
---
title: Test of Anytown
council: anytown
kind: test of assurance
date: 2025-03
framework: a-framework
---
The summary.
"""

BASE = {
    "mkdocs.yml": CONFIG,
    "docs/accessibility.md": STATEMENT,
    "docs/councils/anytown.md": COUNCIL,
    "docs/domains/leadership.md": DOMAIN,
    "docs/frameworks/a-framework.md": FRAMEWORK,
    "reviews/anytown-2025/index.md": REVIEW,
}
"""A site without problems: a council, a domain, a framework, the smallest review, a statement."""

TIMES = int(os.environ.get("ASSAY_LONG", "1"))
"""How many times as many inputs a long run tries as the suite does."""

Files = Mapping[str, "str | bytes | None"]

REVIEW_FILE = "reviews/anytown-2025/index.md"
SECTION_FILE = "reviews/anytown-2025/leadership.md"
REGISTER_FILE = "reviews/anytown-2025/evidence.md"
FRAMEWORK_FILE = "docs/frameworks/a-framework.md"
ARTICLE_FILE = "docs/about.md"


def review_with(front_matter: str = "", body: str = "The summary.") -> str:
    """Return the base review with more front matter, which begins on line 7, or another body."""
    begin, _, _ = REVIEW.lstrip("\n").rpartition("---\n")
    return f"{begin}{textwrap.dedent(front_matter).lstrip()}---\n{body}\n"


def section_with(front_matter: str = "", body: str = "") -> str:
    """Return a section on the domain `leading`; more front matter begins on line 4."""
    more = textwrap.dedent(front_matter).lstrip()
    return f"---\ntitle: Leadership\ndomain: leading\n{more}---\n{body}\n"


def article_with(body: str) -> str:
    """Return an article; its body begins on line 4."""
    return f"---\ntitle: About\n---\n{body}\n"


def register_with(*items: str) -> str:
    """Return a register of evidence items, each in YAML on a line of its own, from line 3."""
    return "---\nitems:\n" + "".join(f"  - {item}\n" for item in items) + "---\n"


class ShownSite:
    """A site's pages as a reader would see them."""

    def urls(self) -> set[str]:
        """Return the URL of every page, without those that only lead to another."""
        raise NotImplementedError

    def html(self, url: str) -> str:
        """Return the HTML of a page by its URL, `reviews/anytown-2025/`."""
        raise NotImplementedError

    def page(self, url: str) -> BeautifulSoup:
        """Return a page as a browser would see it."""
        return BeautifulSoup(self.html(url), "html.parser")

    def text(self, url: str) -> str:
        """Return the words of a page's main part, with single spaces."""
        main = self.page(url).find("main")
        return " ".join(main.get_text(" ").split()) if main else ""


@dataclass(frozen=True)
class BuiltSite(ShownSite):
    """What MkDocs wrote."""

    folder: Path

    def urls(self) -> set[str]:
        folders = (
            path.parent.relative_to(self.folder).as_posix()
            for path in self.folder.rglob("index.html")
            if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")
        )
        return {"" if folder == "." else f"{folder}/" for folder in folders}

    def html(self, url: str) -> str:
        return (self.folder / url / "index.html").read_text(encoding="utf-8")


class MiniatureSite(ShownSite):
    """A site of a few files: a page is made when it is looked at, the folder when it is asked for.

    Most tests read one page. Making it takes a hundredth of the time that writing them all does.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.site = prepare(load_settings(str(root / "mkdocs.yml")))
        assert self.site.warnings == ()

    def urls(self) -> set[str]:
        return set(self.site.by_url)

    def html(self, url: str) -> str:
        return self.files[f"{url}index.html"].content().decode()

    @cached_property
    def files(self) -> dict[str, File]:
        """Every file of the site by its path; none is made yet."""
        return self.site.files()

    @cached_property
    def folder(self) -> Path:
        """Where the whole site is, as `assay build` wrote it: in half the time of MkDocs."""
        settings = load_settings(str(self.root / "mkdocs.yml"))
        site = write(settings, self.root / "site", lambda *_: None)
        assert not site.warnings
        return self.root / "site"


def write_files(root: Path, files: Files) -> Path:
    """Write the base site to a folder with these files changed; `None` takes a file away."""
    for name, content in {**BASE, **files}.items():
        path = root / name
        if content is None:
            path.unlink(missing_ok=True)
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, str):
            content = textwrap.dedent(content).lstrip("\n").encode()
        path.write_bytes(content)
    return root


@pytest.fixture
def write_site(tmp_path: Path) -> Callable[[Files], Path]:
    """Write the base site with these files changed; `None` takes a file away."""
    return lambda files: write_files(tmp_path / "site-source", files)


@pytest.fixture
def problems_of(write_site: Callable[[Files], Path]) -> Callable[[Files], list[Problem]]:
    """Return every problem of the base site with these files changed."""

    def check(files: Files) -> list[Problem]:
        root = write_site(files)
        try:
            prepare(load_settings(str(root / "mkdocs.yml")))
        except AuthorError as error:
            return list(error.report)
        return []

    return check


@pytest.fixture
def library_of(write_site: Callable[[Files], Path]) -> Callable[[Files], Library]:
    """Return what the base site publishes with these files changed, before it is a site."""

    def read(files: Files) -> Library:
        root = write_site(files)
        return prepare(load_settings(str(root / "mkdocs.yml"))).view.library

    return read


@pytest.fixture
def build_site(write_site: Callable[[Files], Path]) -> Callable[[Files], MiniatureSite]:
    """Make the base site with these files changed."""
    return lambda files: MiniatureSite(write_site(files))


@pytest.fixture
def written_site(write_site: Callable[[Files], Path]) -> Callable[[Files], BuiltSite]:
    """Write the base site with these files changed, strictly, through MkDocs."""
    return lambda files: build_folder(write_site(files))


def build_folder(
    root: Path, site_dir: Path | None = None, *, as_at: str = "", strict: bool = True
) -> BuiltSite:
    """Build the site in a folder with `mkdocs build`, for another day if one is given."""
    target = site_dir or root / "site"
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(target), strict=strict)
    if as_at:
        config.plugins["assay"].config["as_at"] = as_at
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return BuiltSite(target)


@pytest.fixture(scope="session")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """The site of this repository, built once, for a day on which its statement is fresh."""
    return build_folder(REPOSITORY, tmp_path_factory.mktemp("demonstration"), as_at="2026-11-21")


@pytest.fixture(scope="session")
def every_page(demonstration: BuiltSite) -> dict[str, BeautifulSoup]:
    """Every page of the demonstration by its path, read once for all tests; none changes one."""
    found = sorted(demonstration.folder.rglob("*.html"))
    assert len(found) > 150
    return {
        path.relative_to(demonstration.folder).as_posix(): BeautifulSoup(
            path.read_text(encoding="utf-8"), "html.parser"
        )
        for path in found
    }


@pytest.fixture
def log_of_build(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """What the build says."""
    caplog.set_level(logging.INFO)
    return caplog
