"""What a site adds in Python, called: whatever goes wrong in it is told with its line."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from assay.problems import AuthorError, MacroError, Place, Problem, Report

T = TypeVar("T")


@contextmanager
def blamed(module: Path | None) -> Iterator[None]:
    """Turn what a site's own module raises into a problem at its line.

    Raises AuthorError; what is raised elsewhere goes on as it is.
    """
    try:
        yield
    except (AuthorError, MacroError):
        raise
    except Exception as error:
        steps = traceback.extract_tb(error.__traceback__)
        lines = [step.lineno or 1 for step in steps if module and Path(step.filename) == module]
        if not lines or module is None:
            raise
        raise _at(module, lines[-1], f"this fails: {type(error).__name__}: {error}") from error


def each(kind: type[T], function: Callable[..., Any], *given: object) -> Iterator[T]:
    """Yield what a site's own function yields.

    Raises AuthorError for whatever it raises, and for what is none of this kind.
    """
    module, line = _written(function)
    with blamed(module):
        found = function(*given)
        if not isinstance(found, Iterable):
            raise _at(module, line, f"`{function.__name__}` yields nothing")
        for value in found:
            if not isinstance(value, kind):
                given_instead = f"a {type(value).__name__} where a {kind.__name__} is meant"
                raise _at(module, line, f"`{function.__name__}` yields {given_instead}")
            yield value


def values_of(function: Callable[..., Any], *given: object, **named: object) -> Mapping[str, Any]:
    """Return the values that a site's own macro gives its template."""
    module, line = _written(function)
    with blamed(module):
        found = function(*given, **named)
    if not isinstance(found, Mapping):
        raise _at(module, line, f"`{function.__name__}` gives no mapping of names to values")
    return found


def _written(function: Callable[..., Any]) -> tuple[Path, int]:
    return Path(function.__code__.co_filename), function.__code__.co_firstlineno


def _at(module: Path, line: int, message: str) -> AuthorError:
    remedy = "Look at this line of the site's own module."
    return AuthorError(Report([Problem(Place(module.name, line), message, remedy)]))
