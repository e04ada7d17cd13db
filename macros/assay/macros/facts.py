"""A review's key facts."""

from __future__ import annotations

from assay.macros.view import View
from assay.model.review import Review
from assay.prose import MacroError


def facts(view: View, *, review: Review | str | None = None) -> dict[str, object]:
    """Show who was reviewed, by whom, when, on what and with what access, as a summary list."""
    return {"review": the_review(view, review)}


def the_review(view: View, given: Review | str | None) -> Review:
    """Return the review that a macro is about; raise MacroError on a page that belongs to none."""
    review = view.chosen(Review, given, "review")
    if review is None:
        raise MacroError("this page belongs to no review", 'Name one: `review="barnsley-2017"`.')
    return review
