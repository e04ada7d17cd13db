"""What a macro sees: the public library, the page it stands on, and the day."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
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
from assay.problems import AbsentError, MacroError
from assay.prose import Prose, scopes_of
from assay.settings import Publisher, Settings
from assay.theme import Templates

P = TypeVar("P", bound=Part)

EVERYTHING = "all"
"""What an author writes to look beyond the page's own review: `recommendations(review="all")`."""


@dataclass(frozen=True)
class View:
    """The public library as seen from one record's page on one day."""

    library: Library
    prose: Prose
    templates: Templates
    settings: Settings
    here: Record | None = None
    is_directed: bool = False
    """Whether the call says where to look, so that the page supplies no default."""
    held_back: Mapping[str, str] = field(default_factory=dict)
    """Why the public does not see a file, where the site is shown to authors; nothing if that is
    so of parts of it.
    """
    engine: str = ""
    """The URL of the script that searches; empty where the machine can't run what makes it."""

    @property
    def on(self) -> datetime.date:
        """The day."""
        return self.library.day

    @property
    def publisher(self) -> Publisher:
        """Who publishes the site, and where."""
        return self.settings.publisher

    @property
    def has_search(self) -> bool:
        """Whether the site can be searched."""
        return bool(self.engine)

    def at(self, here: Record | None) -> View:
        """Return the same view from another record's page."""
        return replace(self, here=here)

    def directed(self) -> View:
        """Return the same view for a macro that says where to look."""
        return replace(self, is_directed=True)

    def chosen(self, kind: type[P], given: P | str | None, what: str) -> P | None:
        """Return the record that a macro's argument means, by itself or by its name.

        Without an argument it is the one that the page belongs to, unless another argument says
        where to look; `None` stands for everything.
        Raises MacroError for a name that means no such record.
        """
        if given is None:
            return None if self.is_directed else self._around(kind)
        if isinstance(given, kind):
            return given
        if given == EVERYTHING:
            return None
        names = self.library.names
        scopes = scopes_of(self.here) if self.here else []
        found = names.first(kind, str(given), scopes)
        if found is None:
            if names.is_absent(str(given), scopes):
                raise AbsentError(
                    f"the {what} `{given}` is not public", "Take it out, or wait until it is."
                )
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


def the_review(view: View, given: Review | str | None) -> Review:
    """Return the review that a macro is about; raise MacroError on a page that belongs to none."""
    review = view.chosen(Review, given, "review")
    if review is None:
        raise MacroError("this page belongs to no review", 'Name one: `review="barnsley-2017"`.')
    return review


def the_framework(view: View, given: Framework | str | None) -> Framework:
    """Return the framework that a macro is about; raise MacroError where there is none."""
    framework = view.chosen(Framework, given, "framework")
    if framework is None:
        raise MacroError(
            "this page belongs to no framework", 'Name one: `framework="dcs-assurance-2013"`.'
        )
    return framework


def check_word(given: str | None, allowed: tuple[str, ...], what: str) -> None:
    """Raise MacroError if a macro's argument is given and is not one of the allowed words."""
    if given is not None and given not in allowed:
        raise MacroError(f"`{given}` is not a {what}", f"Write one of: {', '.join(allowed)}.")
