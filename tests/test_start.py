"""`start.py` on a machine that has only Python: a copy of it, with a stand-in for pip."""

import ast
import os
import shutil
import subprocess
import sys
import venv
from importlib.metadata import PackageNotFoundError, distribution

import pytest
from conftest import REPOSITORY
from packaging.specifiers import SpecifierSet

WINDOWS = sys.platform == "win32"
PROGRAMS = "Scripts" if WINDOWS else "bin"
SAYS_WHAT_IT_IS_TOLD = """
import os, sys
print({name!r}, *sys.argv[1:], flush=True)
sys.exit(int(os.environ.get("{name}_ends_with", "0")))
"""
UNPACKS_PIP = """
import pathlib, shutil, sysconfig
shutil.copytree({pip!r}, pathlib.Path(sysconfig.get_path("purelib"), "pip"))
"""


class Copy:
    """A folder with a copy of `start.py`, and stand-ins for whatever it starts."""

    def __init__(self, folder):
        self.root = folder / "site"
        self.root.mkdir()
        for name in ("start.py", "constraints.txt", "pyproject.toml"):
            shutil.copy(REPOSITORY / name, self.root)
        self.venv = self.root / ".venv"
        self.stand_ins = folder / "stand-ins"
        for name in ("pip", "mkdocs", "pytest"):
            self.write(f"{name}/__main__.py", SAYS_WHAT_IT_IS_TOLD.format(name=name))
        self.write("assay/command.py", SAYS_WHAT_IT_IS_TOLD.format(name="assay"))

    def write(self, path, text):
        file = self.stand_ins / path
        file.parent.mkdir(parents=True, exist_ok=True)
        (file.parent / "__init__.py").touch()
        file.write_text(text, encoding="utf-8")

    def run(self, *words, python=sys.executable, pretending="", **variables):
        """Run a command; what is pretended is done inside each Python before it begins."""
        self.write("sitecustomize.py", pretending)
        return subprocess.run(
            [python, str(self.root / "start.py"), *words],
            env={**os.environ, "PYTHONPATH": str(self.stand_ins), **variables},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path)


def told_to_pip(result):
    """Return what was installed, or nothing."""
    return [line.split()[-1] for line in result.stdout.splitlines() if line.startswith("pip ")]


COMMANDS = [
    (["serve", "-a", "localhost:8001"], "mkdocs serve -a localhost:8001", "site"),
    (["build"], "mkdocs build --strict", "site"),
    (["check", "--format", "json"], "assay check --format json", "site"),
    (["test", "-k", "one"], "pytest -k one", "site[test]"),
]


@pytest.mark.parametrize(("words", "run", "installed"), COMMANDS)
def test_a_command_installs_what_it_needs_once(copy, words, run, installed):
    first, second = copy.run(*words), copy.run(*words)
    assert told_to_pip(first) == [str(copy.root.with_name(installed))]
    assert first.stdout.splitlines()[-1] == run
    assert (second.stdout, second.stderr, second.returncode) == (f"{run}\n", "", 0)


def test_the_exit_code_is_that_of_the_command(copy):
    assert copy.run("build", mkdocs_ends_with="3").returncode == 3


@pytest.mark.parametrize("words", [[], ["bild"], ["--help"]], ids=str)
def test_anything_else_shows_the_commands_and_writes_nothing(copy, words):
    result = copy.run(*words)
    assert result.returncode == 2
    assert all(f"python3 start.py {command}" in result.stdout for [command, *_], _, _ in COMMANDS)
    assert not copy.venv.exists()


def test_the_tests_need_more_than_the_site_and_the_site_no_more_than_the_tests(copy):
    installed = [told_to_pip(copy.run(command)) for command in ("build", "test", "build")]
    assert installed == [[str(copy.root)], [f"{copy.root}[test]"], []]


