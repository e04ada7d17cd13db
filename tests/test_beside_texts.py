"""What lies beside withheld texts is withheld too, and nothing comes in by a side door."""

# ruff: noqa: E501 (a row of a table is easier to read on one line)

import os

import pytest
from conftest import (
    ARTICLE_FILE,
    CONFIG,
    REVIEW_FILE,
    SECTION_FILE,
    article_with,
    review_with,
    section_with,
)
from test_publication import CANARY, EXEMPT, assert_nowhere

DRAFT = "---\ntitle: Plans\ndraft: yes\n---\n"
PDF = f"%PDF {CANARY}".encode()
BESIDE = {
    "a file that a draft shows": {"docs/plans.md": f"{DRAFT}[The annex](files/annex.pdf)\n", "docs/files/annex.pdf": PDF},
    "a file in the folder of a draft": {"docs/plans/staffing.md": DRAFT, "docs/plans/annex.pdf": PDF},
    "a file in the folder of its name": {"docs/plans.md": DRAFT, "docs/plans/more/annex.pdf": PDF},
    "a file below a folder whose text is a draft": {"docs/plans/index.md": DRAFT, "docs/plans/more/annex.pdf": PDF},
    "a file beside a draft at the top": {"docs/plans.md": DRAFT, "docs/annex.pdf": PDF},
    "a file beside an exempt text": {"docs/plans/a.md": f"---\ntitle: A\n{EXEMPT}---\n", "docs/plans/annex.pdf": PDF},
    "a picture that an exempt text shows": {"docs/a.md": f"---\ntitle: A\n{EXEMPT}---\n![A map](assets/a.png)\n", "docs/assets/a.png": PDF},
    "a page of its own beside a draft": {"docs/plans/a.md": DRAFT, "docs/plans/b.html": f"<p>{CANARY}</p>"},
}  # fmt: skip


@pytest.mark.parametrize("files", BESIDE.values(), ids=BESIDE)
def test_a_file_beside_what_is_withheld_is_withheld(build_site, files):
    assert_nowhere(build_site(files), CANARY)


def test_what_a_public_text_or_the_site_needs_is_published(build_site):
    config = CONFIG + "extra_css: [own.css]\n"
    config = config.replace(
        "as_at: 2026-11-21", "as_at: 2026-11-21, publisher: {name: A, logo: logo.svg}"
    )
    own = {
        "docs/own.css": "p {}",
        "docs/logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
        "docs/CNAME": "a.example",
    }
    site = build_site(
        {
            **own,
            "mkdocs.yml": config,
            "docs/plans.md": DRAFT,
            "docs/minutes.pdf": PDF,
            "docs/elsewhere/data.csv": "a,b\n",
            ARTICLE_FILE: article_with("[Minutes](minutes.pdf)"),
        }
    )
    for name in ("own.css", "logo.svg", "CNAME", "minutes.pdf", "elsewhere/data.csv"):
        assert (site.folder / name).is_file(), name


def test_the_menu_names_no_withheld_review(written_site, build_site):
    nav = f"nav:\n  - index.md\n  - {CANARY}: reviews/anytown-2024/index.md\n"
    files = {
        "mkdocs.yml": CONFIG + nav,
        "docs/index.md": "# Home\n",
        "reviews/anytown-2024/index.md": review_with("draft: yes\n"),
    }
    assert_nowhere(written_site(files), CANARY)
    assert CANARY not in build_site(files).html("")


NAVS = {
    "with a title": f"nav:\n  - Home: index.md\n  - {CANARY}: plans.md\n",
    "in a group": f"nav:\n  - index.md\n  - {CANARY}:\n      - {CANARY}: plans.md\n",
    "without a title": "nav:\n  - index.md\n  - plans.md\n",
}


@pytest.mark.parametrize("nav", NAVS.values(), ids=NAVS)
@pytest.mark.parametrize("withheld", ["draft: yes\n", "publish_from: 2027-01-01\n", EXEMPT])
def test_the_menu_names_nothing_that_is_withheld(written_site, build_site, nav, withheld):
    files = {
        "mkdocs.yml": CONFIG + nav,
        "docs/plans.md": f"---\ntitle: {CANARY}\n{withheld}---\n{CANARY}\n",
        "docs/index.md": "# Home\n",
    }
    assert_nowhere(written_site(files), CANARY)
    assert CANARY not in build_site(files).html("")


def test_what_is_pasted_into_texts_is_refused(problems_of):
    from assay.settings import SettingsError

    config = CONFIG + "markdown_extensions: [pymdownx.snippets]\n"
    with pytest.raises(SettingsError, match="drafts and exempt texts"):
        problems_of({"mkdocs.yml": config})


