"""Files that are missing, empty or cut off: what a full disk or a killed build leaves behind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from assay.problems import Place, Problem
from assay.verify.lines import Lines
from assay.verify.occurrences import FEW
from assay.verify.tree import Tree

_NEVER_EMPTY = (
    *(".html", ".htm", ".svg", ".xml", ".json", ".webmanifest", ".pdf", ".woff", ".woff2"),
    *(".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico"),
)
"""Formats of which no empty file is one."""

_BEGINS_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s|<!--.*?-->)*<(?:!doctype|html)\b", re.I | re.S)
"""What begins otherwise is a piece of HTML that somebody put there, or a token that proves to a
search engine whose the site is."""

_HEAD = re.compile(rb".*?(?=<(?:body|svg)\b|</head\b|\Z)", re.I | re.S)
_TITLE = re.compile(rb"<title(?:\s[^>]*)?>\s*[^\s<]", re.I)
_TAIL = 4096

_BUILD_AGAIN = "Look whether the disk is full, then build again."


@dataclass(slots=True)
class Whole:
    """Notes the files that aren't whole."""

    tree: Tree
    _unlike: dict[tuple[str, str], list[str]] = field(
        default_factory=lambda: defaultdict(list[str])
    )
    _cut_off: list[str] = field(default_factory=list)

    def note_sizes(self) -> None:
        """Note what is empty, and what of the expected paths isn't there."""
        for file, size in self.tree.files.items():
            if not size and file.endswith(_NEVER_EMPTY):
                self._note(file, "the file is empty", _BUILD_AGAIN)
        for path in sorted(self.tree.expected - self.tree.files.keys()):
            self._note(path, "the file should have been built, and isn't there", _BUILD_AGAIN)

    def note_unreadable(self, file: str, error: OSError) -> None:
        """Note a file that can't be read."""
        why = error.strerror or str(error)
        self._note(file, f"the file can't be read: {why}", "Look to its permissions.")

    def note_page(self, file: str, html: bytes) -> bool:
        """Note a page that breaks off, or that has no title; return whether all of it is there."""
        if not html or not _BEGINS_PAGE.match(html):
            if html and not html.strip(b"\0 \t\r\n"):
                self._note(file, "the file holds nothing but blanks", _BUILD_AGAIN)
            return bool(html.strip(b"\0 \t\r\n"))
        if b"</html" not in html[-_TAIL:].lower():
            self._cut_off.append(file)
            return False
        head = _HEAD.match(html)
        if not _TITLE.search(html, 0, head.end() if head else len(html)):
            self._note(file, "the page has no title", "Give it one: a `<title>` in its head.")
        return True

    def problems(self, lines: Lines) -> Iterator[Problem]:
        """Yield what was noted: more than a few files with the same fault are one problem."""
        for (message, remedy), files in self._unlike.items():
            for file, others in _gathered(files):
                yield Problem(Place(file), f"{message}{others}", remedy)
        for file, others in _gathered(self._cut_off):
            message = f"the page breaks off before its end, `</html>`{others}"
            yield Problem(lines.of_end(file), message, _BUILD_AGAIN)

    def _note(self, file: str, message: str, remedy: str) -> None:
        self._unlike[message, remedy].append(file)


def _gathered(files: list[str]) -> Iterator[tuple[str, str]]:
    """Yield files, each with the words for how many others it stands for."""
    if len(files) <= FEW:
        yield from ((file, "") for file in files)
    else:
        yield files[0], f" (and the same is true of {len(files) - 1:,} more)"
