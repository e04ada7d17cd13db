"""Links that lead to nothing: no such file, or no such place on the page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from urllib.parse import unquote

from assay.problems import Problem, did_you_mean
from assay.verify.addresses import AboveTopError, Addresses
from assay.verify.lines import Lines
from assay.verify.occurrences import Occurrence, Occurrences, merged
from assay.verify.reading import Said
from assay.verify.tree import Tree

_NOT_FOUND_PAGE = "404.html"
_MANY = 200
"""So many times the nearest name is looked for. It takes a while, and nobody reads on."""


@dataclass(slots=True)
class Links:
    """Every link of a tree, by where it leads: what a thousand pages share is looked up once."""

    tree: Tree
    addresses: Addresses
    _anchors: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _missing: Occurrences[str] = field(default_factory=Occurrences)
    _above: Occurrences[str] = field(default_factory=Occurrences)
    _places: Occurrences[tuple[str, str]] = field(default_factory=Occurrences)
    _astray: list[str] = field(default_factory=list)
    _looked_for: int = 0

    def note(self, file: str, said: Said, *, whole: bool) -> None:
        """Note what a page says: where its links lead, and what of it others may lead to.

        Of a page that isn't whole nobody can say which places it lacks.
        """
        if whole:
            self._anchors[file] = said.ids + said.names
        self.note_links(file, said.links, said.base)
        if file == _NOT_FOUND_PAGE and not said.base:
            self._astray += filter(self.addresses.is_relative, said.links)

    def note_links(self, file: str, links: Iterable[str], base: str = "") -> None:
        """Note where the links of a file lead."""
        for link in links:
            try:
                leads = self.addresses.leads(link, file, base)
            except AboveTopError:
                self._above.note(link, file, link)
                continue
            if leads is None:
                continue
            path, fragment = leads
            target = self.tree.found(path)
            if not target:
                self._missing.note(path, file, link)
            elif fragment:
                self._places.note((target, fragment), file, link)

    def problems(self, lines: Lines) -> Iterator[Problem]:
        """Yield what is wrong, when every file has been noted."""
        for path, occurrence in merged(self._missing):
            yield Problem(
                lines.of_link(occurrence),
                f"the link `{occurrence.as_written}` leads to no file: {self._absent(path)}"
                f"{occurrence.elsewhere}",
                self._nearest(path),
            )
        for _, occurrence in self._above:
            yield Problem(
                lines.of_link(occurrence),
                f"the link `{occurrence.as_written}` leads above the top of the site"
                f"{occurrence.elsewhere}",
                "It has a `../` too many.",
            )
        for (target, fragment), occurrence in merged(self._without_place()):
            yield Problem(
                lines.of_link(occurrence),
                f"the link `{occurrence.as_written}` leads to no place on its page: "
                f"nothing in `{target}` has the id `{fragment}`{occurrence.elsewhere}",
                self._did_you_mean(fragment, self._anchors[target])
                or "Correct the end of the link, or give the place this id.",
            )
        if self._astray:
            others = f", and {len(self._astray) - 1} more do" if self._astray[1:] else ""
            yield Problem(
                lines.of_link(Occurrence(_NOT_FOUND_PAGE, self._astray[0])),
                f"the link `{self._astray[0]}` goes astray{others}: a server shows this page at "
                "whatever address was asked for, and a browser follows its links from there",
                "Begin the links of this page with `/`: set `site_url`.",
            )

    def _without_place(self) -> Iterator[tuple[tuple[str, str], Occurrence]]:
        there: dict[str, frozenset[str]] = {}
        for (target, fragment), occurrence in self._places:
            if target not in self._anchors or _is_always_there(target, fragment):
                continue
            if target not in there:
                there[target] = frozenset(self._anchors[target])
            decoded = unquote(fragment)
            if there[target].isdisjoint((fragment, decoded)):
                yield (target, decoded), occurrence

    def _absent(self, path: str) -> str:
        if self.tree.is_folder(path):
            return f"the folder `{path.rstrip('/')}` has no `index.html`"
        return f"there is no `{path}{'index.html' if path.endswith('/') else ''}`"

    def _nearest(self, path: str) -> str:
        if self.tree.is_folder(path):
            return "Lead to a file in the folder, or give the folder an `index.html`."
        name = path.rstrip("/").rpartition("/")[2]
        known = [other for other in self.tree.beside(path) if other.rstrip("/") != name]
        alike = [other for other in known if other.rstrip("/").lower() == name.lower()]
        if alike:
            return f"Capitals count on the web: what is there is called `{alike[0]}`."
        return self._did_you_mean(name, known) or "Correct the link, or add what it leads to."

    def _did_you_mean(self, name: str, known: Iterable[str]) -> str:
        self._looked_for += 1
        return did_you_mean(name, known) if self._looked_for <= _MANY else ""


def _is_always_there(target: str, fragment: str) -> bool:
    """Say whether a browser needs no id: for the top of a page, or a part of a drawing."""
    return fragment.lower() == "top" or (target.endswith(".svg") and bool({*"(="} & {*fragment}))
