"""A site of its own adds to Assay, or changes it, without a copy of it."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import subprocess
import sys

import pytest
from click.testing import CliRunner
from conftest import (
    CONFIG,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    build_folder,
    review_with,
    section_with,
)

from assay.command import main
from assay.engines.mkdocs import load_settings
from assay.preparation import prepare
from assay.problems import AuthorError
from assay.settings import SettingsError

EXTENDED = CONFIG.replace("as_at: 2026-11-21", "as_at: 2026-11-21, extensions: anytown.py")
OVERRIDDEN = CONFIG.replace("{name: material}", "{name: material, custom_dir: overrides}")
BOTH = EXTENDED.replace("{name: material}", "{name: material, custom_dir: overrides}")

MODULE = '''
"""What our site adds."""

from collections.abc import Iterator

from assay.checks import Checked
from assay.files import File
from assay.library import Library
from assay.macros.view import View
from assay.pages.page import Link, Page
from assay.problems import Problem


def oldest(view: View, *, first: int = 3) -> dict[str, object]:
    """List the oldest reviews."""
    return {"found": view.library.reviews[-first:]}


def wards(library: Library) -> Iterator[Page]:
    """Yield a page of our own."""
    yield Page(
        url="wards/",
        title="Wards",
        template="pages/wards.html",
        values={"reviews": library.reviews},
        trail=(Link("Home", ""),),
        description="Which ward each review is about.",
        menu="masthead",
    )


def sections_have_a_summary(checked: Checked) -> Iterator[Problem]:
    """Report sections without a summary, as our style guide asks."""
    for review in checked.library.reviews:
        for section in review.sections:
            if not section.summary:
                yield Problem(section.place(), "no summary", "Write one.")


def titles(pages: tuple[Page, ...], view: View) -> Iterator[File]:
    """Yield the titles of all pages."""
    yield File.of("titles.txt", "".join(f"{page.title}\\n" for page in pages))


MACROS = (oldest,)
PAGE_TYPES = (wards,)
CHECKS = (sections_have_a_summary,)
FILES = (titles,)
'''
FILES = {
    "mkdocs.yml": BOTH,
    "anytown.py": MODULE,
    "overrides/macros/oldest.html": "<p>The oldest: {{ found[0].title }}, {{ view.on }}</p>",
    "overrides/pages/wards.html": (
        '{% extends "page.html" %}\n{% block content %}<p>{{ reviews[0].title }}</p>{% endblock %}'
    ),
    "docs/about.md": article_with("{{ oldest(first=1) }}"),
}


def test_a_site_adds_a_macro_a_page_type_and_a_file(build_site):
    site = build_site(FILES)
    assert "The oldest: Test of Anytown, 2026-11-21" in site.text("about/")
    assert site.text("wards/") == "Home Wards Test of Anytown"
    menu = site.page("").find("nav", id="site-menu")
    assert menu.find("a", string="Wards")["href"] == "wards/"
    assert "Wards\n" in (site.folder / "titles.txt").read_text()


def test_a_site_adds_a_check_that_says_where_and_how(write_site):
    root = write_site({**FILES, SECTION_FILE: section_with()})
    with pytest.raises(AuthorError, match=f"{SECTION_FILE}:1:1: no summary"):
        prepare(load_settings(str(root / "mkdocs.yml")))


def test_what_a_macro_of_its_own_is_given_is_checked_like_any(write_site):
    root = write_site({**FILES, "docs/about.md": article_with("{{ oldest(last=1) }}")})
    with pytest.raises(AuthorError, match="it takes no `last`"):
        prepare(load_settings(str(root / "mkdocs.yml")))


RUNNING = {
    "a check that raises": ("def c(checked):\n    yield 1 / 0\nCHECKS = (c,)\n", "anytown.py:2:1: this fails: ZeroDivisionError"),
    "a check that yields text": ("def c(checked):\n    yield 'x'\nCHECKS = (c,)\n", "anytown.py:1:1: `c` yields a str where a Problem is meant"),
    "a check that yields nothing": ("def c(checked):\n    pass\nCHECKS = (c,)\n", "anytown.py:1:1: `c` yields nothing"),
    "a page type that raises": ("def p(library):\n    return library.nothing\nPAGE_TYPES = (p,)\n", "anytown.py:2:1: this fails: AttributeError"),
    "a page out of the site": ("from assay.pages.page import Page\ndef p(library):\n    yield Page('../x/', 'X', 'x.html')\nPAGE_TYPES = (p,)\n", "anytown.py:3:1: this fails: ValueError: `../x/` is no URL of a page"),
    "a page without a template": ("from assay.pages.page import Page\ndef p(library):\n    yield Page('x/', 'X', 'pages/x.html')\nPAGE_TYPES = (p,)\n", "there is no template `pages/x.html`"),
    "a page where one is": ("from assay.pages.page import Page\ndef p(library):\n    yield Page('reviews/', 'X', 'pages/reviews.html')\nPAGE_TYPES = (p,)\n", "a second page at `/reviews/`"),
    "a file out of the site": ("from assay.files import File\ndef f(pages, view):\n    yield File.of('../x.txt', 'X')\nFILES = (f,)\n", "anytown.py:3:1: this fails: ValueError: `../x.txt` is no path inside the site"),
    "a file whose content fails": ("from assay.files import File\ndef f(pages, view):\n    yield File('x.txt', lambda: 1 / 0)\nFILES = (f,)\n", "anytown.py:3:1: this fails: ZeroDivisionError"),
    "a file where one is": ("from assay.files import File\ndef f(pages, view):\n    yield File.of('index.html', 'X')\nFILES = (f,)\n", "a second file at `index.html`"),
    "a macro that raises": ("def m(view):\n    return view.nothing\nMACROS = (m,)\n", "anytown.py:2:1: this fails: AttributeError"),
    "a macro without values": ("def m(view):\n    return 3\nMACROS = (m,)\n", "anytown.py:1:1: `m` gives no mapping"),
    "a macro without a template": ("def m(view):\n    return {}\nMACROS = (m,)\n", "there is no template `macros/m.html`"),
}  # fmt: skip


@pytest.mark.parametrize(("module", "told"), RUNNING.values(), ids=RUNNING)
def test_what_fails_in_a_module_while_it_runs_is_told_with_its_line(write_site, module, told):
    about = article_with("{{ m() }}" if "def m" in module else "Words.")
    root = write_site({"mkdocs.yml": EXTENDED, "anytown.py": module, "docs/about.md": about})
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    assert (done.returncode, told in said, "Traceback" in said) == (1, True, False), said
    for command in ("build", "check"):
        done = CliRunner().invoke(main, [command, "-f", str(root / "mkdocs.yml")])
        assert isinstance(done.exception, SystemExit)
        assert (done.exit_code, told in done.output) == (1, True), done.output


MODULES = {
    "a macro that takes no view": ("def m():\n    pass\nMACROS = (m,)\n", "`m` takes no view"),
    "a macro that takes a fraction": (
        "def m(view, *, a: float = 1):\n    pass\nMACROS = (m,)\n",
        "`m` takes something that no call can give it",
    ),
    "two macros of one name": (
        "def m(view):\n    pass\nMACROS = (m, m)\n",
        "there is a macro `m` already",
    ),
    "not there": (None, "there is no file `anytown.py`"),
    "empty": ("", "it adds nothing"),
    "a mistake in it": ("x = 1\ny = z\n", "anytown.py:2: NameError"),
    "no Python": ("def f(:\n", "anytown.py:1: SyntaxError"),
    "something else": ("MACROS = 3\n", "`MACROS` is not a tuple of functions"),
    "a name that is taken": (
        "def reviews(view):\n    return {}\nMACROS = (reviews,)\n",
        "there is a macro `reviews` already",
    ),
}


@pytest.mark.parametrize(("module", "told"), MODULES.values(), ids=MODULES)
def test_a_module_that_can_not_be_used_is_told_in_a_sentence(write_site, module, told):
    root = write_site({"mkdocs.yml": EXTENDED, "anytown.py": module})
    with pytest.raises(SettingsError, match=told):
        load_settings(str(root / "mkdocs.yml"))
    command = [sys.executable, "-m", "mkdocs", "build"]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_an_override_extends_the_template_for_which_it_stands(build_site):
    site = build_site(
        {
            "mkdocs.yml": OVERRIDDEN,
            REVIEW_FILE: review_with("judgements: [{grade: met}]\n"),
            "overrides/pages/review.html": (
                '{% extends "assay/pages/review.html" %}\n'
                "{% block judgements %}<p>Ours first.</p>{{ super() }}{% endblock %}\n"
                "{% block after %}<p>Ours last.</p>{% endblock %}\n"
            ),
            "overrides/partials/footer.html": (
                '{% include "assay/partials/footer.html" %}<p>Below the footer</p>'
            ),
        }
    )
    text = site.text("reviews/anytown-2025/")
    assert text.index("Ours first.") < text.index("Judgements") < text.index("Ours last.")
    assert "Below the footer" in site.html("reviews/anytown-2025/")
    assert site.page("reviews/anytown-2025/").footer


def test_both_engines_take_the_same_templates(write_site):
    template = (
        '{% extends "base.html" %}\n{% block announce %}<p>News!</p>{{ super() }}{% endblock %}'
    )
    root = write_site({"mkdocs.yml": OVERRIDDEN, "overrides/main.html": template})
    command = [sys.executable, "-m", "assay.command", "build", "-d", "other"]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    built = build_folder(root)
    for folder in (built.folder, root / "other"):
        assert "<p>News!</p>" in (folder / "index.html").read_text()


def test_styles_and_files_of_its_own_folder_count(build_site):
    site = build_site(
        {
            "mkdocs.yml": OVERRIDDEN,
            "overrides/styles/print.css": ".ours-printed { color: red }",
            "overrides/styles/anytown.css": ".ours-added { color: red }",
            "overrides/assets/crest.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        }
    )
    css = (site.folder / "assets" / "assay.css").read_text()
    assert css.index(".ours-printed") < css.index(".ours-added")
    assert "--assay-title" not in css
    assert (site.folder / "assets" / "crest.svg").is_file()
    assert not (site.folder / "styles").exists()
