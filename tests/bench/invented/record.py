"""An author's file: front matter in YAML, and Markdown below it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

Fields = Mapping[str, Any]


def record(fields: Fields, *texts: str) -> str:
    """Return a file's content from the fields of its front matter and its paragraphs."""
    return "\n".join(["---", *_lines(fields), "---", "", "\n\n".join(texts), ""])


def slug(name: str) -> str:
    """Return a name as it stands in an address."""
    return name.lower().replace(" ", "-")


def _lines(fields: Fields, indent: str = "") -> Iterator[str]:
    for key, value in fields.items():
        if isinstance(value, dict):
            yield f"{indent}{key}:"
            yield from _lines(value, f"{indent}  ")
        elif isinstance(value, list):
            yield f"{indent}{key}:"
            for item in value:
                first, *rest = _lines(item) if isinstance(item, dict) else [_scalar(item)]
                yield f"{indent}  - {first}"
                yield from (f"{indent}    {line}" for line in rest)
        else:
            yield f"{indent}{key}: {_scalar(value)}"


def _scalar(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    is_plain = text.replace(" ", "").replace("-", "").isalnum()
    return text if is_plain else json.dumps(text, ensure_ascii=False)
