"""What every engine does with a site before a reader sees it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from assay.engines.saying import Say
from assay.engines.swap import stays_instead
from assay.problems import Problem
from assay.search import NoSearchError
from assay.site import Site
from assay.verify import MANIFEST, manifest_of, verify


def searched(site: Site, say: Say) -> Site:
    """Return the site with search, or say why it has none; it can be published without.

    Raises AuthorError where the texts that are searched can't be made.
    """
    if site.view.has_search:
        return site
    try:
        return site.with_search()
    except NoSearchError as error:
        say("this site has no search: %s", error)
        return site


def looked_over(folder: Path, site: Site, known: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what is wrong in a folder to which a site was written.

    What the authors' own files hold is not the site's to mend, so it is only a warning. A page that
    is known to have failed is not looked at.
    """
    if any(problem.level == "error" for problem in known):
        return
    own = site.attached_paths
    for problem in verify(folder, site.files(), urlsplit(site.view.publisher.site_url).path or "/"):
        yield replace(problem, level="warning") if problem.place.file in own else problem


def note_what_was_built(folder: Path, last: Path, say: Say) -> None:
    """Write down what every file of a site holds, so that a copy of it can be looked at.

    Say what stays in the folder of the last site in place of what was built.
    """
    (folder / MANIFEST).write_text(manifest_of(folder), "utf-8")
    for path in stays_instead(last, folder):
        say("%s in %s was put there by hand and stays; delete it to have the build's", path, last)
