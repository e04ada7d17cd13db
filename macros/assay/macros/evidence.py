"""Evidence: what was read, and where it was used."""

from __future__ import annotations

from assay.macros.view import View, the_review
from assay.model.evidence import EvidenceItem
from assay.model.review import Review
from assay.model.section import Section


def is_meeting(item: EvidenceItem) -> bool:
    """Return whether an item tells of people who were met, rather than of what was read or seen."""
    return bool(item.people) or item.kind in ("interview", "focus group")


def evidence(
    view: View, *, review: Review | str | None = None, section: Section | str | None = None
) -> dict[str, object]:
    """List the evidence that a section cites, or everything that a review read and saw."""
    section = view.chosen(Section, section, "section")
    if section:
        return {"section": section, "items": []}
    review = the_review(view, review)
    items = review.register.items if review.register else ()
    return {"section": None, "items": [item for item in items if not is_meeting(item)]}
