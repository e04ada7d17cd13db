"""Pydantic's errors in the words of an author: what is wrong, and how to put it right."""

from __future__ import annotations

import re
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from assay.model.finding import Finding
from assay.model.reference import models_in
from assay.problems import did_you_mean, listed


def in_plain_words(model: type[BaseModel], error: ErrorDetails) -> tuple[str, str]:
    """Return what is wrong with a key of a model, and the remedy."""
    *path, last = error["loc"] or ("",)
    key, written = f"`{last}`", error["input"]
    if isinstance(last, int):
        key = f"item {last + 1} of `{next((p for p in reversed(path) if isinstance(p, str)), '')}`"
    context = error.get("ctx", {})
    match error["type"]:
        case "extra_forbidden":
            known = _keys(model, path)
            return f"unknown key {key}", did_you_mean(str(last), known) or _known_keys(known)
        case "missing":
            in_heading = "Write it in the braces: `kind=strength`."
            return f"{key} is missing", (
                in_heading if model is Finding else "Add it to the front matter."
            )
        case "literal_error":
            choices = _choices(context["expected"])
            guess = did_you_mean(str(written), choices)
            return f"{key} can't be `{written}`", guess or f"Write {listed(choices)}."
        case "date":
            return f"{key}: {error['msg']}", context["remedy"]
        case "bool_parsing" | "bool_type":
            return f"{key} can't be `{written}`", "Write `yes` or `no`."
        case "int_parsing" | "int_type":
            return f"{key} can't be `{written}`", "Write a whole number."
        case "greater_than_equal" | "less_than_equal":
            return f"{key} can't be `{written}`", error["msg"].replace("Input", "It") + "."
        case "tuple_type" | "list_type":
            return f"{key} must be a list", "Begin each item on a line of its own with `- `."
        case "too_short":
            return f"{key} is empty", "Give at least one item."
        case "model_type" | "dict_type" | "model_attributes_type":
            known = _keys(model, [*path, last])
            which = f"Its keys are {listed(known)}: write" if known else "Write"
            return f"{key} must have keys of its own", f"{which} `key: value` lines below it."
        case "string_type":
            return f"{key} must be text", "Write it on one line, or after `>` on indented lines."
        case "string_pattern_mismatch":
            return (
                f"{key} can't be `{written}`",
                "Use letters and digits, with single hyphens or dots between them.",
            )
        case "url" | "signs":
            return f"{key}: {error['msg']}", context["remedy"]
        case "string_too_short":
            return f"{key} is empty", "Write a text, or delete the key."
        case _:
            return f"{key}: {error['msg']}", "Look it up in the reference of fields."


def _choices(expected: str) -> list[str]:
    """Return the choices of pydantic's list, where one with an apostrophe has double quotes."""
    return [single or double for single, double in re.findall(r"'([^']*)'|\"([^\"]*)\"", expected)]


def _keys(model: type[BaseModel], path: list[int | str]) -> list[str]:
    """Return the keys that an author may write at a path inside a model."""
    for step in path:
        if isinstance(step, str) and (field := _fields(model).get(step)):
            model = next(models_in(field.annotation), model)
    return list(_fields(model))


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    return {field.alias or name: field for name, field in model.model_fields.items()}


def _known_keys(known: list[str]) -> str:
    return f"The keys known here are {listed(known, 'and')}." if known else ""
