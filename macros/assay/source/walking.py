"""Every file of a site's folders, but for what systems leave there and what begins with a dot.

Whatever else is passed over is a problem, and never a silence.

A link may lead out of the site, to what nobody meant to publish; a folder, a pipe or a name that
another system can't hold would be missing where the site is built elsewhere.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from assay.problems import Place, Report
from assay.settings import Folders
from assay.source.identity import HOST_FILES

LITTER = frozenset({"thumbs.db", "desktop.ini", "__pycache__"})
"""What operating systems leave in folders, in small letters; such files are nobody's content."""

LARGEST = 50_000_000
"""The bytes of the largest file that is published: what a council's web team would host."""

LARGEST_TEXT = 1_000_000
"""The bytes of the largest Markdown file, some 500 pages: more is data, and no text."""

_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
_UNHELD = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"|?*\\\ud800-\udfff]|[ .]$')
"""Signs that a name can't hold on Windows, or in a log, and ends that Windows drops."""


def walk(folders: Folders, report: Report) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """Yield each file: its path, its path from the site's folder, and its segments.

    The first segment is `docs` or `reviews`, whatever the folders are really called.
    """
    for name, folder in (("docs", folders.docs), ("reviews", folders.reviews)):
        if folder.is_dir():
            yield from _inside(folder, (name,), folders.root, report)


def _inside(
    folder: Path, parts: tuple[str, ...], root: Path, report: Report
) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError as error:
        report.add(
            Place(_from(root, folder)),
            f"the folder can't be opened: {error.strerror}",
            "Check its permissions.",
        )
        return
    by_lower_case: dict[str, str] = {}
    for name in names:
        if name.lower() in LITTER or (name.startswith(".") and not _is_of_host(name, parts)):
            continue
        path, file = folder / name, _from(root, folder / name)
        problem = _of_name(name, by_lower_case.setdefault(name.lower(), name)) or _of(path)
        if problem:
            report.add(Place(file), *problem)
        elif path.is_dir():
            yield from _inside(path, (*parts, name), root, report)
        else:
            yield path, file, (*parts, name)


def _is_of_host(name: str, within: tuple[str, ...]) -> bool:
    return name in HOST_FILES and within[0] == "docs"


def _of_name(name: str, first: str) -> tuple[str, str] | None:
    """Return what is wrong with a name, `first` being the first that differs only in capitals."""
    if name != first:
        return (
            f"`{first}` has the same name but for capitals",
            "Rename one: Windows holds one.",
        )
    if _RESERVED.fullmatch(name) or _UNHELD.search(name):
        return "Windows can't hold a file of this name", "Rename it: letters, digits and hyphens."
    return None


def _of(path: Path) -> tuple[str, str] | None:
    """Return what is wrong with what lies at a path, unless it is a folder or an ordinary file."""
    try:
        found = path.lstat()
    except OSError as error:
        return f"this can't be looked at: {error.strerror}", "Check its permissions."
    if stat.S_ISLNK(found.st_mode):
        return (
            "this is a link to another place, which may be out of the site",
            "Put the file or folder itself here.",
        )
    if stat.S_ISDIR(found.st_mode):
        remedy = "Rename the folder, or write its text in a file of that name."
        return ("this is a folder, and no text", remedy) if path.name.endswith(".md") else None
    if not stat.S_ISREG(found.st_mode):
        return "this is no ordinary file", "Delete it."
    largest = LARGEST_TEXT if path.suffix == ".md" else LARGEST
    if found.st_size > largest:
        millions = largest / 1_000_000
        return (
            f"this file has {found.st_size:,} bytes; the most is {millions:g} million",
            "Divide it, or make it smaller.",
        )
    return None


def _from(root: Path, path: Path) -> str:
    return Path(os.path.relpath(path, root)).as_posix()