NAMED = {
    "by its whole address": ("docs/about.md", article_with("See [anytown-2025/leadership].")),
    "by its short name": (REVIEW_FILE, review_with(body="See [R7].")),
    "in a reference without a name": (
        "docs/about.md",
        article_with("See [anytown-2025/leadership][]."),
    ),
    "in capitals": ("docs/about.md", article_with("See Anytown-2025/Leadership there.")),
    "as a file": (
        "docs/about.md",
        article_with("The file reviews/anytown-2025/leadership.md waits."),
    ),
    "in HTML": ("docs/about.md", article_with("<p>anytown-2025/leadership</p>")),
    "in a link of HTML": (
        "docs/about.md",
        article_with('<p><a href="https://a.example/reviews/anytown-2025/leadership/">A</a></p>'),
    ),
    "in a fence": ("docs/about.md", article_with("```\nanytown-2025/leadership\n```")),
    "as plain words": ("docs/about.md", article_with("The folder anytown-2025/leadership waits.")),
    "as code": ("docs/about.md", article_with("The folder `anytown-2025/leadership` waits.")),
    "in another text's link": (
        "docs/about.md",
        article_with("See [it](https://a.example/r/anytown-2025/leadership/) soon."),
    ),
    "as a web address": (
        "docs/about.md",
        article_with("See <https://a.example/r/anytown-2025/leadership/> soon."),
    ),
}


@pytest.mark.parametrize(("file", "text"), NAMED.values(), ids=NAMED)
def test_a_public_text_can_not_name_what_is_withheld_by_its_address(problems_of, file, text):
    files = {
        SECTION_FILE: section_with("draft: yes\n"),
        "reviews/anytown-2025/recommendations/7.md": "---\ndraft: yes\n---\nDo.\n",
        file: text,
    }
    [problem] = problems_of(files)
    assert "is not public" in problem.message


# What is passed over.


@pytest.fixture
def strange(write_site, problems_of, tmp_path):
    """Put something strange into a site's folder; return the problems of that site."""
    outside = tmp_path / "outside.md"
    outside.write_text(f"# {CANARY}\n\n{CANARY}\n")
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "secret.md").write_text(f"# {CANARY}\n")

    def put(make):
        root = write_site({})
        make(root, tmp_path)
        return problems_of({})

    return put


STRANGE = {
    "a link to a text outside": ("docs/linked.md", lambda path, far: path.symlink_to(far / "outside.md")),
    "a link to a text inside": ("docs/linked.md", lambda path, _: path.symlink_to("about.md")),
    "a link to an office file": ("docs/linked.pdf", lambda path, far: path.symlink_to(far / "far")),
    "a link to a folder": ("docs/linked", lambda path, far: path.symlink_to(far / "far")),
    "a link to nothing": ("reviews/anytown-2025/linked.md", lambda path, far: path.symlink_to(far / "nothing")),
    "a link to itself": ("reviews/linked", lambda path, _: path.symlink_to(path)),
    "a pipe": ("docs/pipe.md", lambda path, _: os.mkfifo(path)),
    "a folder that is called as a text": ("docs/folder.md", lambda path, _: path.mkdir()),
    "a name that Windows keeps": ("docs/con.md", lambda path, _: path.write_text("# A\n")),
    "a name with an end of line": ("docs/a\nb.pdf", lambda path, _: path.write_bytes(PDF)),
    "a name with a colon": ("docs/a: b.pdf", lambda path, _: path.write_bytes(PDF)),
    "a name that ends in a space": ("docs/a.pdf ", lambda path, _: path.write_bytes(PDF)),
    "a name that is no text": ("docs/a\udcff.pdf", lambda path, _: path.write_bytes(PDF)),
    "a text that is too long": ("docs/long.md", lambda path, _: path.write_text("# A\n\n" + "words " * 400_000)),
    "a file that is too large": ("docs/large.pdf", lambda path, _: (path.touch(), os.truncate(path, 60_000_000))),
}  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="links, pipes and names as POSIX has them")
@pytest.mark.parametrize(("name", "make"), STRANGE.values(), ids=STRANGE)
def test_what_would_be_passed_over_or_lead_out_is_a_problem(strange, name, make):
    [problem] = strange(lambda root, far: make(root / name, far))
    assert problem.place.file == name
    assert problem.remedy
    assert str(problem).isprintable() or "\n    " in str(problem)


def test_two_names_that_differ_in_capitals_are_a_problem(problems_of):
    [problem] = problems_of({"docs/a/Chart.png": b"x", "docs/a/chart.png": b"x"})
    assert problem.place.file == "docs/a/chart.png"


@pytest.mark.parametrize(
    "name", ["Thumbs.db", "thumbs.db", "desktop.ini", "__pycache__/a.pyc", ".DS_Store"]
)
def test_what_systems_leave_is_not_published(build_site, name):
    files = {f"docs/{name}": CANARY, f"reviews/anytown-2025/{name}": CANARY}
    assert_nowhere(build_site(files), CANARY)
