"""Domains: the spine that members browse by, across frameworks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.model.base import Gathered, Text
from assay.model.publishing import Publishable

if TYPE_CHECKING:
    from assay.model.finding import Finding
    from assay.model.judgement import Judgement
    from assay.model.recommendation import Recommendation
    from assay.model.section import Section
    from assay.model.statement import Statement


class Domain(Publishable):
    """`docs/domains/<domain>.md`: one domain of the spine; the body says more about it."""

    title: Text
    """The domain's name."""
    order: int
    """Its position in the spine, from 1."""
    meaning: Text
    """What the domain means, in one sentence."""

    statements = Gathered["Statement"]()
    judgements = Gathered["Judgement"]()
    sections = Gathered["Section"]()
    findings = Gathered["Finding"]()
    recommendations = Gathered["Recommendation"]()
