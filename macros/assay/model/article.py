"""Articles: ordinary pages of the site, from `docs/`."""

from __future__ import annotations

from assay.model.base import Text
from assay.model.publishing import Supersedable, Withdrawable


class Article(Withdrawable, Supersedable):
    """Any other Markdown file under `docs/`: a page about the site."""

    title: Text
    """The page's heading."""
    description: Text | None = None
    """The page in a sentence, for search results."""
    order: int | None = None
    """Its position among the articles of its folder."""