def test_new_pins_are_installed_into_the_same_environment(copy):
    copy.run("build")
    (copy.venv / "of-the-user").touch()
    with (copy.root / "constraints.txt").open("a") as pins:
        pins.write("another==1.0\n")
    assert told_to_pip(copy.run("build"))
    assert (copy.venv / "of-the-user").exists()


# An environment that breaks each later run


def fail_to_install(copy):
    copy.run("build", pip_ends_with="1")


def fail_to_install_new_pins(copy):
    copy.run("build")
    pins = copy.root / "constraints.txt"
    before = pins.read_text()
    pins.write_text("another==1.0\n")
    copy.run("build", pip_ends_with="1")
    pins.write_text(before)


def begin_only(copy):
    copy.venv.mkdir()
    (copy.venv / "pyvenv.cfg").touch()


def empty_the_note(copy):
    copy.run("build")
    (copy.venv / "installed").write_text("")


def move(copy):
    copy.run("build")
    copy.root = copy.root.rename(copy.root.with_name("moved"))


def copy_again(copy):
    copy.run("build")
    copy.root = shutil.copytree(copy.root, copy.root.with_name("copied"), symlinks=True)


def lose_the_python(copy):
    copy.run("build")
    for python in (copy.venv / PROGRAMS).glob("python*"):
        python.unlink()


def break_the_python(copy):
    copy.run("build")
    for python in (copy.venv / PROGRAMS).glob("python*"):
        python.unlink()
        python.write_text("#!/bin/sh\nexit 103\n")
        python.chmod(0o755)


SPOILT = [
    fail_to_install,
    fail_to_install_new_pins,
    begin_only,
    empty_the_note,
    move,
    copy_again,
    lose_the_python,
    break_the_python,
]


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_an_environment_of_no_use_is_made_anew(copy, spoil):
    spoil(copy)
    environment = copy.root / ".venv"
    (environment / "left-over").touch()
    result = copy.run("build")
    assert told_to_pip(result) == [str(copy.root)]
    assert (result.stdout.splitlines()[-1], result.stderr) == ("mkdocs build --strict", "")
    assert not (environment / "left-over").exists()
    assert told_to_pip(copy.run("build")) == []


def test_another_version_of_python_makes_the_environment_anew(copy):
    copy.run("build")
    (copy.venv / "left-over").touch()
    newer = "import sys; sys.version_info = (3, 99, 0, 'final', 0)"
    assert told_to_pip(copy.run("build", pretending=newer)) == [str(copy.root)]
    assert not (copy.venv / "left-over").exists()


# What goes wrong is told in a sentence


def test_pip_says_itself_why_it_fails(copy):
    result = copy.run("build", pip_ends_with="1")
    assert result.returncode == 1
    assert told_to_pip(result)
    assert "mkdocs" not in result.stdout
    assert result.stderr == (
        "The installation failed, and pip says why above. Write the same again to retry.\n"
    )


@pytest.mark.skipif(WINDOWS, reason="Windows sends no Ctrl+C from one program to another")
def test_an_installation_that_is_interrupted_is_repeated(copy):
    pip = copy.stand_ins / "pip" / "__main__.py"
    before = pip.read_text()
    pip.write_text("import os, signal\nos.kill(os.getppid(), signal.SIGINT)\nsignal.pause()\n")
    result = copy.run("build")
    assert (result.returncode, result.stderr) == (130, "")
    pip.write_text(before)
    assert told_to_pip(copy.run("build"))


def test_a_folder_that_cannot_be_made_is_told(copy):
    copy.venv.write_text("not a folder")
    result = copy.run("build")
    assert result.returncode == 1
    assert result.stderr.startswith("The folder .venv can't be made: ")
    assert "Traceback" not in result.stderr


@pytest.fixture
def without_pip(copy, tmp_path):
    """Return a Python that has no pip."""
    copy.write("ensurepip/__main__.py", UNPACKS_PIP.format(pip=str(tmp_path / "pip")))
    shutil.move(copy.stand_ins / "pip", tmp_path / "pip")
    venv.create(tmp_path / "bare", symlinks=not WINDOWS)
    return str(tmp_path / "bare" / PROGRAMS / "python")


