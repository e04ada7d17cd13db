"""The library as the public may see it on a date."""

from assay.publication.publication import (
    Publication,
    Withheld,
    publish,
    without_unused,
)

__all__ = ["Publication", "Withheld", "publish", "without_unused"]
