"""Page types, composed of macros. To add one: a module, a template in `theme_overrides/pages/`,
and its name below; the order is the order of the site's navigation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from assay.extending import each
from assay.library import Library
from assay.pages.accessibility import accessibility
from assay.pages.articles import articles
from assay.pages.briefings import briefings
from assay.pages.compare import compare
from assay.pages.councils import councils
from assay.pages.criteria_index import criteria_index
from assay.pages.crosswalk import crosswalk
from assay.pages.domains import domains
from assay.pages.evidence_index import evidence_index
from assay.pages.frameworks import frameworks
from assay.pages.glossary import glossary
from assay.pages.home import home
from assay.pages.page import OF_ARTICLES, Page
from assay.pages.privacy import privacy
from assay.pages.recommendations import recommendations
from assay.pages.regions import regions
from assay.pages.review import review_pages
from assay.pages.reviews import reviews
from assay.pages.search import search
from assay.pages.updates import updates

PageType: TypeAlias = Callable[[Library], Iterator[Page]]

PAGE_TYPES: tuple[PageType, ...] = (
    home,
    reviews,
    review_pages,
    domains,
    recommendations,
    councils,
    regions,
    compare,
    search,
    frameworks,
    criteria_index,
    evidence_index,
    crosswalk,
    glossary,
    updates,
    briefings,
    articles,
    accessibility,
    privacy,
)


def compose(library: Library, added: Iterable[PageType] = ()) -> Iterator[Page]:
    """Yield every page of a library, those of a site's own types last.

    An article that introduces another page has none itself.
    """
    pages = [page for page_type in PAGE_TYPES for page in page_type(library)]
    pages += [page for page_type in added for page in each(Page, page_type, library)]
    introducing = {page.here for page in pages if page.template != OF_ARTICLES}
    for page in pages:
        if page.template != OF_ARTICLES or page.here not in introducing:
            yield page
