"""The theme's scripts as they are published: in a folder that is named after what they hold.

So no browser mixes the scripts of two versions or runs an old one on a new page, and the scripts
import each other by their plain names.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Scripts:
    """The scripts of one version of a site."""

    folder: str
    """Where they are, from the root of the site: `scripts/3f2a81c0/`."""
    files: Mapping[str, bytes]
    """Each by its path: `scripts/3f2a81c0/index.js`."""


def scripts_in(folders: Iterable[Path]) -> Scripts:
    """Return the files `scripts/*.js` of the theme's folders.

    Where two folders have one of the same name, that of the first counts.
    """
    found: dict[str, bytes] = {}
    for folder in folders:
        for path in (folder / "scripts").glob("*.js"):
            found.setdefault(path.name, path.read_bytes())
    version = hashlib.sha256(repr(sorted(found.items())).encode()).hexdigest()[:8]
    published = f"scripts/{version}/"
    return Scripts(published, {published + name: found[name] for name in sorted(found)})
