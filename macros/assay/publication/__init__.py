"""The library as the public may see it on a date."""

from assay.publication.attachments import Shown, without_unused
from assay.publication.publication import Publication, Withheld, publish

__all__ = ["Publication", "Shown", "Withheld", "publish", "without_unused"]
