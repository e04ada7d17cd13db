"""What an author gives a macro: named, known, and of the right sort."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from functools import cache

from assay.model.base import Part
from assay.problems import MacroError, did_you_mean

MOST = 1_000_000
"""No list is longer."""

_SORTS: dict[str, tuple[type | tuple[type, ...], str]] = {
    "bool": (bool, "Write `true` or `false`."),
    "int": (int, "Write a whole number."),
    "str": ((str, Part), "Write a name in quotes."),
}
"""By the type among those of a parameter's annotation: what may be given, and how to write it."""


def mistake_in(macro: Callable[..., object]) -> str:
    """Return why a site's own function can be no macro, to follow its name; nothing if it can."""
    parameters = list(inspect.signature(macro).parameters.values())
    if not parameters or parameters[0].kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD:
        return "takes no view. Write `def name(view, *, first: int = 3)`."
    for parameter in parameters[1:]:
        if parameter.kind is not parameter.KEYWORD_ONLY or _sort_of(parameter) is None:
            return (
                "takes something that no call can give it. Write each parameter after `*`, with an "
                "annotation of `int`, `bool` or `str`."
            )
    return ""


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
        self.sort = _SORTS[_sort_of(parameter) or "str"]


def _sort_of(parameter: inspect.Parameter) -> str | None:
    """Return which of the sorts a parameter's annotation names: `int | None` is an `int`."""
    annotation = parameter.annotation
    written = annotation.__name__ if isinstance(annotation, type) else str(annotation)
    names = {name.strip() for name in written.split("|")}
    return next((sort for sort in _SORTS if sort in names), None)


def _is_odd(value: object, kind: object) -> bool:
    """Whether a number is no count: Python takes `true` for 1."""
    return kind is int and (
        isinstance(value, bool) or (isinstance(value, int) and not 1 <= value <= MOST)
    )


@cache
def _parameters(macro: Callable[..., object]) -> dict[str, _Parameter]:
    _view, *rest = inspect.signature(macro).parameters.items()
    return {name: _Parameter(parameter) for name, parameter in rest}
