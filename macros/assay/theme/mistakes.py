"""A mistake in a template of the site's own: where it is, and what is wrong."""

from __future__ import annotations

import os
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from assay.problems import AuthorError, Place, Problem, Report

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
        if not overrides:
            raise
        raise AuthorError(Report([_in_an_override(error, overrides)])) from error


def problem_of(error: Exception, overrides: Sequence[Path]) -> Problem | None:
    """Return what is wrong in a template of these folders, if that is where an error comes from."""
    found = _in_an_override(error, overrides) if overrides else None
    return found if found and found.place.file.endswith(".html") else None


def _in_an_override(error: Exception, overrides: Sequence[Path]) -> Problem:
    steps = [(one.filename, one.lineno or 1) for one in traceback.extract_tb(error.__traceback__)]
    verb = "fails"
    if isinstance(error, TemplateSyntaxError):
        steps.append((error.filename or "", error.lineno))
        verb = "can't be read"
    for file, line in reversed(steps):
        for folder in overrides:
            if Path(file).is_relative_to(folder):
                place = Place(_as_known(file, folder), line)
                return Problem(place, f"the template {verb}: {_words(error)}", _REMEDY)
    file, line = next((one for one in reversed(steps) if one[0].endswith(".html")), steps[-1])
    return Problem(
        Place(_as_known(overrides[0], overrides[0])),
        f"Assay's own {Path(file).name} {verb} in line {line}: {_words(error)}",
        "A template in this folder takes away what that line needs. Take them out one by one.",
    )


def _as_known(file: str | Path, folder: Path) -> str:
    """Return a path as an owner writes it: from where the folder of overrides stands."""
    return Path(os.path.relpath(file, folder.parent)).as_posix()


def _words(error: Exception) -> str:
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    if isinstance(error, (TemplateSyntaxError, UndefinedError)):
        return str(error.message)
    return f"{type(error).__name__}: {error}"
