"""Templates become HTML. Only the theme uses Jinja."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import CodeType

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)
from jinja2.bccache import Bucket
from markupsafe import Markup

from assay.library.time.age import age
from assay.library.time.asking import questions_on
from assay.library.time.status import WORDS, due_on, is_late_on, status_on
from assay.library.time.tally import tally
from assay.model.anchors import slug
from assay.model.judgement import NO_GRADES
from assay.problems import AuthorError, Problem
from assay.theme.folder import theme_folder
from assay.theme.mistakes import explained, lost_blocks
from assay.theme.words import code, count, nearly
from assay.urls import SITE, link_to, short_url_of

ORIGINALS = "assay"

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#]", re.IGNORECASE)
"""Begins the address of another host, one from the root of this one, or a place on the page."""


TEMPLATES_IN = ("pages/", "macros/", "search/", "partials/")
"""The folders of templates; elsewhere, HTML is a file that is copied."""


class Compiled(BytecodeCache):
    """Compiled templates, kept as long as the program runs.

    Compiling all of them takes longer than building a small site, and tests and `mkdocs serve`
    make many sites in one run. Each is known by its name, its file and its very text.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with what was compiled from the same text."""
        bucket.code = self._kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        if bucket.code is not None:
            self._kept[bucket.key, bucket.checksum] = bucket.code


_COMPILED = Compiled()


def with_originals(loader: BaseLoader) -> BaseLoader:
    """Return a loader that also finds Assay's own templates when a site has others in their place.

    Then a template extends the one for which it stands: `assay/pages/review.html`.
    """
    return ChoiceLoader([loader, PrefixLoader({ORIGINALS: FileSystemLoader(theme_folder())})])


def inside_the_site(path: str) -> str:
    """Return the link to a path of the site; what leads elsewhere stays as it is."""
    if _ELSEWHERE.match(path):
        return path
    return f"{SITE}{'' if path == '.' else path}"


class Templates:
    """Renders Assay's templates, and those that a site has in their place.

    They are looked up in the given folders, the site's own first. Whoever stands in another's place
    may extend it.
    """

    def __init__(self, folders: Sequence[Path], values: Mapping[str, object]) -> None:
        """Prepare templates that all see these values."""
        self._environment = Environment(
            loader=with_originals(FileSystemLoader(folders)),
            autoescape=True,
            auto_reload=False,
            bytecode_cache=_COMPILED,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._environment.filters |= {
            "link": link_to,
            "short_url": short_url_of,
            "url": inside_the_site,
            "slug": slug,
            "asking": questions_on,
            "count": count,
            "status": status_on,
            "due": due_on,
            "is_late": is_late_on,
            "tally": tally,
            "age": age,
            "code": code,
            "nearly": nearly,
        }
        self._environment.globals |= {
            "site": SITE,
            "status_words": WORDS,
            "ways": NO_GRADES,
            **values,
        }
        self._overrides = tuple(folder for folder in folders if folder != theme_folder())

    def render(self, name: str, values: Mapping[str, object]) -> Markup:
        """Return the HTML of a template such as `macros/judgements.html`.

        Raises AuthorError for a mistake in a template of the site's own.
        """
        with explained(self._overrides):
            return Markup(self._environment.get_template(name).render(values))

    def unreadable(self) -> Iterator[Problem]:
        """Yield a problem for every template of the site's own that can't be read."""
        for folder in self._overrides:
            for path in sorted(folder.rglob("*.html")):
                name = path.relative_to(folder).as_posix()
                if "/" in name and not name.startswith(TEMPLATES_IN):
                    continue
                try:
                    with explained(self._overrides):
                        self._environment.get_template(name)
                except AuthorError as error:
                    yield from error.report
                else:
                    yield from lost_blocks(path, folder, self._environment)
