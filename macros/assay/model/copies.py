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
            copy.__dict__[name] = tuple(own_copy(one) for one in value)
        elif value is not None:
            copy.__dict__[name] = own_copy(value)
    return copy


@cache
def _holding_links(model: type[Part]) -> tuple[str, ...]:
    """Return the fields of a model that hold parts which are linked, or hold such parts."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(_is_linked(one, frozenset({model})) for one in models_in(field.annotation))
    )


def _is_linked(model: type[BaseModel], above: frozenset[type[BaseModel]]) -> bool:
    if any(isinstance(value, Linked) for one in model.__mro__ for value in vars(one).values()):
        return True
    inside = (one for field in model.model_fields.values() for one in models_in(field.annotation))
    return any(_is_linked(one, above | {model}) for one in inside if one not in above)
