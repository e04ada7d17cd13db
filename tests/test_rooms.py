"""The architecture, held by reading the imports: which room may use which, and who may use what."""

import ast
from pathlib import Path

import pytest
from conftest import REPOSITORY

PACKAGE = REPOSITORY / "macros" / "assay"
MODULES = sorted(PACKAGE.rglob("*.py"))

ROOMS = {
    "problems": "",
    "clocks": "",
    "html": "",
    "settings": "clocks",
    "extending": "problems",
    "source": "problems settings",
    "model": "problems clocks source",
    "library": "problems source model",
    "urls": "model library",
    "publication": "clocks source model library",
    "verify": "problems",
    "prose": "problems html source model library urls",
    "theme": "problems html settings source model library urls",
    "charts": "",
    "comparison": "model library",
    "lists": "model library comparison source",
    "macros": "problems settings extending model library prose theme charts comparison lists",
    "pages": "settings extending source model library urls theme comparison lists",
    "checks": "problems settings extending source model library urls publication prose pages",
    "search": "model urls macros pages",
    "files": "problems clocks settings extending model library urls macros pages",
    "site": "problems source urls publication verify theme macros pages search files",
    "preparation": "problems settings source model library urls publication prose theme macros "
    "pages checks site",
    "engines": "problems settings model urls verify theme macros pages search files site "
    "preparation",
    "command": "problems clocks settings verify site preparation engines",
}
"""From the ground up: each room and the rooms below it that it may use."""

ONLY_IN = {
    "yaml": {"source"},
    "pydantic": {"model"},
    "pydantic_core": {"model"},
    "markdown": {"prose"},
    "jinja2": {"theme"},
    "mkdocs": {"engines"},
    "pathspec": {"engines"},
    "pagefind": {"search"},
    "click": {"command"},
    "material": set(),
}


def room_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports(path):
    """Yield the names of the modules that a module imports, also inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield node.module
            if node.module == "assay":
                yield from (f"assay.{alias.name}" for alias in node.names)


def used_by(room):
    modules = [path for path in MODULES if room_of(path) == room]
    names = {name for path in modules for name in imports(path) if name.startswith("assay.")}
    return {name.split(".")[1] for name in names} - {room}


def test_every_room_is_in_the_table():
    assert {room_of(path) for path in MODULES} - {"__init__"} == set(ROOMS)
    assert not list(imports(PACKAGE / "__init__.py"))


def test_the_table_only_goes_down():
    rooms = list(ROOMS)
    for room, below in ROOMS.items():
        assert all(rooms.index(one) < rooms.index(room) for one in below.split()), room


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_uses_what_the_table_says_and_nothing_else(room):
    assert used_by(room) == set(ROOMS[room].split())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(Path(path).relative_to(PACKAGE)))
def test_each_dependency_is_used_in_one_room(path):
    used = {name.split(".")[0] for name in imports(path)}
    room = room_of(path)
    assert {one for one in used if room not in ONLY_IN.get(one, {room})} == set()


def test_only_the_mkdocs_engine_knows_mkdocs():
    knowing = {path for path in MODULES if any(n.startswith("mkdocs") for n in imports(path))}
    assert {path.parent for path in knowing} == {PACKAGE / "engines" / "mkdocs"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(Path(path).relative_to(PACKAGE)))
def test_a_module_can_be_read_in_one_go(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


def test_macros_is_a_folder_and_no_package():
    assert not (PACKAGE.parent / "__init__.py").exists()
