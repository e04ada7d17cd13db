"""Templates: each name that one reads is given to it, also where no example leads."""

from collections import defaultdict

import pytest
from conftest import REPOSITORY
from jinja2 import Environment, meta, nodes

from assay.engines.mkdocs import load_settings
from assay.macros import bound
from assay.model.publishing import Exemption
from assay.pages.domains import said_page
from assay.pages.paging import paged
from assay.preparation import prepare
from assay.search import corpus
from assay.theme import Templates

FOLDER = REPOSITORY / "theme_overrides"
NAMES = sorted(path.relative_to(FOLDER).as_posix() for path in FOLDER.rglob("*.html"))
PARSER = Environment(trim_blocks=True, lstrip_blocks=True)


def parsed(name):
    return PARSER.parse((FOLDER / name).read_text(encoding="utf-8"))


def named(tree, kind):
    """Return the templates that a template names in statements of one kind."""
    found = [one.template for one in tree.find_all(kind)]
    return {one.value for one in found if isinstance(one, nodes.Const)}


def own_names(tree):
    """Return the names that a template itself gives: by `set`, `for`, `macro` and `import`."""
    yield from (one.name for one in tree.find_all(nodes.Name) if one.ctx != "load")
    yield from (one.name for one in tree.find_all(nodes.Macro))
    yield from (one.target for one in tree.find_all(nodes.Import))
    for one in tree.find_all(nodes.FromImport):
        yield from (name if isinstance(name, str) else name[1] for name in one.names)


def optional_names(tree):
    """Return the names of which a template says what it does without them."""
    for one in tree.find_all(nodes.Filter):
        if one.name == "default" and isinstance(one.node, nodes.Name):
            yield one.node.name


def read_in_context(name):
    """Return the names that a template reads of what it is given, with those around and in it."""
    tree = parsed(name)
    read = meta.find_undeclared_variables(tree) - {*optional_names(tree)}
    for other in named(tree, (nodes.Extends, nodes.Include)):
        read |= read_in_context(other)
    return read - {*own_names(tree)}


@pytest.fixture(scope="module")
def given():
    """Return the names that are given to each template, and those that all of them have."""
    found = defaultdict(list)
    render = Templates.render

    def noted(self, name, values):
        found[name].append(set(values))
        return render(self, name, values)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Templates, "render", noted)
        site = prepare(load_settings(str(REPOSITORY / "mkdocs.yml")))
        for page in site.pages:
            site.document(page)
        for file in site.files().values():
            if file.path in ("404.html", "r/barnsley-2017/index.html"):
                file.content()
        list(corpus(site.pages, site.view))
        exempt = site.view.library.articles["about"].model_copy()
        exempt._exempt_passages = (Exemption(reason="Business affairs"),)
        bound(site.view.at(exempt))["exempt_passage"](number=1)
        bound(site.view)["late"]()
        domain = site.view.library.domains[0]
        site.document(next(paged(said_page(domain), 13)))
    PARSER.filters |= site.view.templates._environment.filters
    globals_ = set(site.view.templates._environment.globals)
    return {name: set.union(*some) | globals_ for name, some in found.items()}, globals_


def test_each_name_that_a_template_reads_is_given(given):
    missing = {name: read_in_context(name) - names for name, names in given[0].items()}
    assert {name: names for name, names in missing.items() if names} == {}


def test_what_is_imported_reads_nothing_of_a_page(given):
    imported = {
        one for name in NAMES for one in named(parsed(name), (nodes.Import, nodes.FromImport))
    }
    missing = {name: read_in_context(name) - given[1] for name in imported}
    assert imported
    assert {name: names for name, names in missing.items() if names} == {}


def test_every_template_is_used(given):
    used = set(given[0])
    while (
        more := {
            one
            for name in used
            for one in named(
                parsed(name), (nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)
            )
        }
        - used
    ):
        used |= more
    assert set(NAMES) - used == set()
