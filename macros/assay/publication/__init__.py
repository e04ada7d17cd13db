"""The library as the public may see it on a date."""

from assay.publication.attachments import Shown, without_unused
from assay.publication.outlook import Coming, changes_to_come
from assay.publication.publication import Publication, Withheld, publish

__all__ = [
    "Coming",
    "Publication",
    "Shown",
    "Withheld",
    "changes_to_come",
    "publish",
    "without_unused",
]
