"""What a copy of a site is looked at for: whether it is what was built, and all of it."""

import shutil
import subprocess

import pytest
from click.testing import CliRunner

from assay.command import main
from assay.verify import MANIFEST, verify


@pytest.fixture(params=["assay build", "mkdocs build"])
def copy(request, build_site, written_site, tmp_path):
    """A copy of a site that either engine has written."""
    build = build_site if request.param == "assay build" else written_site
    return shutil.copytree(build({}).folder, tmp_path / "copy")


def told(folder):
    return [(problem.place.file, problem.message) for problem in verify(folder)]


def test_a_copy_that_is_what_was_built_has_no_problem(copy):
    assert told(copy) == []
    if shutil.which("sha256sum"):
        subprocess.run(["sha256sum", "--check", "--quiet", MANIFEST], cwd=copy, check=True)


def test_what_was_changed_what_is_missing_and_what_is_left_over_is_told(copy):
    (copy / "about").mkdir(exist_ok=True)
    (copy / "robots.txt").write_text("changed")
    (copy / "assets" / "favicon.svg").unlink()
    shutil.copytree(copy / "councils", copy / "withdrawn")
    problems = told(copy)
    assert ("robots.txt", "the file is not what was built") in problems
    assert ("assets/favicon.svg", "the site was built with this file") in problems
    assert ("withdrawn/index.html", "the site was built without this file") in problems


def test_what_a_host_hides_in_a_copy_is_its_own(copy):
    (copy / ".well-known").mkdir(exist_ok=True)
    (copy / ".well-known" / "acme.txt").write_text("token")
    (copy / "reviews" / ".DS_Store").write_text("")
    assert told(copy) == []


def test_a_page_that_the_sitemap_names_must_be_there(copy):
    (copy / MANIFEST).unlink()
    shutil.rmtree(copy / "domains" / "leadership")
    missing = "the sitemap names `https://example.org/domains/leadership/`, which isn't there"
    assert ("sitemap.xml", missing) in told(copy)


@pytest.mark.parametrize("text", ["", "no hash\n", "<xml"])
def test_a_manifest_that_is_none_is_told_and_no_traceback(copy, text):
    (copy / MANIFEST).write_text(text)
    assert told(copy)


def test_a_sitemap_that_is_none_is_told_with_its_place(copy):
    (copy / MANIFEST).unlink()
    (copy / "sitemap.xml").write_text("<urlset><url>")
    assert ("sitemap.xml", "this is no whole XML") in told(copy)


def test_the_command_says_when_nobody_can_know(copy):
    assert "known" not in CliRunner().invoke(main, ["verify", str(copy)]).output
    (copy / MANIFEST).unlink()
    assert (
        "is what was built is not known" in CliRunner().invoke(main, ["verify", str(copy)]).output
    )


def test_the_licences_of_what_is_in_the_site_are_in_it_too(copy):
    text = (copy / "assets" / "licences.txt").read_text("utf-8")
    assert all(name in text for name in ("Martin Donath", "CloudCannon", "The Assay authors"))
