"""What a copy of a site is looked at for: whether it is what was built, and all of it."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import os
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


def linked(copy):
    outside = copy.parent / "outside"
    shutil.copytree(copy / "councils", outside)
    (copy / "left").symlink_to(outside)


def nested(copy):
    folder = copy
    for _ in range(200):
        folder = folder / "deep"
    folder.mkdir(parents=True)


ODD = {
    "a linked folder": (linked, ("left", "this is a link, or no ordinary file")),
    "a link in a circle": (lambda copy: (copy / "a").symlink_to("a"), ("a", "this is a link, or no ordinary file")),
    "a pipe": (lambda copy: os.mkfifo(copy / "x.html"), ("x.html", "this is a link, or no ordinary file")),
    "a manifest that leads elsewhere": (lambda copy: ((copy / MANIFEST).unlink(), (copy / MANIFEST).symlink_to("/proc/self/mem")), (MANIFEST, "this is a link, or no ordinary file")),
    "XML in no encoding": (lambda copy: (copy / "sitemap.xml").write_text("<?xml version='1.0' encoding='foo'?><a/>"), ("sitemap.xml", "this XML can't be read: unknown encoding: foo")),
    "a file told of twice": (lambda copy: (copy / MANIFEST).write_text((copy / MANIFEST).read_text() * 2), (MANIFEST, "some lines of this file are no hash and path, or tell of a file again")),
    "many folders": (nested, None),
}  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize(("change", "problem"), ODD.values(), ids=ODD)
def test_whatever_lies_in_a_copy_it_is_told_and_no_traceback(copy, change, problem):
    change(copy)
    assert problem in told(copy) if problem else told(copy) == []


def test_an_address_that_is_none_is_told(copy):
    done = CliRunner().invoke(main, ["verify", str(copy), "--address", "http://[::1"])
    assert (done.exit_code, "is no address" in done.output) == (1, True)
