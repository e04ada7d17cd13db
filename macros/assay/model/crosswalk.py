"""The crosswalk: which statements of different frameworks speak of the same thing.

No source says so. It is the view of the site's editors, and every page that shows it says that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.model.base import Id, Linked, Names, Part, Text
from assay.model.publishing import Publishable

if TYPE_CHECKING:
    from assay.model.finding import Finding
    from assay.model.framework import Framework
    from assay.model.statement import Statement


class Theme(Part):
    """One thing that statements of at least two frameworks speak of."""

    id: Id
    """The theme's name in addresses: `risk`."""
    title: Text
    """What they all speak of, in the editors' own words."""
    statements: Names
    """The statements, with their frameworks: `dcs-assurance-2013/clear-lines`."""
    note: Text | None = None
    """How they differ, where a reader could take one for the other."""

    joined = Linked[tuple["Statement", ...]]()

    @property
    def address(self) -> str:
        """The theme's name for ever: `crosswalk/risk`."""
        return f"crosswalk/{self.id}"

    @property
    def frameworks(self) -> tuple[Framework, ...]:
        """The frameworks of its statements, in the theme's order."""
        return tuple(dict.fromkeys(statement.framework for statement in self.joined))

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What reviews found on its statements."""
        found = (finding for statement in self.joined for finding in statement.all_findings)
        return tuple(dict.fromkeys(found))


class Crosswalk(Publishable):
    """`docs/crosswalk.md`: the themes; the body says whose view it is, and of when."""

    title: Text = "Crosswalk"
    """The page's heading."""
    themes: tuple[Theme, ...] = ()
    """What statements of different frameworks have in common."""

    shown = Linked[tuple[Theme, ...]]()
