"""What no published tree may hold: marks of what was to be hidden, what runs, what tells of people.

It is found by its bytes, whoever made the file: a copy of a site can be looked at as well.
"""

# ruff: noqa: SIM905 (words are easier to read than a list of them)

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from assay.problems import Place, Problem
from assay.verify.manifest import MANIFEST
from assay.verify.occurrences import Occurrences
from assay.verify.tree import is_hidden

_PUBLISHED = frozenset(
    ".avif .conf .css .csv .gif .gz .htm .html .ico .ics .jpeg .jpg .js .json .pagefind .pdf "
    ".pf_filter .pf_fragment .pf_index .pf_meta .png .svg .txt .wasm .webmanifest .webp .woff2 "
    ".xml".split()
)
"""Endings of files that a site is made of; office files keep hidden text."""

_OF_HOSTS = frozenset(["CNAME", MANIFEST, "_headers", "_redirects", "web.config"])

_CODE = re.compile(rb"<(code|pre)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_ATTRIBUTES = rb"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?"
_IN_PAGES = {
    "the mark of something that was to be hidden": re.compile(
        rb"::: *exempt\b|\[redact:|exempt_passage\(", re.IGNORECASE
    ),
    "a script inside the page": re.compile(
        rb"<script\b(?![^>]*\bsrc\s*=)(?![^>]*application/(?:ld\+)?json)[^>]*>", re.IGNORECASE
    ),
    "an event that runs something": re.compile(
        rb"<[a-z]" + _ATTRIBUTES + rb"\s(on[a-z]{3,})\s*=", re.IGNORECASE
    ),
    "a style inside the page": re.compile(
        rb"<style\b|<[a-z]" + _ATTRIBUTES + rb"\sstyle\s*=", re.IGNORECASE
    ),
    "something from another host": re.compile(
        rb"<(?:script|img|iframe|source|embed|object|use|image|audio|video|track|link"
        rb"(?=[^>]*\brel\s*=\s*[\"']?(?:stylesheet|icon|preload|modulepreload|manifest)))\b[^<>]*"
        rb"\s(?:src|href|xlink:href|srcset|data|poster)\s*=\s*[\"']?\s*(?:https?:)?//",
        re.IGNORECASE,
    ),
}
_IN_PICTURES = re.compile(rb"Exif\0\0|eXIf|EXIF|<x:xmpmeta|photoshop:|tEXtAuthor")
_IN_PDF = re.compile(
    rb"/Author\s*(?:\(\s*[^\s)]|<(?!\s*>|\s*FEFF\s*>))|<dc:creator>.*?<rdf:li>\s*\S", re.DOTALL
)
_REMEDY = "Build the site again with Assay, or take it out of the file that it comes from."


@dataclass(slots=True)
class Safe:
    """Notes what may not be public."""

    _found: Occurrences[str] = field(default_factory=Occurrences)
    _files: list[Problem] = field(default_factory=list)

    def note_name(self, file: str) -> None:
        """Note a file of a kind that no site is made of."""
        path = PurePosixPath(file)
        if is_hidden(file):
            return
        if path.suffix.lower() not in _PUBLISHED and path.name not in _OF_HOSTS:
            message = f"no site is made of files that end in `{path.suffix or path.name}`"
            self._files.append(Problem(Place(file), message, "Delete it, or offer a PDF or a CSV."))

    def note_page(self, file: str, html: bytes) -> None:
        """Note what a page holds and may not; examples in code are none."""
        for what, pattern in _IN_PAGES.items():
            if pattern.search(html) and pattern.search(_CODE.sub(b"", html)):
                self._found.note(what, file, what)

    def note_other(self, file: str, content: bytes) -> None:
        """Note what a picture or a PDF tells of the person, the place or the camera."""
        pattern = _IN_PDF if file.lower().endswith(".pdf") else _IN_PICTURES
        if pattern.search(content):
            message = "this file tells who made it, or where"
            remedy = "Save it again without metadata (author, camera, place)."
            self._files.append(Problem(Place(file), message, remedy))

    def problems(self) -> Iterator[Problem]:
        """Yield what was noted."""
        yield from self._files
        for what, occurrence in self._found:
            message = f"this page holds {what}{occurrence.elsewhere}"
            yield Problem(Place(occurrence.first), message, _REMEDY)
