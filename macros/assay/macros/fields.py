"""The reference of fields, made from the models: there is no second place that describes them."""

from __future__ import annotations

from assay.macros.view import View, check_word
from assay.model.base import Part
from assay.model.finding import Finding
from assay.model.kinds import WITH_FILES
from assay.model.reference import groups_of

KINDS: dict[str, type[Part]] = {
    **{kind.noun: kind.model for kind in WITH_FILES},
    "finding": Finding,
}


def fields(view: View, *, of: str, parts: bool = True) -> dict[str, object]:  # noqa: ARG001 (every macro takes the view)
    """List what may stand in the front matter of one kind of file: `fields(of="review")`.

    `parts=false` leaves out the parts inside it, where the page shows them elsewhere.
    """
    check_word(of, tuple(KINDS), "kind of file")
    groups = groups_of(KINDS[of])
    return {"groups": groups if parts else groups[:1], "of": of}
