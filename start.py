"""Serve the site, or run the tests, on a machine that has only Python 3.11 or newer.

    python3 start.py serve     install into .venv on first use, then serve with live reload
    python3 start.py test      install what the tests need as well, then run them
    python3 start.py build     write the site to the folder site/
    python3 start.py check     report every problem of every file, and write nothing

Anything after the first word goes to the command itself: `python3 start.py serve -a 0.0.0.0:8000`.
"""

# Even Python 2 reads the whole file before it obeys the next lines, which say that it is too old.
# So there are no annotations here, no f-strings, and no unpacking.
import sys

if sys.version_info < (3, 11):
    remedies = {
        "win32": "install Python 3.12 from python.org and write `py -3.12 start.py {0}`, "
        "or from the Microsoft Store and write `python3.12 start.py {0}`.",
        "darwin": "install Python 3.12 from python.org or with Homebrew, "
        "and write `python3.12 start.py {0}`.",
    }
    remedy = remedies.get(sys.platform, "install Python 3.12, and write `python3.12 start.py {0}`.")
    needed = "Assay needs Python 3.11 or newer, and this is {0}: ".format(sys.version.split()[0])
    sys.exit(needed + remedy.format(" ".join(sys.argv[1:]) or "serve"))

import hashlib
import importlib.util
import os
import subprocess
import venv
from pathlib import Path

ROOT = Path(__file__).parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
NOTE = VENV / "installed"
CONSTRAINTS = ROOT / "constraints.txt"
COMMANDS = {
    "serve": ["-m", "mkdocs", "serve"],
    "build": ["-m", "mkdocs", "build", "--strict"],
    "check": ["-m", "assay.command", "check"],
    "test": ["-m", "pytest"],
}


def main():
    """Install what the command needs, run it in the site's folder, and return its exit code."""
    words = sys.argv[1:]
    if not words or words[0] not in COMMANDS:
        print(__doc__)
        return 2
    environment = dict(os.environ, NO_MKDOCS_2_WARNING="1", PYTHONUTF8="1")
    command = [str(PYTHON)] + COMMANDS[words[0]] + words[1:]
    try:
        install(["site", "test"] if words[0] == "test" else ["site"])
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


def install(parts):
    """Install the pinned versions into .venv, unless that was done since they last changed."""
    pins = hashlib.sha256()
    for file in (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__)):
        pins.update(file.read_bytes())
    wanted = [pins.hexdigest()] + parts
    installed = what_is_installed()
    if set(wanted) <= set(installed):
        return
    print("Installing into .venv; this takes a minute the first time.")
    sys.stdout.flush()
    if installed:
        NOTE.unlink()
    else:
        make_anew()
    project = str(ROOT) + ("[test]" if "test" in parts else "")
    command = pip() + ["install", "--quiet", "--disable-pip-version-check"]
    command += ["--constraint", str(CONSTRAINTS), "--editable", project]
    if subprocess.run(command, check=False).returncode != 0:
        sys.exit("The installation failed, and pip says why above. Write the same again to retry.")
    NOTE.write_text("\n".join([str(VENV)] + wanted), encoding="utf-8")


def what_is_installed():
    """Return what the last installation noted at its end, or nothing if .venv is of no use.

    It is of none if it is half made or was moved, or its Python doesn't run or isn't like this one.
    """
    question = [str(PYTHON), "-I", "-c", "import sys; print(sys.version_info[:2])"]
    try:
        place, _, installed = NOTE.read_text(encoding="utf-8").partition("\n")
        answer = subprocess.run(question, capture_output=True, text=True, check=True).stdout
        is_useful = Path(place).samefile(VENV) and answer.strip() == str(sys.version_info[:2])
    except (OSError, ValueError, subprocess.SubprocessError):
        return []
    return installed.split() if is_useful else []


def make_anew():
    """Make an empty environment in .venv, whatever is there.

    Symbolic links are what `python3 -m venv` makes: a copied Python may not find its libraries.
    """
    try:
        venv.create(VENV, clear=True, symlinks=os.name != "nt")
    except (OSError, ValueError) as problem:
        sys.exit(
            "The folder .venv can't be made: {0}. If it is there, end what runs in it, "
            "delete it, and write the same again.".format(problem)
        )


def pip():
    """Return the command of a pip that installs into .venv.

    Some systems ship no pip for new environments, and some have none outside them: either will do.
    """
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    unpack = [str(PYTHON), "-m", "ensurepip"]
    if subprocess.run(unpack, stdout=subprocess.DEVNULL, check=False).returncode == 0:
        return [str(PYTHON), "-m", "pip"]
    sys.exit(
        "This Python has no pip: on Debian and Ubuntu, write `apt install python3-venv` "
        "and then the same again."
    )


if __name__ == "__main__":
    sys.exit(main())
