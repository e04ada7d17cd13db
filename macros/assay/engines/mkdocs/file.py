"""The files of a site, other than its pages, as MkDocs sees them."""

from __future__ import annotations

from collections.abc import Iterator

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from assay.files import File as SiteFile
from assay.problems import AuthorError, Report
from assay.site import Site
from assay.urls import NOT_FOUND


def files_beside_pages(site: Site, config: MkDocsConfig, failed: Report) -> Iterator[File]:
    """Yield every file that is no page; what keeps one from being made goes to `failed`."""
    of_mkdocs = {NOT_FOUND, *(page.path for page in site.pages)}
    for path, file in site.files().items():
        if path in of_mkdocs and path not in site.attached_paths:
            continue
        try:
            made = _mkdocs_file(file, config)
        except AuthorError as error:
            failed.extend(error.report)
            continue
        if made:
            yield made


def _mkdocs_file(file: SiteFile, config: MkDocsConfig) -> File | None:
    """Return a file of the site as one that MkDocs copies or writes, whatever its name.

    `None` for a copy of what is there no more: under `mkdocs serve`, the last good site may have
    lost a file meanwhile. Raises AuthorError if its content can't be made.
    """
    inclusion = InclusionLevel.NOT_IN_NAV
    if file.source is None:
        return File.generated(config, file.path, content=file.content(), inclusion=inclusion)
    if not file.source.is_file():
        return None
    return File.generated(config, file.path, abs_src_path=str(file.source), inclusion=inclusion)
