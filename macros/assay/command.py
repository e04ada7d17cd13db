"""The command line: `assay check`, `build`, `status` and `verify`."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from assay.clocks import in_london
from assay.engines.mkdocs import load_settings, site_folder
from assay.engines.swap import SwapError
from assay.engines.writing import build as build_site
from assay.engines.writing import rehearsed
from assay.preparation import prepare
from assay.problems import AuthorError, Place, Problem, Report, in_a_log, log_is_public
from assay.settings import SettingsError
from assay.site import Site
from assay.verify import MANIFEST
from assay.verify import verify as looked_at

_CONFIG = click.option(
    "-f", "--config-file", type=click.Path(dir_okay=False), help="The site's mkdocs.yml."
)


@click.group()
def main() -> None:
    """Publish how councils were tested."""


@main.command()
@_CONFIG
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or a JSON list for machines.",
)
def check(config_file: str | None, form: str) -> None:
    """Report every problem of every file, and write nothing. Exit code 1 if there is any.

    The site is made and looked over in a temporary folder, but for search. Warnings are told too.
    """
    try:
        site, report = rehearsed(load_settings(config_file))
    except AuthorError as error:
        report = error.report
    except (SettingsError, OSError) as error:
        if form == "text":
            raise _plain(error) from None
        report = Report([Problem(Place("mkdocs.yml"), str(error))])
    if form == "json":
        click.echo(report.as_json())
    else:
        click.echo(report.as_text() if len(report) else f"No problems. {site.count()}")
    sys.exit(1 if report.errors else 0)


@main.command()
@_CONFIG
@click.option("-d", "--site-dir", type=click.Path(file_okay=False), help="Where to write it.")
def build(config_file: str | None, site_dir: str | None) -> None:
    """Write the site, without MkDocs, in place of the last one. Exit code 1 if there is a problem.

    The last site stays as it is until the new one is written and looked over.
    """
    with _plain_mistakes():
        target = Path(site_dir) if site_dir else site_folder(config_file)
        try:
            site = build_site(load_settings(config_file), target, _say)
        except AuthorError as error:
            click.echo(error.report.as_text(), err=True)
            sys.exit(1)
    click.echo(site.count())


@main.command()
@click.argument("folder", type=click.Path(file_okay=False))
@click.option("--address", default="/", help="Where it is served: https://example.org/tests/")
def verify(folder: str, address: str) -> None:
    """Look a built site over, or a copy of one, however it was made. Exit code 1 if it is unsafe.

    That is: links and files that are not whole, marks of what was to be hidden, what runs or is
    loaded from elsewhere, files that tell who made them, and what is not as it was built.
    """
    with _plain_mistakes():
        try:
            report = Report(looked_at(Path(folder), (), address))
        except ValueError as error:  # of an address that is none
            raise SettingsError(f"`{address}` is no address: {error}.") from None
    for problem in () if log_is_public() else report:
        click.echo(str(problem))
    click.echo(f"{len(report) or 'No'} problem{'' if len(report) == 1 else 's'} in {folder}.")
    if not Path(folder, MANIFEST).is_file():
        click.echo(f"It has no {MANIFEST}, so whether it is what was built is not known.")
    sys.exit(1 if report.errors else 0)


@main.command()
@_CONFIG
@click.option("--public", is_flag=True, help="List every file that is public, too.")
def status(config_file: str | None, public: bool) -> None:
    """Say how much is public now, list what is held back and why, and what dates will change.

    A date publishes nothing by itself: the site must be built again then. Exit code 1 if there is a
    problem, since then nothing would be published.
    """
    with _plain_mistakes():
        try:
            site = prepare(load_settings(config_file))
        except AuthorError as error:
            click.echo(error.report.as_text(), err=True)
            sys.exit(1)
    click.echo("\n".join(_status_of(site, lists_public=public)))


def _status_of(site: Site, *, lists_public: bool) -> Iterator[str]:
    """Yield the lines that say what is public at the site's moment, and what dates will change."""
    publication, now = site.publication, site.view.settings.now
    yield f"At {_shown(now)}, by the clocks in London:"
    yield ""
    yield site.count()
    if lists_public:
        known = {known.record.file for known in publication.records if not known.record.is_stub}
        yield from _listed("Public:", sorted(known | {a.file for a in publication.attachments}))
    stubs = sorted(public.record.file for public in publication.records if public.record.is_stub)
    yield from _listed("Known to the public, and not what it says:", stubs)
    withheld = sorted(f"{held.file} ({held.reason})" for held in publication.withheld)
    yield from _listed("Held back:", withheld)
    yield from _listed("Held back in part:", sorted(publication.partly))
    coming = [
        f"{_shown(change.moment)}: {change.file} {change.what}" for change in publication.to_come
    ]
    yield from _listed("To come:", coming)
    yield ""
    if publication.to_come:
        yield f"Build the site again at {_shown(publication.to_come[0].moment)}, or after it."
    yield "What is late changes each day: build the site each night."


def _listed(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        if log_is_public():
            yield f"{title} {len(lines)}"
            return
        yield title
        yield from (f"  {line}" for line in lines)


def _shown(moment: datetime.datetime) -> str:
    return in_london(moment).strftime("%Y-%m-%d %H:%M")


@contextmanager
def _plain_mistakes() -> Iterator[None]:
    """Tell a mistake of the site's owner in its own words."""
    try:
        yield
    except (SettingsError, SwapError, OSError) as error:
        raise _plain(error) from None


def _plain(error: Exception) -> click.ClickException:
    if isinstance(error, OSError) and not log_is_public():  # a full disk, a closed folder
        where = f"`{error.filename}`" if error.filename else "The folder for temporary files"
        return click.ClickException(f"{where} can't be used: {error.strerror or error}.")
    return click.ClickException(in_a_log(error))


def _say(line: str, *values: object) -> None:
    click.echo(line % values, err=True)


if __name__ == "__main__":
    main()
