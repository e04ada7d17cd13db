"""Writes a site to a folder, without MkDocs."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from assay.engines.looking import looked_over, note_what_was_built, searched
from assay.engines.saying import Say, say_outcome
from assay.engines.swap import heal, replacing
from assay.preparation import prepare
from assay.problems import AuthorError, Report
from assay.search import corpus
from assay.settings import Settings
from assay.site import Site


def build(settings: Settings, target: Path, say: Say) -> Site:
    """Write a site in place of whatever is in a folder, as the last step, and return it.

    `say` takes a line with its values, as logging does. Raises AuthorError with every problem, and
    SwapError where the folder can't be replaced; the last good site is then untouched.
    """
    heal(target)
    site = searched(prepare(settings), say)
    with replacing(target, settings.sources) as beside:
        report = written(site, beside)
        if report.errors:
            raise AuthorError(report)
        note_what_was_built(beside, target, say)
    say_outcome(site, report.warnings, say, say)
    return site


def rehearsed(settings: Settings) -> tuple[Site, Report]:
    """Make a site in a temporary folder, look it over, and return it with what is wrong.

    All is made but the index of search, whose texts are. Raises AuthorError with every problem of
    every file.
    """
    site = prepare(settings)
    with TemporaryDirectory() as folder:
        report = written(site, Path(folder))
    report.extend(site.warnings)
    try:
        for _ in corpus(site.pages, site.view):
            pass
    except AuthorError as error:
        report.extend(error.report)
    return site, report


def written(site: Site, folder: Path) -> Report:
    """Write every file of a site to a folder, look it over, and return what is wrong."""
    report = Report()
    for file in site.files().values():
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            path.write_bytes(file.content())
        except AuthorError as error:
            report.extend(error.report)
    report.extend(looked_over(folder, site, report))
    return report
