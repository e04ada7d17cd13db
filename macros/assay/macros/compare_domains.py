"""The site's domains by reviews: who was judged how on what, and what was found."""

from __future__ import annotations

from assay.macros.matrix import Column, matrix
from assay.macros.view import View


def compare_domains(view: View) -> dict[str, object]:
    """Compare all reviews, domain by domain, with their judgements and marked findings."""
    library = view.library
    columns = [Column(one.title, one) for one in library.domains]
    return {
        "reviews": library.reviews,
        "domains": library.domains,
        "matrix": matrix(columns, library.reviews),
    }
