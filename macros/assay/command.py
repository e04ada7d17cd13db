"""The command line: `assay check` and `assay build`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from assay.engines.mkdocs import load_settings, site_folder
from assay.engines.swap import SwapError
from assay.engines.writing import build as build_site
from assay.engines.writing import rehearsed
from assay.problems import AuthorError, Place, Problem, Report
from assay.settings import SettingsError

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
    except SettingsError as error:
        if form == "text":
            raise click.ClickException(str(error)) from None
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
    for withheld in site.publication.withheld:
        _say("withheld: %s (%s)", withheld.file, withheld.reason)
    click.echo(site.count())


@contextmanager
def _plain_mistakes() -> Iterator[None]:
    """Tell a mistake of the site's owner in its own words."""
    try:
        yield
    except (SettingsError, SwapError) as error:
        raise click.ClickException(str(error)) from None


def _say(line: str, *values: object) -> None:
    click.echo(line % values, err=True)


if __name__ == "__main__":
    main()
