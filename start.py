"""Serve the site, or run the tests, on a machine that has only Python 3.11 or newer and pip.

    python3 start.py serve     install into .venv on first use, then serve with live reload
    python3 start.py test      install what the tests need as well, then run them
    python3 start.py build     write the site to the folder site/
    python3 start.py check     report every problem of every file, and write nothing

Anything after the first word goes to the command itself: `python3 start.py serve -a 0.0.0.0:8000`.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
CONSTRAINTS = ROOT / "constraints.txt"
COMMANDS = {
    "serve": ["-m", "mkdocs", "serve"],
    "build": ["-m", "mkdocs", "build", "--strict"],
    "check": ["-m", "assay.command", "check"],
    "test": ["-m", "pytest"],
}


def main() -> int:
    """Install what the command needs, run it in the site's folder, and return its exit code."""
    words = sys.argv[1:]
    if not words or words[0] not in COMMANDS:
        print(__doc__)
        return 2
    install("test" if words[0] == "test" else "site")
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    command = [str(PYTHON), *COMMANDS[words[0]], *words[1:]]
    try:
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


def install(what: str) -> None:
    """Install the pinned versions into .venv, unless that was done since they last changed.

    The outer pip installs into the new environment, since some systems ship venv without pip.
    """
    stamp = VENV / f"installed-{what}"
    wanted = hashlib.sha256()
    for file in (ROOT / "pyproject.toml", CONSTRAINTS, Path(__file__)):
        wanted.update(file.read_bytes())
    if stamp.is_file() and stamp.read_text() == wanted.hexdigest() and PYTHON.exists():
        return
    print("Installing into .venv; this takes a minute the first time.", flush=True)
    venv.create(VENV, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(PYTHON), "install", "--quiet"]
    pip += ["--disable-pip-version-check", "--constraint", str(CONSTRAINTS)]
    project = f"{ROOT}[test]" if what == "test" else str(ROOT)
    subprocess.run([*pip, "--editable", project], check=True)
    stamp.write_text(wanted.hexdigest())


if __name__ == "__main__":
    sys.exit(main())
