"""Links editions: what each framework, and each of its statements, continues of an earlier one.

Everything that continues the same thing is of one line. A newer judgement anywhere on a line makes
an older one on it history; `comparison/in_force.py` says when.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TypeVar

from assay.library.frameworks import walk
from assay.library.links import Links
from assay.library.names import Names
from assay.model.framework import Framework
from assay.model.statement import Statement
from assay.problems import PlaceFinder, Report

E = TypeVar("E", bound=Framework | Statement)

_Link = tuple[E, E, PlaceFinder]
"""A newer one, what it continues, and where that is written."""


def link_editions(
    frameworks: Iterable[Framework], names: Names, links: Links, report: Report
) -> None:
    """Link frameworks and statements to what they replace, and to all of their line."""
    frameworks = tuple(frameworks)
    _link_lines(frameworks, list(_editions(frameworks, names, report)), links, report)
    statements = [statement for framework in frameworks for statement in framework.statements]
    _link_lines(statements, list(_statements(frameworks, names, report)), links, report)


def _editions(
    frameworks: Iterable[Framework], names: Names, report: Report
) -> Iterator[_Link[Framework]]:
    for framework in frameworks:
        if framework.replaces:
            find_place = partial(framework.place, "replaces")
            older = names.resolve(
                Framework, framework.replaces, (), find_place, report, "framework"
            )
            if older:
                yield framework, older, find_place


def _statements(
    frameworks: Iterable[Framework], names: Names, report: Report
) -> Iterator[_Link[Statement]]:
    for framework in frameworks:
        scopes = (framework.replaces,) if framework.replaces else ()
        for statement, _, _, path in walk(framework):
            find_place = partial(framework.place, *path, "replaces")
            for name in statement.replaces:
                older = names.resolve(
                    Statement, name, scopes, find_place, report, "statement of an earlier edition"
                )
                if older and older.framework is framework:
                    report.add(
                        find_place(),
                        f"`{name}` belongs to this same edition",
                        "Name what this continues of an earlier one: "
                        "`earlier-framework/its-statement`.",
                    )
                elif older:
                    yield statement, older, find_place


def _link_lines(records: Iterable[E], found: list[_Link[E]], links: Links, report: Report) -> None:
    older_of: dict[E, dict[E, None]] = {}
    for newer, older, find_place in found:
        if newer is older or newer in _reached(older, older_of):
            report.add(
                find_place(),
                f"`{newer.address}` and `{older.address}` would replace each other",
                "Only the later of two editions replaces the other: take this out of the earlier.",
            )
            continue
        older_of.setdefault(newer, {})[older] = None
        links.add(older, "replaced_by", newer)
    lines = _lines(older_of)
    for record in records:
        links.set(
            record,
            replaced=tuple(older_of.get(record, ())),
            earlier_editions=_reached(record, older_of),
            line=lines.get(record, record.address),
        )


def _reached(start: E, nearest: Mapping[E, Iterable[E]]) -> tuple[E, ...]:
    """Return everything that is reached step by step, nearest first, each once."""
    found: dict[E, None] = {}
    waiting = [start]
    for record in waiting:
        for older in nearest.get(record, ()):
            if older not in found:
                found[older] = None
                waiting.append(older)
    return tuple(found)


def _lines(older_of: dict[E, dict[E, None]]) -> dict[E, str]:
    """Return the line of everything that continues, or is continued: the address of one of it."""
    near: dict[E, dict[E, None]] = {}
    for newer, some in older_of.items():
        for older in some:
            near.setdefault(newer, {})[older] = None
            near.setdefault(older, {})[newer] = None
    lines: dict[E, str] = {}
    for start in near:
        if start not in lines:
            lines.update(dict.fromkeys((start, *_reached(start, near)), start.address))
    return lines
