"""Links frameworks: statements to their framework, to each other and to the spine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from assay.library.former import Former
from assay.library.links import Links
from assay.library.names import Names
from assay.model.domain import Domain
from assay.model.framework import Framework
from assay.model.statement import Criterion, Element, FrameworkDomain, Statement
from assay.problems import PlaceFinder, Report

_Path = tuple[str | int, ...]
_Step = tuple[Statement, Statement | None, str, _Path]


def enter_statements(framework: Framework, names: Names, links: Links, report: Report) -> None:
    """Give every statement its address, its place in the tree and its noun, and enter its name."""
    steps = list(walk(framework))
    for statement, parent, noun, path in steps:
        address = f"{framework.address}/{statement.id}"
        links.set(statement, framework=framework, address=address, parent=parent, noun=noun)
        if parent:
            links.add(parent, "children", statement)
        names.add(statement, partial(framework.place, *path), report)
        for position, alias in enumerate(statement.aliases):
            find_place = partial(framework.place, *path, "aliases", position)
            former = Former(f"{framework.address}/{alias}", type(statement), statement, find_place)
            names.former.add(former, report)
    for scale in framework.scales:
        for grade in scale.grades:
            links.set(grade, scale=scale)
    statements = tuple(statement for statement, *_ in steps)
    criteria = tuple(statement for statement in statements if isinstance(statement, Criterion))
    links.set(framework, statements=statements, all_criteria=criteria)


def link_framework(framework: Framework, names: Names, links: Links, report: Report) -> None:
    """Link statements to the spine's domains, and elements to the domains that they serve.

    A criterion that names no domain of the spine belongs to its framework domain's, and an element
    to those of the domains that it serves; whatever is left, to those of the whole framework.
    """
    whole = _on_spine(framework.spine, partial(framework.place, "spine"), names, report)
    for statement, parent, _, path in walk(framework):
        spine, inherited = statement.spine, parent.domains if parent else whole
        if isinstance(statement, Element):
            served = _served(framework, statement, path, names, report)
            links.set(statement, served=served)
            for domain in served:
                links.add(domain, "elements", statement)
            spine = spine or tuple(
                dict.fromkeys(name for domain in served for name in domain.spine)
            )
        own = _on_spine(spine, partial(framework.place, *path, "spine"), names, report)
        links.set(statement, domains=own or inherited)
        for belongs in statement.domains:
            links.add(belongs, "statements", statement)
    together = {statement.domains for statement in framework.statements}
    alone = next(iter(together)) if len(together) == 1 else ()
    links.set(framework, belongs_to=whole or (alone if len(alone) == 1 else ()))


def _on_spine(
    written: Iterable[str], find_place: PlaceFinder, names: Names, report: Report
) -> tuple[Domain, ...]:
    found = (names.resolve(Domain, name, (), find_place, report, "domain") for name in written)
    return tuple(domain for domain in found if domain)


def _served(
    framework: Framework, element: Element, path: _Path, names: Names, report: Report
) -> tuple[FrameworkDomain, ...]:
    find_place = partial(framework.place, *path, "serves")
    scopes, what = [framework.address], "domain of this framework"
    found = (
        names.resolve(FrameworkDomain, name, scopes, find_place, report, what)
        for name in element.serves
    )
    return tuple(domain for domain in found if domain)


def walk(framework: Framework) -> Iterator[_Step]:
    """Yield every statement with its parent, its noun and its path in the front matter."""
    nouns = framework.nouns
    for position, test in enumerate(framework.tests):
        yield test, None, "test", ("tests", position)
    for position, element in enumerate(framework.elements):
        yield element, None, "element", ("elements", position)
    for position, domain in enumerate(framework.domains):
        yield domain, None, nouns.domain, ("domains", position)
        yield from _criteria(domain.criteria, domain, nouns.criterion, ("domains", position))
    yield from _criteria(framework.criteria, None, nouns.criterion, ())


def _criteria(
    criteria: tuple[Criterion, ...], parent: Statement | None, noun: str, path: _Path
) -> Iterator[_Step]:
    for position, criterion in enumerate(criteria):
        here = (*path, "criteria", position)
        yield criterion, parent, noun, here
        yield from _criteria(criterion.criteria, criterion, noun, here)
