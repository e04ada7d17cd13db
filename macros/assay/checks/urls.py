"""Each URL is of one page, and what leads on from a former one stands in nobody's way."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.base import Record
from assay.problems import Place, Problem
from assay.urls import SHORT, is_short, url_at


def each_url_is_of_one_page(checked: Checked) -> Iterator[Problem]:
    """Report a second page at a URL; where names are contested, that is told already."""
    if checked.library.names.contested:
        return
    first: dict[str, Record | None] = {}
    for page in checked.pages:
        if page.url not in first:
            first[page.url] = page.here
            continue
        yield Problem(
            Place(_file(page.here)),
            f"a second page at `/{page.url}`",
            f"The first comes from {_file(first[page.url])}; rename one of the files.",
        )
    for url in checked.attachments:
        if url.endswith("index.html") and url.removesuffix("index.html") in first:
            yield Problem(
                Place(checked.attachments[url]),
                f"a page of the site stands at `/{url.removesuffix('index.html')}` already",
                "Rename the file, or write the page in Markdown.",
            )
    for url, here in first.items():
        if is_short(url) and here:
            yield Problem(
                here.place(), f"the short addresses are under `/{SHORT}`", "Rename the folder `r`."
            )


def former_urls_are_free(checked: Checked) -> Iterator[Problem]:
    """Report former addresses where a page stands, or among the short addresses.

    A page may also be one of the authors' own files.
    """
    if checked.library.names.contested:
        return
    taken = {page.url for page in checked.pages}
    taken |= {path.removesuffix("index.html") for path in checked.attachments}
    for former in checked.library.names.every_former():
        url = url_at(former.kind, former.address)
        if url in taken:
            yield Problem(
                former.find_place(),
                f"the alias `{former.address}` leads to `/{url}`, and a page is there",
                "Delete the alias, or rename what stands there now.",
            )
        elif is_short(url):
            yield Problem(
                former.find_place(),
                f"the alias `{former.address}` leads to a short address, `/{url}`",
                "Delete it: short addresses lead on without an alias.",
            )


def _file(record: Record | None) -> str:
    return record.file if record else "the site itself"
