"""Lists: what may be listed, and under which columns."""

from __future__ import annotations

from typing import Any

from assay.lists.criteria import CRITERION_LIST
from assay.lists.evidence import EVIDENCE_LIST
from assay.lists.listed import ListType
from assay.lists.recommendations import COMMITTEE_LIST, RECOMMENDATION_LIST
from assay.lists.reviews import REVIEW_LIST

LIST_TYPES: tuple[ListType[Any], ...] = (
    REVIEW_LIST,
    RECOMMENDATION_LIST,
    COMMITTEE_LIST,
    EVIDENCE_LIST,
    CRITERION_LIST,
)
