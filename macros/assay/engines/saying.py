"""What a build says of a site, whichever engine made it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from assay.problems import Problem, Report, log_is_public
from assay.site import Site

Say: TypeAlias = Callable[..., None]
"""Says a line with its values, as logging does."""


def say_outcome(site: Site, problems: Iterable[Problem], warn: Say, inform: Say) -> None:
    """Say what should be put right, and what became of every file that is not published."""
    warnings = (*site.warnings, *problems)
    if log_is_public():
        if warnings:
            warn("%s", Report(warnings).as_text())
        return
    for problem in warnings:
        warn("%s", problem)
    for held in site.publication.withheld:
        inform("withheld: %s (%s)", held.file, held.reason)
