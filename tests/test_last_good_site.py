"""The last good site stays, whole, whatever goes wrong with the next one."""

import contextlib
import signal
import subprocess
import sys
import time

import pytest
from click.testing import CliRunner
from conftest import CONFIG, REVIEW_FILE, article_with, build_folder, review_with
from mkdocs.exceptions import Abort

from assay.command import main
from assay.verify import MANIFEST

MKDOCS = [sys.executable, "-m", "mkdocs", "build"]
ASSAY = [sys.executable, "-m", "assay.command", "build"]
OVERRIDDEN = CONFIG.replace("{name: material}", "{name: material, custom_dir: overrides}")


def content_of(folder):
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder): path.read_bytes() for path in files}


def assay(root, *words):
    """Run a command of Assay's in this process; return its exit code and all that it says."""
    done = CliRunner().invoke(main, [*words, "-f", str(root / "mkdocs.yml")])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.output


def run(root, command):
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def good_site(build_site, write_site):
    """Return the folder of a site that was built once, and what was published."""
    site = build_site({REVIEW_FILE: review_with(body="The first version.")})
    write_site({REVIEW_FILE: review_with(body="The second version.")})
    return site.folder, content_of(site.folder)


TEMPLATES = {
    "a tag that is never closed": (
        "pages/home.html",
        '{% extends "page.html" %}\n{% block content %}\n{% if page %}\n{% endblock %}\n',
        "overrides/pages/home.html:4:1: the template can't be read",
    ),
    "a name that nothing has": (
        "pages/review.html",
        "{% extends 'page.html' %}\n{% block content %}\n{{ revue.title }}\n{% endblock %}\n",
        "overrides/pages/review.html:3:1: the template fails: 'revue' is undefined",
    ),
    "a template that is not there": (
        "macros/facts.html",
        "{% include 'macros/relatives.html' %}\n",
        "overrides/macros/facts.html:1:1: the template fails: there is no template",
    ),
    "a sum that can't be done": (
        "pages/councils.html",
        "{{ 1 / 0 }}\n",
        "overrides/pages/councils.html:1:1: the template fails: ZeroDivisionError",
    ),
    "a block that nobody asks for": (
        "pages/review.html",
        '{% extends "assay/pages/review.html" %}\n{% block judgments %}x{% endblock %}\n',
        "overrides/pages/review.html:2:1: the template that this one extends has no block "
        "`judgments`",
    ),
    "a template that is not text": (
        "pages/review.html",
        b"<p>caf\xe9</p>",
        "overrides/pages/review.html:1:1: the file is not UTF-8 text",
    ),
    "a style that is not text": (
        "styles/own.css",
        b"/* caf\xe9 */",
        "overrides/styles/own.css:1:1: the file is not UTF-8 text",
    ),
    "a template of search": (
        "search/review.html",
        "{{ nothing.x }}\n",
        "overrides/search/review.html:1:1: the template fails: 'nothing' is undefined",
    ),
    "what leads on": (
        "redirect.html",
        "{{ nothing.x }}\n",
        "overrides/redirect.html:1:1: the template fails: 'nothing' is undefined",
    ),
    "a link to nothing around every page": (
        "partials/footer.html",
        '<footer><a href="/nowhere/">Nowhere</a></footer>\n',
        "/nowhere/",
    ),
    "a sum around every page": (
        "main.html",
        '{% extends "base.html" %}\n{% block announce %}{{ 1 / 0 }}{% endblock %}\n',
        "overrides/main.html:2:1: the template fails: ZeroDivisionError",
    ),
    "a part without what others need of it": (
        "parts.html",
        "{% macro a(one) %}{% endmacro %}\n",
        "overrides:1:1: Assay's own",
    ),
}


@pytest.mark.parametrize(("name", "template", "told"), TEMPLATES.values(), ids=TEMPLATES)
def test_a_mistake_in_a_template_of_the_sites_own_is_told(
    good_site, write_site, name, template, told
):
    folder, published = good_site
    root = write_site({"mkdocs.yml": OVERRIDDEN, f"overrides/{name}": template})
    for code, said in (assay(root, "check"), assay(root, "build"), run(root, MKDOCS)):
        assert (code, told in said, "Traceback" in said) == (1, True, False), said
        assert content_of(folder) == published


def test_every_template_with_a_mistake_is_told_at_once(write_site):
    root = write_site(
        {
            "mkdocs.yml": OVERRIDDEN,
            "overrides/pages/review.html": "{{ revue.title }}",
            "overrides/pages/council.html": "{{ concil.title }}",
        }
    )
    output = CliRunner().invoke(main, ["check", "-f", str(root / "mkdocs.yml")]).output
    assert "overrides/pages/review.html:1:1" in output
    assert "overrides/pages/council.html:1:1" in output


HOOK = """
def on_post_page(output, page, config):
    if page.url == "updates/":
        {breaks}
    return output
"""


@pytest.mark.parametrize(
    ("breaks", "told"),
    [
        ("raise RuntimeError('The hook broke.')", "The hook broke."),
        ("raise OSError(28, 'No space left on device')", "There is no space left"),
        ("return output.replace('</main>', '<a href=\"nowhere/\">x</a></main>')", "nowhere/"),
        ("return output[:900]", "updates/index.html"),
    ],
    ids=["breaks off", "the disk is full", "breaks a link", "cuts a page"],
)
def test_what_breaks_after_mkdocs_has_begun_to_write_leaves_the_last_good_site(
    good_site, write_site, breaks, told
):
    folder, published = good_site
    hook = HOOK.format(breaks=breaks)
    root = write_site({"mkdocs.yml": f"{CONFIG}hooks: [hook.py]\n", "hook.py": hook})
    code, said = run(root, MKDOCS)
    assert code == 1
    assert told in said
    assert content_of(folder) == published
    assert [one.name for one in folder.parent.iterdir() if "site" in one.name] == ["site"]


