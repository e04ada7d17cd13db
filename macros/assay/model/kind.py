"""A kind of record: where its file is, how it is addressed, and where a reader finds it.

Places, addresses and URLs are patterns of the same names, so that each tells the others:

- `{review}`, `{framework}` and `{name}`: lower-case words with hyphens
- `{path}`: the same, in folders too
- `{number}`: the number that names a file; in addresses it is an `{id}`, with an `R` before it
  where it begins with a digit
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from assay.model.base import Part
from assay.source.identity import Identity

_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
_SLUGS = re.compile(f"{_SLUG}(/{_SLUG})*")
_NUMBER = re.compile("[A-Za-z]{0,3}[0-9]+([-.][0-9]+)*")


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of record. One that stands inside another record's file has no place of its own."""

    model: type[Part]
    noun: str
    """What it is called: `evidence register`."""
    address: str
    url: str
    """From the root of the site."""
    place: str = ""
    """Where its file is, from the site's folder."""
    leaves_stub: bool = False
    """Whether an exempt one leaves a page that says so; any other is withheld altogether."""
    search: str = "article"
    """The template in `search/` by which it is found."""
    former: str = "old-name"
    """An example of a former address as an alias gives it."""

    def identify(self, place: str) -> Identity | str | None:
        """Return what the file at a place is, if it is of this kind.

        `None` for a place of another kind; words for one whose name can become no address.
        """
        names = _read(self.place, place)
        if names is None:
            return None
        for name, written in names.items():
            if mistake := _mistake(name, written):
                return mistake
        return Identity(
            self.noun, self.address.format(**_completed(names)), names.get("review", "")
        )

    def place_at(self, address: str) -> str:
        """Return where the file of a record at this address is; nothing where none can be."""
        names = _read(self.address, address)
        return self.place.format(**_completed(names)) if names is not None else ""

    def url_at(self, address: str) -> str:
        """Return the URL that a record of this kind has, or once had, at an address."""
        names = _read(self.address, address)
        if names is None:
            raise ValueError(f"{address} is no address of a {self.noun}")
        return "" if address == "index" else self.url.format(**_completed(names))

    @property
    def is_alone(self) -> bool:
        """Whether a site has only one, at an address that never changes."""
        return "{" not in self.address

    @property
    def is_inside_a_review(self) -> bool:
        """Whether it is a part of a review."""
        return self.address.startswith("{review}/")


@cache
def _pattern(written: str) -> re.Pattern[str]:
    steps = re.split(r"\{(\w+)\}", written)
    return re.compile(
        "".join(
            (rf"(?P<{step}>{'.+' if step == 'path' else '[^/]+'})" if at % 2 else re.escape(step))
            for at, step in enumerate(steps)
        )
    )


def _read(pattern: str, written: str) -> dict[str, str] | None:
    """Return the names of a pattern as they stand in what is written by it."""
    found = _pattern(pattern).fullmatch(written)
    return found.groupdict() if found else None


def _completed(names: Mapping[str, str]) -> dict[str, str]:
    """Return names with what follows from them: a number from an id, and an id from a number."""
    completed = dict(names)
    if number := names.get("number"):
        completed["id"] = f"R{number}" if number[0].isdigit() else number
    elif name := names.get("id"):
        completed["number"] = name.removeprefix("R") if name[1:2].isdigit() else name
    return completed


def _mistake(name: str, written: str) -> str:
    """Return why what is written can't stand for a name; nothing if it can."""
    if name == "number":
        if _NUMBER.fullmatch(written):
            return ""
        return (
            f"`{written}` is not a recommendation's number: name the file `1.md`, `2.1.md` or "
            "`A3.md`"
        )
    odd = next((part for part in written.split("/") if not _SLUGS.fullmatch(part)), "")
    return f"`{odd}` becomes an address: use only a to z, 0 to 9 and single hyphens" if odd else ""
