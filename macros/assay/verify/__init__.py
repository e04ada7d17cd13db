"""Looks at a built tree before the public does, knowing nothing of how it was built."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from assay.problems import Place, Problem
from assay.verify.addresses import Addresses
from assay.verify.lines import Lines
from assay.verify.links import Links
from assay.verify.manifest import MANIFEST, Manifest, manifest_of
from assay.verify.occurrences import Occurrences
from assay.verify.reading import Reader
from assay.verify.safe import Safe
from assay.verify.sheets import loaded
from assay.verify.tree import DRAWINGS, PAGES, SHEETS, TELLING, Tree
from assay.verify.whole import Whole
from assay.verify.xml import wrong_in_xml

__all__ = ["MANIFEST", "Manifest", "manifest_of", "verify"]


def verify(folder: Path, expected: Iterable[str] = (), address: str = "/") -> list[Problem]:
    """Return everything that is wrong with a built tree, by file and line.

    That is: links that lead to no file of the tree, or to no id of a page; ids that stand twice on
    a page; files that are missing, empty or cut off; pages without a title; and what may not be
    public: marks of what was to be hidden, scripts and styles inside a page, what is loaded from
    another host, files that tell who made them. Where the tree has a manifest, so is whatever is
    not as it was built. The places are paths in the tree.

    `expected` are paths of files that must be there. `address` is where the tree will be served:
    links that begin with its host, or with its path, lead into the tree too.
    """
    if not folder.is_dir():
        remedy = "Build the site first, or name the folder that it was built into."
        return [Problem(Place(folder.as_posix()), "there is no such folder", remedy)]
    tree, reader = Tree(folder, expected), Reader()
    whole, links, repeated = Whole(tree), Links(tree, Addresses(address)), Occurrences[str]()
    safe = Safe()
    whole.note_sizes()
    remedy = "Copy the site again: it is made of files and folders only."
    others = [Problem(Place(file), what, remedy) for file, what in sorted(tree.odd.items())]
    strangers: Collection[str] = ()
    try:
        if manifest := Manifest.of(folder):
            strangers = manifest.strangers(tree)
            others += manifest.problems(tree)
        others += wrong_in_xml(tree, address)
    except OSError as error:
        whole.note_unreadable(MANIFEST, error)
    for file in (file for file in tree.files if file not in strangers):
        name = file.lower()
        safe.note_name(file)
        if not name.endswith(PAGES + DRAWINGS + SHEETS + TELLING):
            continue
        try:
            content = tree.read(file)
        except OSError as error:
            whole.note_unreadable(file, error)
            continue
        if name.endswith(TELLING):
            safe.note_other(file, content)
            continue
        if name.endswith(PAGES):
            safe.note_page(file, content)
        if name.endswith(SHEETS):
            links.note_links(file, (address for _, address in loaded(content)))
            continue
        is_whole = whole.note_page(file, content) if name.endswith(PAGES) else bool(content)
        said = reader.read(content)
        links.note(file, said, whole=is_whole)
        for name in said.repeated:
            repeated.note(name, file, name)
    lines = Lines(tree, reader)
    twice = [
        Problem(
            lines.of_second(occurrence),
            f"the id `{name}` stands twice on this page, and a link to it reaches only the first"
            f"{occurrence.elsewhere}",
            "Give one of the two another id.",
        )
        for name, occurrence in repeated
    ]
    found = [*whole.problems(lines), *links.problems(lines), *safe.problems(), *twice]
    return [*sorted(others), *sorted(found)]
