"""Templates become HTML. Only this module uses Jinja."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from jinja2.exceptions import SecurityError, TemplateSyntaxError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from assay.theme.finish import settled
from assay.library.tally import tally
from assay.model.anchors import slug
from assay.model.recommendation import STANDING_WORDS
from assay.problems import did_you_mean
from assay.prose import MacroError
from assay.theme.scripts import scripts_in
from assay.urls import SITE, link_to, short_url_of


def theme_folder() -> Path:
    """Return the folder of templates and styles: in the package, or beside it in a checkout."""
    package = Path(__file__).parents[1]
    installed = package / "theme_overrides"
    return installed if installed.is_dir() else package.parents[1] / "theme_overrides"


def count(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: "1 finding", "3 findings", "2 criteria"."""
    return f"{number} {one if number == 1 else many or f'{one}s'}"


def code(text: str) -> Markup:
    """Return a docstring's words with its backticks as HTML code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def nested(html: str, name: str) -> Markup:
    """Return a text's HTML as part of a larger page: headings a level lower, anchors under a name.

    A printed paragraph number stays the anchor that it is everywhere.
    """
    html = re.sub(r"<(/?)h([2-5])\b", lambda tag: f"<{tag[1]}h{int(tag[2]) + 1}", html)
    html = re.sub(r'\bid="(?![\d.]+")', f'id="{name}--', html)
    return Markup(re.sub(r'\bhref="#(?![\d.]+")', f'href="#{name}--', html))


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a text: its anchor, its words, and the headings a level below it."""

    anchor: str
    words: str
    below: tuple[Heading, ...] = ()


def headings(html: str, level: int = 2) -> tuple[Heading, ...]:
    """Return the headings of a text's HTML, two levels deep, for a list of contents."""
    heading = rf'<h{level}\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h{level}>'
    _, *found = re.split(heading, html, flags=re.DOTALL)
    return tuple(
        Heading(anchor, Markup(words).striptags(), headings(text, 3) if level == 2 else ())
        for anchor, words, text in zip(found[::3], found[1::3], found[2::3], strict=True)
    )


class Templates:
    """Renders Assay's own templates, and macro calls in authors' prose inside a sandbox.

    Templates and scripts are looked up in the given folders first, so that a site can replace any
    of them.
    """

    def __init__(self, folders: Sequence[Path] = ()) -> None:
        searched = [*folders, theme_folder()]
        self.scripts = scripts_in(searched)
        self._environment = Environment(
            loader=FileSystemLoader(searched),
            autoescape=True,
            auto_reload=False,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "link": link_to,
            "short_url": short_url_of,
            "slug": slug,
            "nested": nested,
            "headings": headings,
            "settled": lambda html, above: Markup(settled(html, above)),
            "count": count,
            "tally": tally,
            "code": code,
        }
        self._environment.globals |= {
            "site": SITE,
            "scripts": f"{SITE}{self.scripts.folder}",
            "standing_words": STANDING_WORDS,
        }
        self._sandbox = ImmutableSandboxedEnvironment(undefined=StrictUndefined)
        self._sandbox.globals.clear()

    def render(self, name: str, values: Mapping[str, object], otherwise: str = "") -> Markup:
        """Return the HTML of a template such as `macros/judgements.html`, or of another one."""
        names = [name, otherwise] if otherwise else [name]
        return Markup(self._environment.select_template(names).render(values))

    def expand(self, call: str, macros: Mapping[str, object]) -> str:
        """Return the HTML of a macro call that an author wrote: `{{ judgements() }}`.

        Raises MacroError for a call that can't be read, an unknown macro, or whatever stops it.
        """
        try:
            return self._sandbox.from_string(call).render(macros)
        except MacroError:
            raise
        except TemplateSyntaxError as error:
            raise MacroError(f"{error.message}", "Look at its quotes and brackets.") from error
        except UndefinedError as error:
            name = call.strip("{} ").partition("(")[0].strip()
            known = did_you_mean(name, macros)
            message = f"there is no macro `{name}`" if name not in macros else f"{error.message}"
            raise MacroError(message, known or "The guide lists the macros.") from error
        except (SecurityError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            raise MacroError(f"{error}", "The guide lists what each macro takes.") from error
