"""What a macro sees: the public library, the page it stands on, and the day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import TypeVar

from assay.library import Library
from assay.model.base import Part, Record
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.evidence import EvidenceRegister
from assay.model.framework import Framework
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.prose import AbsentError, MacroError, Prose, scopes_of
from assay.rendering import Templates

P = TypeVar("P", bound=Part)

EVERYTHING = "all"
"""What an author writes to look beyond the page's own review: `recommendations(review="all")`."""


@dataclass(frozen=True)
class View:
    """The public library as seen from one record's page on one day."""

    library: Library
    on: datetime.date
    prose: Prose
    templates: Templates
    here: Record | None = None
    site_name: str = ""
    site_url: str = ""

    def at(self, here: Record | None) -> View:
        """Return the same view from another record's page."""
        return replace(self, here=here)

    def chosen(self, kind: type[P], given: P | str | None, what: str) -> P | None:
        """Return the record that a macro's argument means, by itself or by its name.

        Without an argument it is the one that the page belongs to; `None` stands for everything.
        Raises MacroError for a name that means no such record.
        """
        if given is None:
            return self._around(kind)
        if isinstance(given, kind):
            return given
        if given == EVERYTHING:
            return None
        names = self.library.names
        scopes = scopes_of(self.here) if self.here else []
        found = names.first(kind, str(given), scopes)
        if found is None:
            if names.is_absent(str(given), scopes):
                raise AbsentError(f"there is no {what} `{given}`")
            remedy = names.near(str(given), scopes, kind) or "Check its name."
            raise MacroError(f"there is no {what} `{given}`", remedy)
        return found

    def _around(self, kind: type[P]) -> P | None:
        match self.here:
            case Section() | Recommendation() | EvidenceRegister() if kind is Review:
                return self.here.review  # type: ignore[return-value]
            case Review() | Council() | Domain() | Framework() | Section() if isinstance(
                self.here, kind
            ):
                return self.here
        return None


def one_of(given: str | None, allowed: tuple[str, ...], what: str) -> str | None:
    """Return a macro's argument if it is one of the allowed words; raise MacroError if not."""
    if given is None or given in allowed:
        return given
    raise MacroError(f"`{given}` is not a {what}", f"Write one of: {', '.join(allowed)}.")
