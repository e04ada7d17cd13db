"""`SHA256SUMS`: what every file held when the site was built, as `sha256sum --check` reads it.

Beside it a copy can be looked at: what is missing, what was changed, and what is left from a
former site, which somebody may have withdrawn.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a tree's own manifest says: the SHA-256 of each file, by its path."""

    sums: Mapping[str, str]
    is_whole: bool
    """Whether each line is a hash and a path, and no path stands there twice."""

    @classmethod
    def of(cls, folder: Path) -> Manifest | None:
        """Return the manifest of a folder, if it has one; raise OSError if it can't be read.

        A link to one elsewhere is none.
        """
        path = folder / MANIFEST
        if path.is_symlink() or not path.is_file():
            return None
        lines = path.read_bytes().decode("utf-8", "replace").splitlines()
        pairs = (line.partition("  ") for line in lines)
        sums = {file: known for known, _, file in pairs if _SUM.fullmatch(known) and file}
        return cls(sums, len(sums) == len(lines))

    def knows(self, folder: Path, file: str) -> bool:
        """Return whether a file of the tree is what was built; raise OSError if unreadable."""
        path = folder / file
        return path.is_file() and self.sums.get(file) == _sum(path.read_bytes())

    def strangers(self, tree: Tree) -> frozenset[str]:
        """Return the files that were not built: they are to be deleted, whatever they hold.

        A hidden one is its host's own.
        """
        others = tree.files.keys() - self.sums.keys() - {MANIFEST}
        return frozenset(file for file in others if not is_hidden(file))

    def problems(self, tree: Tree) -> Iterator[Problem]:
        """Yield what is not as it was built."""
        if not self.is_whole:
            message = "some lines of this file are no hash and path, or tell of a file again"
            yield Problem(Place(MANIFEST), message, _COPY_AGAIN)
        for file in sorted(self.strangers(tree)):
            yield Problem(Place(file), "the site was built without this file", _COPY_AGAIN)
        for file, known in sorted(self.sums.items()):
            if file not in tree.files:
                yield Problem(Place(file), "the site was built with this file", _COPY_AGAIN)
            elif _is_other(tree, file, known):
                yield Problem(Place(file), "the file is not what was built", _COPY_AGAIN)


def _is_other(tree: Tree, file: str, known: str) -> bool:
    try:
        return _sum(tree.read(file)) != known
    except OSError:  # which is told of already
        return False


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
