"""Pagefind makes the index. It is a program of its own, which its Python package brings along.

A machine may lack it or refuse to run it, and then a site is built without search. The variable
`PAGEFIND_BINARY_PATH` names another one.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from assay.search.corpus import Document

FOLDER = "pagefind"
"""The folder of the site where the index lies."""

_ENGINE = "pagefind.js"
_ENTRY = "pagefind-entry.json"
_LOADED = (_ENGINE, _ENTRY, "*.pf_meta", "wasm.en.pagefind", "*/*.pf_*")
"""What a browser may load; Pagefind also writes user interfaces, a worker and other languages."""

PATIENCE = 60.0
PATIENCE_FOR_EACH = 0.1
"""Seconds that Pagefind may take, and for each document more: a hundred times what it takes."""


class NoSearchError(Exception):
    """The index can't be made; the words say why."""


def indexed(corpus: Iterable[Document]) -> Mapping[str, bytes]:
    """Return the files of the index, by their path in the site: `pagefind/1.5.2/pagefind.js`.

    They stand under Pagefind's version, since the script of another can't be trusted to read them.
    Raises NoSearchError where Pagefind is missing, can't be run, or fails.
    """
    binary = _binary()
    try:
        with TemporaryDirectory() as folder:
            source, target = Path(folder, "site"), Path(folder, "index")
            number = _write(corpus, source)
            patience = PATIENCE + number * PATIENCE_FOR_EACH
            files = ("--site", source, "--output-path", target)
            _run(binary, "--silent", *files, within=folder, seconds=patience)
            if not (target / _ENTRY).is_file():
                raise NoSearchError(f"{binary} wrote no index")
            return _published(target)
    except OSError as error:
        why = error.strerror or str(error)
        raise NoSearchError(f"the folder for temporary files can't be used ({why})") from None


def engine_in(index: Mapping[str, bytes]) -> str:
    """Return the path of the script that searches an index."""
    return next(path for path in index if path.endswith(f"/{_ENGINE}"))


def _write(corpus: Iterable[Document], folder: Path) -> int:
    """Write what is to be indexed to a folder, and return how many documents there are."""
    number = 0
    for url, html in corpus:
        path = folder / url / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
        number += 1
    return number


def _published(index: Path) -> Mapping[str, bytes]:
    """Return the files in Pagefind's folder that a browser may load."""
    version = json.loads((index / _ENTRY).read_bytes())["version"]
    files = sorted({path for pattern in _LOADED for path in index.glob(pattern)})
    return {
        f"{FOLDER}/{version}/{path.relative_to(index).as_posix()}": path.read_bytes()
        for path in files
    }


def _binary() -> Path:
    """Return the program, after making sure that it runs."""
    try:
        from pagefind.service import get_executable
    except ImportError:
        raise NoSearchError("the Python package `pagefind` is not installed") from None
    binary = get_executable()
    if binary is None:
        raise NoSearchError("the Python package `pagefind-bin` is not installed")
    _run(binary, "--version", within=".", seconds=PATIENCE)
    return binary


def _run(binary: Path, *arguments: str | Path, within: str, seconds: float) -> None:
    """Run Pagefind in a folder that holds no settings of its own for it."""
    command = [str(binary), *map(str, arguments)]
    try:
        done = subprocess.run(
            command, cwd=within, capture_output=True, text=True, check=False, timeout=seconds
        )
    except subprocess.TimeoutExpired:
        raise NoSearchError(f"{binary} did not end within {seconds:.0f} seconds") from None
    except OSError as error:
        raise NoSearchError(f"{binary} can't be run ({error.strerror})") from None
    if done.returncode:
        raise NoSearchError(f"{binary} failed: {(done.stderr or done.stdout).strip()}")
