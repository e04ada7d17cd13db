"""What an author gives a macro: named, known, and of the right sort."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import cache

from assay.model.base import Part
from assay.problems import did_you_mean
from assay.prose import MacroError

MOST = 1_000_000
"""No list is longer."""

_SORTS: dict[str, tuple[type | tuple[type, ...], str]] = {
    "bool": (bool, "Write `true` or `false`."),
    "int": (int, "Write a whole number."),
    "str": ((str, Part), "Write a name in quotes."),
}
"""By the word in a parameter's annotation: what may be given, and how to write it."""


def check_arguments(
    macro: Callable[..., object], unnamed: tuple[object, ...], given: Mapping[str, object]
) -> None:
    """Raise MacroError for what a macro does not take, needs and does not get, or can't use."""
    known = _parameters(macro)
    if unnamed:
        raise MacroError("everything it is given needs a name", f"It takes: {', '.join(known)}.")
    for name, value in given.items():
        if name not in known:
            remedy = did_you_mean(name, known) or f"It takes: {', '.join(known) or 'nothing'}."
            raise MacroError(f"it takes no `{name}`", remedy)
        kind, remedy = known[name].sort
        if value is not None and (not isinstance(value, kind) or _is_odd(value, kind)):
            shown = f"`{value}`" if isinstance(value, (str, int)) else "what it is given"
            raise MacroError(f"`{name}` can't be {shown}", remedy)
    for name, parameter in known.items():
        if parameter.required and name not in given:
            raise MacroError(f"it needs `{name}`", f'Write `{name}="…"`.')


class _Parameter:
    def __init__(self, parameter: inspect.Parameter) -> None:
        self.required = parameter.default is inspect.Parameter.empty
        annotation = str(parameter.annotation)
        self.sort = next(sort for word, sort in _SORTS.items() if word in annotation)


def _is_odd(value: object, kind: object) -> bool:
    """Whether a number is no count: Python takes `true` for 1."""
    return kind is int and (
        isinstance(value, bool) or (isinstance(value, int) and not 1 <= value <= MOST)
    )


@cache
def _parameters(macro: Callable[..., object]) -> dict[str, _Parameter]:
    _view, *rest = inspect.signature(macro).parameters.items()
    return {name: _Parameter(parameter) for name, parameter in rest}
