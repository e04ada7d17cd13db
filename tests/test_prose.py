"""Whatever an author writes can be read: every element of prose, in both schemes and widths."""

import io
import textwrap
from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import ARTICLE_FILE, BASE, SECTION_FILE, article_with, build_folder, section_with
from PIL import Image
from probes import CLIPPED, COVERED, INKS, RULES, SMALL_TARGETS, SMALL_TYPE, sideways
from real_browser import headers_of, served

from assay.theme.colours import contrast

EXTENSIONS = """
markdown_extensions:
  - abbr
  - admonition
  - md_in_html
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.keys
  - pymdownx.mark
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - pymdownx.tasklist: {custom_checkbox: true}
"""
"""What authors of Material sites know and may enable."""

PROSE = """
## A heading of the second level

A paragraph with **strong** and *stressed* words, `code`, [a link](#a-heading-of-the-third-level),
[`code` that links](#a-heading-of-the-third-level), a DCS, ==a mark==, ++ctrl+c++ and a note.[^one]
It has <mark>marked</mark>, <ins>added</ins>, <del>deleted</del>, <s>struck</s>,
<small>small</small> and <q>quoted</q> words, H<sub>2</sub>O, 10<sup>2</sup>, <kbd>Esc</kbd>,
<samp>output</samp>, <var>x</var>, <cite>a work</cite>,
<abbr title="Local Government Association">LGA</abbr> and
<dfn>a term</dfn>. The note again.[^one]

> A quotation with `code` and [a link](#a-heading-of-the-third-level).
>
> > A quotation in a quotation.

### A heading of the third level

1. A numbered item

    - An item in it
        - And one in that, with a-word-that-is-so-long-that-no-narrow-window-can-hold-it-on-a-line

- [x] Done
- [ ] Not done

A term
:   What it means, with *stress*.

---

#### A heading of the fourth level

Table: Who *answered*

| Who | When | How many |
| --- | --- | ---: |
| `Ann` | May[^two] | 12 |
| Bob | June | 3 |

##### A heading of the fifth level

```python
@decorated
def answer(question: str = "why", times=3) -> None:  # a comment that goes on and on and on and on
    class Answer(Exception): 'Words'
    return None if question else [print(f"{times:>3}\\n"), not True, 0x1F, lambda: self.x]
```

    Code that is indented, with a-word-that-is-so-long-that-no-narrow-window-can-hold-it

###### A heading of the sixth level

<details><summary>More about it</summary><p>What is behind it, with <code>code</code>.</p></details>

<details open><summary>Open</summary><p>What is shown.</p><blockquote>Quoted.</blockquote></details>

<figure><img src="picture.png" alt="Two boxes"><figcaption>A picture's caption</figcaption></figure>

!!! note

    A note with `code`, [a link](#a-heading-of-the-third-level) and

    - an item

!!! danger "A danger"

    > Quoted.

??? question "A question"

    Its answer.

=== "One"

    The first tab.

=== "Two"

    The second tab.

[^one]: What the note says, with `code`.
[^two]: Another.

*[DCS]: Director of Children's Services
"""

PAGES = {"article": "about/", "section": "reviews/anytown-2025/leadership/"}
SCHEMES = ("light", "dark")
WINDOWS = {"wide": 1280, "narrow": 320}


@pytest.fixture(scope="module")
def prose_address(tmp_path_factory):
    """Where a site with every element of prose is served."""
    root = tmp_path_factory.mktemp("prose")
    picture = io.BytesIO()
    Image.new("RGB", (900, 300), "grey").save(picture, "PNG")
    files = {
        **BASE,
        "mkdocs.yml": BASE["mkdocs.yml"] + EXTENSIONS,
        ARTICLE_FILE: article_with(PROSE),
        SECTION_FILE: section_with(body=PROSE),
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text).lstrip("\n"), encoding="utf-8")
    for folder in (root / ARTICLE_FILE, root / SECTION_FILE):
        folder.with_name("picture.png").write_bytes(picture.getvalue())
    site = build_folder(root)
    with served(site.folder, headers_of(site.folder)) as address:
        yield address


@pytest.fixture(params=product(PAGES, SCHEMES, WINDOWS), ids="-".join)
def page(browser, prose_address, request):
    """A page with every element of prose."""
    name, scheme, window = request.param
    viewport = {"width": WINDOWS[window], "height": 900}
    context = browser.new_context(viewport=viewport, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{prose_address}/{PAGES[name]}")
    page.locator("main details").evaluate_all("all => all.forEach(one => { one.open = true })")
    yield page
    context.close()


def test_axe_finds_nothing(page):
    found = Axe().run(page, options={"runOnly": RULES}).response["violations"]
    assert [(one["id"], node["html"]) for one in found for node in one["nodes"]] == []


def test_every_word_stands_out_from_what_it_stands_on(page):
    inks = page.evaluate(INKS)
    assert len(inks) > 100
    assert [one for one in inks if contrast(*one[1:]) < 4.5] == []


def test_no_word_is_small(page):
    assert page.evaluate(SMALL_TYPE) == []


def test_nothing_is_lost_or_hard_to_hit(page):
    assert sideways(page) <= 0
    assert page.evaluate(CLIPPED) == []
    assert page.evaluate(SMALL_TARGETS) == []
    assert page.evaluate(COVERED) == []


BAD = {
    "small words": ('<p style="font-size:13px">Words</p>', SMALL_TYPE, lambda found: found),
    "faint words": (
        '<div style="background:#ddd"><p style="color:#000;opacity:.3">Words</p></div>',
        INKS,
        lambda found: contrast(*found[0][1:]) < 4.5,
    ),
}


@pytest.mark.parametrize(("html", "probe", "is_noticed"), BAD.values(), ids=BAD)
def test_words_that_cannot_be_read_are_noticed(open_page, html, probe, is_noticed):
    page = open_page(None)
    page.set_content(html)
    assert is_noticed(page.evaluate(probe))
