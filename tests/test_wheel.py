"""What is installed from the wheel builds a site without the repository."""

import subprocess
import sys
import venv

import pytest
from conftest import REPOSITORY, BuiltSite


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(REPOSITORY)]
    subprocess.run(command, check=True, capture_output=True)
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """Return the folder of the programs of a fresh environment that holds only the wheel."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    programs = folder / ("Scripts" if sys.platform == "win32" else "bin")
    constraints = str(REPOSITORY / "constraints.txt")
    install = ["-m", "pip", "install", "-q", "-c", constraints, str(wheel)]
    command = [str(programs / "python"), *install]
    subprocess.run(command, check=True, capture_output=True)
    return programs


def run(folder, *command):
    return subprocess.run(
        list(map(str, command)), cwd=folder, capture_output=True, text=True, check=False
    )


def test_the_wheel_builds_a_site_outside_the_repository(installed, write_site):
    root = write_site({"reviews/anytown-2025/recommendations/1.md": "Do this.\n"})
    result = run(root, installed / "mkdocs", "build", "--strict")
    assert result.returncode == 0, result.stderr
    site = BuiltSite(root / "site")
    assert "Do this." in site.text("reviews/anytown-2025/recommendations/1/")
    styles = {link["href"] for link in site.page("").find_all("link", rel="stylesheet")}
    assert any("assay" in one for one in styles)
    assert all((root / "site" / one.partition("?")[0]).is_file() for one in styles)


def test_the_wheel_brings_the_command(installed, write_site):
    result = run(write_site({}), installed / "assay", "check")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("No problems.")


def test_the_wheel_holds_every_template_and_every_module(wheel, installed, tmp_path):
    listing = run(tmp_path, installed / "python", "-m", "zipfile", "-l", wheel).stdout
    files = [
        *(REPOSITORY / "macros" / "assay").rglob("*.py"),
        *(path for path in (REPOSITORY / "theme_overrides").rglob("*") if path.is_file()),
    ]
    for path in files:
        if "macros/assay" in path.as_posix():
            name = path.relative_to(REPOSITORY / "macros").as_posix()
        else:
            name = f"assay/{path.relative_to(REPOSITORY).as_posix()}"
        assert name in listing
