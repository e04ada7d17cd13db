"""Describes the models' fields for the reference page, from their annotations and docstrings."""

from __future__ import annotations

import inspect
import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin

from pydantic import BaseModel

from assay.model.dates import PartialDate, Period


@dataclass(frozen=True, slots=True)
class FieldRow:
    """One key: its name, what it may hold, whether it must be there, and what it means."""

    key: str
    holds: str
    required: bool
    meaning: str


@dataclass(frozen=True, slots=True)
class FieldGroup:
    """The keys of a file, or of one of the parts inside it."""

    title: str
    meaning: str
    rows: tuple[FieldRow, ...]


def groups_of(model: type[BaseModel]) -> list[FieldGroup]:
    """Return the keys of a kind of file, then those of each part that it may hold."""
    seen: dict[type[BaseModel], None] = {}
    _collect(model, seen)
    return [
        FieldGroup(model.__name__, inspect.cleandoc(model.__doc__ or ""), tuple(_rows(model)))
        for model in seen
    ]


def _collect(model: type[BaseModel], seen: dict[type[BaseModel], None]) -> None:
    if model in seen:
        return
    seen[model] = None
    for field in model.model_fields.values():
        for part in models_in(field.annotation):
            _collect(part, seen)


def _rows(model: type[BaseModel]) -> Iterator[FieldRow]:
    own = [name for name in model.model_fields if name in model.__annotations__]
    for name in dict.fromkeys([*own, *model.model_fields]):
        field = model.model_fields[name]
        yield FieldRow(
            key=field.alias or name,
            holds=_in_words(field.annotation),
            required=field.is_required(),
            meaning=field.description or "",
        )


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """Yield the models that an annotation such as `tuple[Judgement, ...]` mentions."""
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def _in_words(annotation: Any) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return "one of: " + ", ".join(f"`{argument}`" for argument in arguments)
    if origin is tuple:
        return f"list of {_in_words(arguments[0])}"
    if origin is dict:
        return "a number for each name"
    if (
        origin in (types.UnionType, getattr(types, "UnionType", None))
        or str(origin) == "typing.Union"
    ):
        return " or ".join(
            dict.fromkeys(
                _in_words(argument) for argument in arguments if argument is not type(None)
            )
        )
    if origin is not None and arguments:
        return _in_words(arguments[0])
    words: dict[object, str] = {
        bool: "yes or no",
        int: "whole number",
        str: "text",
        PartialDate: "date",
        Period: "date or range of dates",
    }
    if inspect.isclass(annotation) and issubclass(annotation, BaseModel):
        return annotation.__name__
    return words.get(annotation, "text")
