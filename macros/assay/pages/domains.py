"""`/domains/` and `/domains/<domain>/`: the spine, across all reviews."""

from __future__ import annotations

from collections.abc import Iterator

from assay.library import Library
from assay.model.domain import Domain
from assay.pages.page import HOME, Link, Page, index_page, neighbours, to
from assay.pages.paging import paged

DOMAINS = Link("Domains", "domains/")

SAID_OF = 12
"""Of how many councils a page quotes the findings; of more, they have pages of their own."""


def domains(library: Library) -> Iterator[Page]:
    """Yield the list of domains and a page for each; `docs/domains/index.md` may introduce it."""
    yield index_page(
        library,
        DOMAINS,
        "What councils are tested on, domain by domain, across all reviews.",
        gathers=library.reviews,
    )
    links = tuple(to(domain, domain.title) for domain in library.domains)
    for domain, link in zip(library.domains, links, strict=True):
        previous, following = neighbours(links, link.url)
        said_of = len({each for found in domain.findings for each in found.review.councils})
        yield Page(
            url=link.url,
            title=domain.title,
            template="pages/domain.html",
            here=domain,
            values={"domain": domain, "said_of": said_of, "most": SAID_OF},
            trail=(HOME, DOMAINS),
            contents=links,
            contents_title=DOMAINS.title,
            previous=previous,
            next=following,
            description=domain.meaning,
        )
        if said_of > SAID_OF:
            yield from paged(said_page(domain), said_of, SAID_OF)


def said_page(domain: Domain) -> Page:
    """Return the page of what was said on a domain of every council."""
    link = to(domain, domain.title)
    return Page(
        url=f"{link.url}said/",
        title=f"{domain.title}: what was said",
        template="pages/said.html",
        here=domain,
        values={"domain": domain},
        trail=(HOME, DOMAINS, link),
        description=f"What reviews said on {domain.title}, council by council.",
        gathers=(domain,),
        searchable=False,
    )
