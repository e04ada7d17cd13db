"""A mistake in a template of the site's own: where it is, and what is wrong."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError, UndefinedError, nodes

from assay.problems import (
    AuthorError,
    MacroError,
    Place,
    Problem,
    Report,
    did_you_mean,
    listed,
)

_REMEDY = "Look at this line, or compare the template with the one in whose place it stands."


@contextmanager
def explained(overrides: Sequence[Path]) -> Iterator[None]:
    """Turn what a template in one of these folders raises into a problem with its line.

    Raises AuthorError. What goes wrong on a site without templates of its own goes on as it is:
    then it is no mistake of the site's owner.
    """
    try:
        yield
    except AuthorError:
        raise
    except Exception as error:
        if isinstance(error, TemplateNotFound) and not overrides:
            raise AuthorError(Report([_missing(error)])) from error
        if not overrides:
            raise
        raise AuthorError(Report([_in_an_override(error, overrides)])) from error


def problem_of(error: Exception, overrides: Sequence[Path]) -> Problem | None:
    """Return what is wrong in a template of these folders, if that is where an error comes from."""
    found = _in_an_override(error, overrides) if overrides else None
    return found if found and found.place.file.endswith(".html") else None


def lost_blocks(path: Path, folder: Path, environment: Environment) -> Iterator[Problem]:
    """Yield a problem for each block of a template that the one it extends does not have."""
    tree = environment.parse(path.read_text(encoding="utf-8"))
    known: set[str] | None = None
    for extends in tree.find_all(nodes.Extends):
        known = _blocks_of(extends, environment)
    for block in tree.find_all(nodes.Block):
        if known is not None and block.name not in known:
            place = Place(_as_known(path, folder), block.lineno)
            remedy = did_you_mean(block.name, known) or f"It has {listed(sorted(known), 'and')}."
            message = f"the template that this one extends has no block `{block.name}`"
            yield Problem(place, message, remedy)


def _blocks_of(extends: nodes.Extends, environment: Environment) -> set[str] | None:
    """Return the blocks of the template that another extends; `None` if only rendering tells."""
    if not isinstance(extends.template, nodes.Const) or environment.loader is None:
        return None
    source, *_ = environment.loader.get_source(environment, extends.template.value)
    tree = environment.parse(source)
    found = {block.name for block in tree.find_all(nodes.Block)}
    for above in tree.find_all(nodes.Extends):
        further = _blocks_of(above, environment)
        if further is None:
            return None
        found |= further
    return found


def _in_an_override(error: Exception, overrides: Sequence[Path]) -> Problem:
    steps = [
        (frame.filename, frame.lineno or 1) for frame in traceback.extract_tb(error.__traceback__)
    ]
    verb = "fails"
    remedy = error.remedy if isinstance(error, MacroError) else _REMEDY
    if isinstance(error, UnicodeDecodeError):
        return _not_text(overrides)
    if isinstance(error, TemplateSyntaxError):
        steps.append((error.filename or "", error.lineno))
        verb = "can't be read"
    for file, line in reversed(steps):
        for folder in overrides:
            if Path(file).is_relative_to(folder):
                place = Place(_as_known(file, folder), line)
                return Problem(place, f"the template {verb}: {_words(error)}", remedy)
    file, line = next((step for step in reversed(steps) if step[0].endswith(".html")), steps[-1])
    return Problem(
        Place(_as_known(overrides[0], overrides[0])),
        f"Assay's own {Path(file).name} {verb} in line {line}: {_words(error)}",
        "A template in this folder takes away what that line needs. Take them out one by one.",
    )


def _missing(error: TemplateNotFound) -> Problem:
    return Problem(
        Place("mkdocs.yml"),
        f"there is no template `{error.name}`",
        "Write it in a folder of the site's own, and name that: `theme: {custom_dir: overrides}`.",
    )


def _not_text(overrides: Sequence[Path]) -> Problem:
    """Return which template is not text, since the error doesn't say it."""
    for folder in overrides:
        for path in sorted(folder.rglob("*.html")):
            try:
                path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                place = Place(_as_known(path, folder))
                return Problem(place, "the file is not UTF-8 text", "Save it with that encoding.")
    return Problem(Place(_as_known(overrides[0], overrides[0])), "a template is not UTF-8 text")


def _as_known(file: str | Path, folder: Path) -> str:
    """Return a path as an owner writes it: from where the folder of overrides stands."""
    return Path(os.path.relpath(file, folder.parent)).as_posix()


def _words(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    if isinstance(error, (TemplateSyntaxError, UndefinedError)):
        return str(error.message)
    if isinstance(error, MacroError):
        return str(error)
    return f"{type(error).__name__}: {error}"
