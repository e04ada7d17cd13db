"""Copies of records, each for one library.

A library links its own copies, so that several can stand side by side: what authors see and what
the public sees, today's and another day's.
"""

from __future__ import annotations

from functools import cache
from typing import TypeVar

from pydantic import BaseModel

from assay.model.base import Linked, Part
from assay.model.reference import models_in

P = TypeVar("P", bound=Part)


def own_copy(part: P) -> P:
    """Return a part, with the parts inside it that can be linked, linked to nothing yet."""
    copy = part.model_copy()
    copy._links = {}
    for name in _holding_links(type(part)):
        value = getattr(part, name)
        if isinstance(value, tuple):
            copy.__dict__[name] = tuple(own_copy(part) for part in value)
        elif value is not None:
            copy.__dict__[name] = own_copy(value)
    return copy


@cache
def _holding_links(model: type[Part]) -> tuple[str, ...]:
    """Return the fields of a model that hold parts which are linked, or hold such parts."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(_is_linked(inside, frozenset({model})) for inside in models_in(field.annotation))
    )


def _is_linked(model: type[BaseModel], above: frozenset[type[BaseModel]]) -> bool:
    if any(isinstance(value, Linked) for base in model.__mro__ for value in vars(base).values()):
        return True
    inside = (
        inside for field in model.model_fields.values() for inside in models_in(field.annotation)
    )
    return any(_is_linked(part, above | {model}) for part in inside if part not in above)
