"""Files beside the pages, for programs. To add one: a module, and its name below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from assay.extending import each
from assay.files.feed import feed
from assay.files.file import File, guarded
from assay.files.hosts import hosts
from assay.files.redirects import redirects
from assay.files.robots import robots
from assay.files.security import security
from assay.files.sitemap import sitemap
from assay.macros.view import View
from assay.pages.page import Page
from assay.problems import AuthorError, Place, Problem, Report
from assay.settings import Extensions

__all__ = ["File", "by_path", "for_programs"]

FileKind: TypeAlias = Callable[[tuple[Page, ...], View], Iterator[File]]

FILES: tuple[FileKind, ...] = (
    feed,
    hosts,
    redirects,
    robots,
    security,
    sitemap,
)


def for_programs(pages: tuple[Page, ...], view: View) -> Iterator[File]:
    """Yield every such file of a site: of its public pages, and of what the public may see."""
    for kind in FILES:
        yield from kind(pages, view)
    for own in view.settings.extensions.files:
        for file in each(File, own, pages, view):
            yield guarded(file, view.settings.extensions.module)


def by_path(files: Iterable[File], extensions: Extensions) -> dict[str, File]:
    """Return files by their path; of two that Assay makes, the later counts.

    Raises AuthorError for a file of a site's own module where another one is.
    """
    found: dict[str, File] = {}
    for file in files:
        before = found.get(file.path)
        if before and (before.is_added or file.is_added):
            module = extensions.module.name if extensions.module else ""
            message = f"a second file at `{file.path}`"
            problem = Problem(Place(module), message, "Give it a path of its own.")
            raise AuthorError(Report([problem]))
        found[file.path] = file
    return found
