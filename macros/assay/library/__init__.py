"""All records, linked both ways and sealed."""

from assay.library.library import Library
from assay.library.linking import link

__all__ = ["Library", "link"]
