"""What is wrong in an author's files, where, and how to put it right."""

from __future__ import annotations

import difflib
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from typing import Literal, TypeAlias

Level = Literal["error", "warning"]

_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where something stands: a file relative to the site's folder, a line and a column from 1."""

    file: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{on_one_line(self.file)}:{self.line}:{self.column}"


PlaceFinder: TypeAlias = Callable[..., Place]
"""Finds a place when it is needed: only a problem needs one, and finding it means reading YAML.

What it is called with leads further in: `find_place("grade")` in a judgement.
"""


@dataclass(frozen=True, order=True, slots=True)
class Problem:
    """One mistake: its place, what is wrong, and how to put it right."""

    place: Place
    message: str
    remedy: str = ""
    level: Level = "error"
    """A site is published with warnings, and not with errors."""

    def __str__(self) -> str:
        remedy = f"\n    {on_one_line(self.remedy)}" if self.remedy else ""
        warning = "warning: " if self.level == "warning" else ""
        return f"{self.place}: {warning}{on_one_line(self.message)}{remedy}"


def on_one_line(text: str) -> str:
    """Return a text that quotes an author, with signs that could begin a line of a log shown."""
    return _CONTROL.sub(lambda sign: f"\\x{ord(sign[0]):02x}", text)


def log_is_public() -> bool:
    """Return whether what a build says can be read by anybody, so that it gives numbers only.

    Problems quote texts and names of files, drafts among them. The variable `ASSAY_LOG` says so.
    """
    return bool(os.environ.get("ASSAY_LOG"))


def in_a_log(error: Exception) -> str:
    """Return what a mistake is in words, or in a log that anybody can read, how to see them."""
    is_quoted = log_is_public() and not isinstance(error, AuthorError)  # which counts by itself
    return HOW_TO_SEE if is_quoted else str(error)


HOW_TO_SEE = "This log gives numbers only (ASSAY_LOG): run `assay check` where nobody else reads."


class Report:
    """Every problem found on the way, so that an author sees all of them at once."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self._problems = set(problems)

    def add(self, place: Place, message: str, remedy: str = "", level: Level = "error") -> None:
        """Note one problem; the same problem twice is one problem."""
        self._problems.add(Problem(place, message, remedy, level))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Note several problems."""
        self._problems.update(problems)

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(self._problems))

    def __len__(self) -> int:
        return len(self._problems)

    @property
    def errors(self) -> list[Problem]:
        """The problems because of which nothing can be published."""
        return [problem for problem in self if problem.level == "error"]

    @property
    def warnings(self) -> list[Problem]:
        """What the site can be published with, and should be put right."""
        return [problem for problem in self if problem.level == "warning"]

    def as_text(self) -> str:
        """Return the report for people: problem after problem, by file and line, then a count."""
        counts = [
            f"{len(some)} {noun}{'' if len(some) == 1 else 's'}"
            for some, noun in ((self.errors, "problem"), (self.warnings, "warning"))
            if some
        ]
        outcome = " Nothing was published." if self.errors else ""
        count = f"{' and '.join(counts)}.{outcome}"
        if log_is_public():
            return f"{count} {HOW_TO_SEE}"
        return "\n".join([*map(str, self), count])

    def as_json(self) -> str:
        """Return the report for machines: a JSON list of place, message and remedy."""
        return json.dumps([asdict(problem) for problem in self], ensure_ascii=False, indent=2)


class AuthorError(Exception):
    """The library can't be published; `report` says why."""

    def __init__(self, report: Report) -> None:
        super().__init__(report.as_text())
        self.report = report


class MacroError(Exception):
    """A macro can't do what an author asked; `remedy` says how to ask."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


class AbsentError(MacroError):
    """A macro asks for what is absent for a reason that is known."""


def did_you_mean(name: str, known: Iterable[str], close: float = 0.6) -> str:
    """Return a remedy with the known names nearest to `name`, or an empty string.

    `close` is how near they must be, from 0 to 1 for the same.
    """
    by_lower_case = {name.lower(): name for name in known}
    near = difflib.get_close_matches(name.lower(), by_lower_case, n=2, cutoff=close)
    return f"Did you mean {listed([by_lower_case[name] for name in near], 'or')}?" if near else ""


def listed(names: Iterable[str], conjunction: str = "or") -> str:
    """Return names in backticks as an English list: "`a`, `b` or `c`"."""
    *first, last = [f"`{name}`" for name in names]
    return f"{', '.join(first)} {conjunction} {last}" if first else last
