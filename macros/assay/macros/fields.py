"""The reference of fields, made from the models: there is no second place that describes them."""

from __future__ import annotations

from assay.macros.view import View, one_of
from assay.model.reference import FieldGroup, groups_of
from assay.model.validation import MODELS

KINDS = {kind.value: model for kind, model in MODELS.items()}


def fields(view: View, *, of: str) -> dict[str, object]:  # noqa: ARG001 (every macro takes the view)
    """List what may stand in the front matter of one kind of file: `fields(of="review")`."""
    one_of(of, tuple(KINDS), "kind of file")
    groups: list[FieldGroup] = groups_of(KINDS[of])
    return {"groups": groups}
