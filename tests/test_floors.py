"""The architecture, held by reading the imports: which way they go, and who may use what."""

import ast
from pathlib import Path

import pytest
from conftest import REPOSITORY

PACKAGE = REPOSITORY / "macros" / "assay"
MODULES = sorted(PACKAGE.rglob("*.py"))

FLOORS = (
    "problems",
    "publisher",
    "source",
    "model",
    "library",
    "checks",
    "publication",
    "urls",
    "finish",
    "prose",
    "scripts",
    "rendering",
    "charts",
    "comparison",
    "lists",
    "macros",
    "pages",
    "anchors",
    "exports",
    "site",
    "plugin",
    "command",
)
"""From the ground up: a module imports only from its own floor or from one below."""

ONLY_IN = {
    "yaml": {"source"},
    "pydantic": {"model"},
    "pydantic_core": {"model"},
    "markdown": {"prose"},
    "jinja2": {"rendering"},
    "mkdocs": {"plugin"},
    "pagefind": {"exports"},
    "click": {"command"},
    "material": set(),
}


def floor_of(path):
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


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(Path(path).relative_to(PACKAGE)))
def test_imports_only_go_down(path):
    floor = floor_of(path)
    if floor == "__init__":
        assert not list(imports(path))
        return
    assert floor in FLOORS
    used = {name.split(".")[1] for name in imports(path) if name.startswith("assay.")}
    assert {one for one in used if FLOORS.index(one) > FLOORS.index(floor)} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(Path(path).relative_to(PACKAGE)))
def test_each_dependency_is_used_on_one_floor(path):
    floor = floor_of(path)
    used = {name.split(".")[0] for name in imports(path)}
    assert {one for one in used if floor not in ONLY_IN.get(one, {floor})} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(Path(path).relative_to(PACKAGE)))
def test_a_module_can_be_read_in_one_go(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 200


def test_every_floor_is_there_or_named_for_what_will_be():
    found = {floor_of(path) for path in MODULES} - {"__init__"}
    assert found - set(FLOORS) == set()


def test_macros_is_a_folder_and_no_package():
    assert not (PACKAGE.parent / "__init__.py").exists()
