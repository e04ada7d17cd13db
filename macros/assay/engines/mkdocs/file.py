"""A file of the site, other than a page, as MkDocs sees it."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, InclusionLevel

from assay.files import File as SiteFile


def mkdocs_file(file: SiteFile, config: MkDocsConfig) -> File | None:
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
