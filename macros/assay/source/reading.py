"""Reads the Markdown files of a site's two folders, and says what every other file is."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from assay.problems import Place, Report
from assay.settings import Folders, HeldBack
from assay.source import front_matter
from assay.source.comments import without_comments
from assay.source.decoding import decode
from assay.source.drawings import report_running
from assay.source.front_matter import Value
from assay.source.identity import ATTACHMENT, Identify, Identity, identify_attachment
from assay.source.limits import is_too_much
from assay.source.lookalikes import report_lookalikes
from assay.source.misread import report_misread
from assay.source.passages import ExemptPassage, passages_in
from assay.source.walking import walk


@dataclass(frozen=True, slots=True)
class Source:
    """One file as it was read: what it is, its front matter as text values, and its body."""

    path: Path
    file: str
    identity: Identity
    data: dict[str, Value] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    yaml: str = ""
    passages: tuple[ExemptPassage, ...] = ()
    """The parts of the body that are exempt."""
    held_back: str = ""
    """Why the site's settings keep the file from the public; empty if they don't."""

    def place(self, *path: str | int) -> Place:
        """Return where the front matter says what is at `path`, such as `("judgements", 0)`."""
        return front_matter.locate(self.yaml, self.file, path) if path else Place(self.file)

    def place_in_body(self, line: int, column: int = 1) -> Place:
        """Return where a line of the body, counted from 0, stands in the file."""
        return Place(self.file, self.body_line + line, column)


class Found(NamedTuple):
    """Every file of a site that was read, the addresses of those that can't be, and the others.

    `excluded` are the files that the site's settings leave out altogether, whatever they hold.
    """

    sources: list[Source]
    unreadable: list[str]
    excluded: list[str]


def read_all(folders: Folders, held_back: HeldBack, identify: Identify, report: Report) -> Found:
    """Return every file of the site; one that can't be read or belongs to nothing is a problem.

    `identify` tells what a Markdown file is.
    """
    sources: list[Source] = []
    unreadable: list[str] = []
    excluded: list[str] = []
    found = list(walk(folders, report))
    for review in _folders_without_index(parts for _, _, parts in found):
        folder = Path(os.path.relpath(folders.reviews / review, folders.root)).as_posix()
        report.add(
            Place(folder),
            "this folder has no `index.md`, so it is not a review",
            "Add an `index.md` with a title, a council, a kind and a date.",
        )
        unreadable.append(review)
    for path, file, parts in found:
        is_markdown = parts[-1].endswith(".md")
        identity = identify(parts) if is_markdown else identify_attachment(parts)
        in_docs = "/".join(parts[1:]) if parts[0] == "docs" else ""
        reason = "draft_docs in mkdocs.yml" if in_docs and held_back.drafts(in_docs) else ""
        if in_docs and held_back.excluded(in_docs):
            excluded.append(file)
        elif isinstance(identity, str):
            report.add(
                Place(file), "this file belongs to nothing", f"{identity[0].upper()}{identity[1:]}."
            )
        elif identity.kind == ATTACHMENT:
            sources.append(Source(path, file, identity, held_back=reason))
            _look_into(path, file, report)
        elif source := read_one(path, file, identity, report):
            sources.append(replace(source, held_back=reason))
        else:
            unreadable.append(identity.address)
    return Found(sources, unreadable, excluded)


def _folders_without_index(found: Iterable[tuple[str, ...]]) -> list[str]:
    inside = [parts for parts in found if parts[0] == "reviews" and len(parts) > 2]
    complete = {parts[1] for parts in inside if parts[2:] == ("index.md",)}
    return sorted({parts[1] for parts in inside} - complete)


def _look_into(path: Path, file: str, report: Report) -> None:
    """Report a drawing that runs, and a text that another ending keeps from being read as one."""
    ending = path.suffix.lower()
    if ending not in (".svg", ".txt") or (content := _content_of(path, file, report)) is None:
        return
    if ending == ".svg":
        report_running(content, file, report)
    elif content[:20].lstrip(b"\xef\xbb\xbf\r\n ").startswith(b"---"):
        message = "this file begins as a text does, and would be published as it is"
        report.add(Place(file), message, f"Rename it to `{path.stem}.md`, or take `---` out.")


def _content_of(path: Path, file: str, report: Report) -> bytes | None:
    """Return what a file holds; `None` when it can't be opened, which is then reported."""
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"the file can't be opened: {error.strerror}"
        report.add(Place(file), message, "Check its permissions.")
        return None


def read_one(path: Path, file: str, identity: Identity, report: Report) -> Source | None:
    """Return one Markdown file as read; `None` when it can't be, which is then reported."""
    if (content := _content_of(path, file, report)) is None:
        return None
    text = decode(content, file, report)
    if text is None or (parts := front_matter.split(text, file, report)) is None:
        return None
    yaml, body, body_line = parts
    if is_too_much(body, file, body_line, report):
        return None
    data = front_matter.parse(yaml, file, report)
    if data is None:
        return None
    written, body = body, without_comments(body, file, body_line, report)
    if report_lookalikes(written if body_line == 1 else body, file, body_line, report):
        return None
    report_misread(body, file, body_line, report)
    is_in_review = bool(identity.review)
    passages = passages_in(body, file, body_line, report, with_examples=not is_in_review)
    return Source(path, file, identity, data, body, body_line, yaml, passages)
