"""`SHA256SUMS`: what every file held when the site was built, as `sha256sum --check` reads it.

Beside it a copy can be looked at: what is missing, what was changed, and what is left from a
former site, which somebody may have withdrawn.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from assay.problems import Place, Problem
from assay.verify.tree import Tree, is_hidden

MANIFEST = "SHA256SUMS"

_SUM = re.compile("[0-9a-f]{64}")
_COPY_AGAIN = "Copy the whole site again, and let the copy delete what is no longer there."


def manifest_of(folder: Path) -> str:
    """Return a line for every file of a tree that was just built: its SHA-256 and its path.

    Raises OSError for one that can't be read.
    """
    tree = Tree(folder)
    return "".join(f"{_sum(tree.read(file))}  {file}\n" for file in tree.files if file != MANIFEST)


def listed_in(manifest: str) -> dict[str, str]:
    """Return the SHA-256 of each file, by its path; lines of another form are left out."""
    lines = (line.partition("  ") for line in manifest.splitlines())
    return {file: known for known, _, file in lines if _SUM.fullmatch(known) and file}


def is_as_built(folder: Path, file: str) -> bool:
    """Return whether a file of a tree is what its manifest says; raises OSError."""
    manifest, path = folder / MANIFEST, folder / file
    if not manifest.is_file() or not path.is_file():
        return False
    known = listed_in(manifest.read_text("utf-8", "replace")).get(file)
    return known is not None and _sum(path.read_bytes()) == known


def not_built(tree: Tree) -> frozenset[str]:
    """Return the files of a tree that its manifest does not know: they are to be deleted, and what
    they hold is no matter. Raises OSError if the manifest can't be read.
    """
    if MANIFEST not in tree.files:
        return frozenset()
    listed = listed_in(tree.read(MANIFEST).decode("utf-8", "replace"))
    return frozenset(
        file
        for file in tree.files
        if file not in listed and file != MANIFEST and not is_hidden(file)
    )


def unlike_manifest(tree: Tree) -> Iterator[Problem]:
    """Yield what is not as the tree's own manifest says; nothing if it has none.

    A hidden file that is not in it is its host's own. Raises OSError if it can't be read.
    """
    if MANIFEST not in tree.files:
        return
    written = tree.read(MANIFEST).decode("utf-8", "replace")
    listed = listed_in(written)
    if len(listed) < len(written.splitlines()):
        message = "some lines of this file are no hash and path, or tell of a file again"
        yield Problem(Place(MANIFEST), message, _COPY_AGAIN)
    for file in sorted(not_built(tree)):
        yield Problem(Place(file), "the site was built without this file", _COPY_AGAIN)
    for file in sorted(listed):
        if file not in tree.files:
            yield Problem(Place(file), "the site was built with this file", _COPY_AGAIN)
        elif _is_other(tree, file, listed[file]):
            yield Problem(Place(file), "the file is not what was built", _COPY_AGAIN)


def _is_other(tree: Tree, file: str, known: str) -> bool:
    try:
        return _sum(tree.read(file)) != known
    except OSError:  # which is told of already
        return False


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
