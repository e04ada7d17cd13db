"""Councils, and other bodies that are reviewed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assay.model.base import Gathered, Linked, Names, Text, Url
from assay.model.chronicle import Role
from assay.model.dates import Date
from assay.model.publishing import Publishable

if TYPE_CHECKING:
    from assay.model.recommendation import Recommendation
    from assay.model.review import Review


class Council(Publishable):
    """`docs/councils/<council>.md`: one council; the body may say anything about it."""

    name: Text
    """The council's name."""
    short_name: Text | None = None
    """Its name in tables: `Barnsley`."""
    ons_code: Text | None = None
    """Its code by the Office for National Statistics: `E08000016`."""
    region: Text | None = None
    """Its region."""
    website: Url | None = None
    """Its website."""
    abolished: Date | None = None
    """When it ceased to exist."""
    predecessors: Names = ()
    """Councils that it took over from."""
    roles: tuple[Role, ...] = ()
    """Statutory posts that no review tells of."""

    reviews = Gathered["Review"]()
    recommendations = Gathered["Recommendation"]()
    all_roles = Gathered[Role]()
    earlier = Linked[tuple["Council", ...]]()
    later = Gathered["Council"]()

    @property
    def title(self) -> str:
        """The name as tables show it."""
        return self.short_name or self.name
