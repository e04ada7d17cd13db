"""`SHA256SUMS`: what every file held when the site was built, as `sha256sum --check` reads it.

Beside it a copy can be looked at: what is missing, what was changed, and what is left from a
former site, which somebody may have withdrawn.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from assay.problems import Place, Problem
from assay.verify.tree import Tree

MANIFEST = "SHA256SUMS"

_COPY_AGAIN = "Copy the whole site again, and let the copy delete what is no longer there."


def manifest_of(folder: Path) -> str:
    """Return a line for every file of a tree: its SHA-256 and its path.

    Hidden files are the host's own and are not in it. Raises OSError for one that can't be read.
    """
    tree = Tree(folder)
    return "".join(f"{_sum(tree.read(file))}  {file}\n" for file in tree.files if _is_listed(file))


def unlike_manifest(tree: Tree) -> Iterator[Problem]:
    """Yield what is not as the tree's own manifest says; nothing if it has none."""
    if MANIFEST not in tree.files:
        return
    listed: dict[str, str] = {}
    for number, line in enumerate(tree.read(MANIFEST).decode("utf-8", "replace").splitlines(), 1):
        known, _, file = line.partition("  ")
        if len(known) != 64 or not file:
            message = "this line is no hash and path"
            yield Problem(Place(MANIFEST, number), message, _COPY_AGAIN)
        listed[file] = known
    for file in sorted(listed.keys() | {file for file in tree.files if _is_listed(file)}):
        if file not in listed:
            yield Problem(Place(file), "the site was built without this file", _COPY_AGAIN)
        elif file not in tree.files:
            yield Problem(Place(file), "the site was built with this file", _COPY_AGAIN)
        elif _is_other(tree, file, listed[file]):
            yield Problem(Place(file), "the file is not what was built", _COPY_AGAIN)


def _is_other(tree: Tree, file: str, known: str) -> bool:
    try:
        return _sum(tree.read(file)) != known
    except OSError:  # which is told of already
        return False


def _is_listed(file: str) -> bool:
    return file != MANIFEST and not file.startswith(".")


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
