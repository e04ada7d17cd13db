"""The command line: `assay check`."""

from __future__ import annotations

import json
import sys

import click

from assay.engines.mkdocs import ConfigurationError, load_settings
from assay.problems import AuthorError
from assay.site import prepare


@click.group()
def main() -> None:
    """Publish how councils were tested."""


@main.command()
@click.option("-f", "--config-file", type=click.Path(dir_okay=False), help="The site's mkdocs.yml.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people, or a JSON list for machines.",
)
def check(config_file: str | None, form: str) -> None:
    """Report every problem of every file, and write nothing. Exit code 1 if there is any."""
    try:
        site = prepare(load_settings(config_file))
    except AuthorError as error:
        click.echo(error.report.as_json() if form == "json" else error.report.as_text())
        sys.exit(1)
    except ConfigurationError as error:
        raise click.ClickException(str(error)) from None
    click.echo(json.dumps([]) if form == "json" else f"No problems. {site.count()}")


if __name__ == "__main__":
    main()