LOST = {"docs": "docs", "reviews": "reviews", "inside docs": "docs/site", "around": "."}


@pytest.mark.parametrize("command", [MKDOCS, ASSAY], ids=["mkdocs", "assay"])
@pytest.mark.parametrize("target", LOST.values(), ids=LOST)
def test_a_site_is_never_built_over_its_own_sources(write_site, command, target):
    root = write_site({})
    before = content_of(root)
    code, said = run(root, [*command, "-d", target])
    assert code == 1
    assert "Build into a folder of its own" in said or "site_dir" in said
    assert "Traceback" not in said
    assert content_of(root) == before


def test_a_folder_that_holds_something_else_is_left_alone(write_site):
    root = write_site({"mine/thesis.doc": "Years of work."})
    code, said = run(root, [*ASSAY, "-d", "mine"])
    assert code == 1
    assert "holds other things than a built site" in said
    assert content_of(root / "mine")


def test_a_warning_under_strict_leaves_the_last_good_site(good_site, write_site):
    folder, published = good_site
    root = write_site({"docs/accessibility.md": None})
    with pytest.raises(Abort):
        build_folder(root)
    assert content_of(folder) == published
    build_folder(root, strict=False)
    assert content_of(folder) != published


@pytest.fixture(scope="module")
def undisturbed():
    """Build the newer site once for all kills: how long a command takes, and what it writes."""
    known = {}

    def built(root, command):
        if command[2] not in known:
            begin = time.monotonic()
            assert run(root, [*command, "-d", "elsewhere"])[0] == 0
            known[command[2]] = time.monotonic() - begin, content_of(root / "elsewhere")
        return known[command[2]]

    return built


@pytest.mark.parametrize("command", [MKDOCS, ASSAY], ids=["mkdocs", "assay"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.88, 0.96])
def test_a_build_that_is_killed_leaves_the_old_site_or_the_new_one(
    good_site, undisturbed, command, share
):
    folder, published = good_site
    root = folder.parent
    whole, newer = undisturbed(root, command)
    process = subprocess.Popen(
        command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(share * whole)
    process.send_signal(signal.SIGKILL)
    process.wait()
    names = {name for name in newer if not {"pagefind", MANIFEST} & set(name.parts)}
    found = {name: content for name, content in content_of(folder).items() if name in names}
    old = {name: content for name, content in published.items() if name in names}
    assert found in (old, {name: newer[name] for name in names})
    assert run(root, command)[0] == 0
    assert "The second version." in (folder / "reviews/anytown-2025/index.html").read_text()
    assert not [one.name for one in root.iterdir() if one.name.startswith(".site")]


def test_what_gh_deploy_publishes_is_the_finished_site(write_site):
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    root = write_site({})
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="gh-deploy", dirty=False)
    build(config)
    assert config.site_dir == str(root / "site")
    assert (root / "site" / "index.html").is_file()


ADDRESSES = {
    "the setting": "use_directory_urls: false\n",
    "a plugin that sets it": "",
}


@pytest.mark.parametrize("setting", ADDRESSES.values(), ids=ADDRESSES)
def test_addresses_that_end_in_html_are_refused(good_site, write_site, setting):
    folder, published = good_site
    config = CONFIG + setting
    if not setting:
        config = config.replace("plugins: [", "plugins: [offline, ")
    root = write_site({"mkdocs.yml": config})
    code, said = run(root, MKDOCS)
    assert code == 1
    assert "`use_directory_urls: false`" in said
    assert "Traceback" not in said
    assert content_of(folder) == published


def test_other_names_for_a_draft_are_as_good(written_site, log_of_build):
    patterns = "exclude_docs: |\n  notes/\n  *.csv\ndraft_docs: |\n  later.md\n"
    site = written_site(
        {
            "mkdocs.yml": CONFIG + patterns,
            "docs/notes/secret.md": "---\ntitle: [\n---\nZugunruhe\n",
            "docs/notes/plan.png": b"Zugunruhe",
            "docs/list.csv": b"Zugunruhe",
            "docs/later.md": article_with("Zugunruhe"),
        }
    )
    for path in site.folder.rglob("*"):
        assert not path.is_file() or b"ugunruhe" not in path.read_bytes()
    assert site.urls() >= {"reviews/", "councils/"}
    assert not site.urls() & {"later/", "notes/secret/"}
    assert "docs/later.md (draft_docs in mkdocs.yml)" in log_of_build.text
    for name in ("notes/secret.md", "notes/plan.png", "list.csv"):
        assert f"docs/{name} (exclude_docs in mkdocs.yml)" in log_of_build.text


def test_a_mistake_of_an_author_is_told_by_both_commands(good_site, write_site):
    folder, published = good_site
    root = write_site({REVIEW_FILE: review_with("reviewer: Ann\n")})
    for command in (MKDOCS, ASSAY):
        code, said = run(root, command)
        assert (code, f"{REVIEW_FILE}:7:1: unknown key `reviewer`" in said) == (1, True)
        assert content_of(folder) == published
    with pytest.raises(Abort):
        build_folder(root)