def test_a_python_without_pip_unpacks_the_one_that_it_brings(copy, without_pip):
    result = copy.run("build", python=without_pip)
    assert told_to_pip(result) == [str(copy.root)]
    assert (result.stdout.splitlines()[-1], result.stderr) == ("mkdocs build --strict", "")


def test_a_python_that_brings_no_pip_either_is_told_what_to_install(copy, without_pip):
    copy.write("ensurepip/__main__.py", "raise SystemExit(1)")
    result = copy.run("build", python=without_pip)
    assert result.returncode == 1
    assert result.stderr == (
        "This Python has no pip: on Debian and Ubuntu, write `apt install python3-venv` "
        "and then the same again.\n"
    )


# A Python that is too old

TOO_OLD = """
import sys
sys.platform = {platform!r}
sys.version = "3.10.13 (main)"
sys.version_info = (3, 10, 13, "final", 0)
"""
REFUSALS = [
    ("win32", ["serve"], "from python.org and write `py -3.12 start.py serve`"),
    ("win32", ["serve"], "from the Microsoft Store and write `python3.12 start.py serve`"),
    ("darwin", ["check"], "with Homebrew, and write `python3.12 start.py check`"),
    ("linux", ["test", "-n", "0"], "`python3.12 start.py test -n 0`"),
    ("linux2", [], "`python3.12 start.py serve`"),
]


@pytest.mark.parametrize(("platform", "words", "remedy"), REFUSALS)
def test_a_python_that_is_too_old_is_told_what_works(copy, platform, words, remedy):
    result = copy.run(*words, pretending=TOO_OLD.format(platform=platform))
    assert (result.returncode, result.stdout) == (1, "")
    assert result.stderr.startswith("Assay needs Python 3.11 or newer, and this is 3.10.13: ")
    assert result.stderr.count("\n") == 1
    assert remedy in result.stderr
    assert not copy.venv.exists()


NEWER_THAN_PYTHON_2 = (ast.AnnAssign, ast.JoinedStr, ast.Match, ast.NamedExpr, ast.Starred)


def test_python_2_can_read_the_refusal():
    source = (REPOSITORY / "start.py").read_bytes()
    nodes = list(ast.walk(ast.parse(source)))
    assert source.isascii()
    assert not [node for node in nodes if isinstance(node, NEWER_THAN_PYTHON_2)]
    assert not [
        node for node in nodes if getattr(node, "annotation", getattr(node, "returns", None))
    ]


def test_old_pythons_on_this_machine_read_the_refusal(copy):
    names = ["python2.7", *(f"python3.{minor}" for minor in range(5, 11))]
    found = [path for path in map(shutil.which, names) if path and is_a_python(path)]
    if not found:
        pytest.skip("this machine has no Python that is too old")
    for python in found:
        result = copy.run("serve", python=python)
        assert (result.returncode, result.stdout) == (1, "")
        assert result.stderr.startswith("Assay needs Python 3.11 or newer, and this is ")
        assert not copy.venv.exists()


def is_a_python(path):
    return subprocess.run([path, "-V"], capture_output=True, check=False).returncode == 0


def test_every_pin_installs_on_the_oldest_python_that_is_promised():
    lines = (REPOSITORY / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if not line.startswith("#"))
    needed = {}
    for name, version in pins.items():
        try:
            found = distribution(name)
        except PackageNotFoundError:  # of another system's, such as tzdata
            continue
        assert (name, found.version) == (name, version)
        needed[name] = found.metadata["Requires-Python"] or ""
    assert len(needed) > len(pins) / 2
    assert {
        name: needs for name, needs in needed.items() if "3.11.0" not in SpecifierSet(needs)
    } == {}
