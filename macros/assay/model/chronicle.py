"""Decisions, events and roles: what happened around a review, and who answered to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field

from assay.model.base import Linked, Name, Part, Text, Texts, Url
from assay.model.dates import Date
from assay.model.publishing import Confidential, Exemption

if TYPE_CHECKING:
    from assay.model.council import Council
    from assay.model.review import Review


class Decision(Part):
    """A paper at a meeting."""

    KEPT_WHEN_EXEMPT = frozenset({"date", "paper", "in_private"})

    body: Text
    """The body that decides: `Cabinet`."""
    date: Date | None = None
    """The date of the meeting."""
    paper: Text | None = None
    """The paper's title."""
    verb: Literal["note", "approve", "endorse", "agree", "defer", "consider"] | None = None
    """What was resolved, or proposed."""
    state: Literal["proposed", "resolved"] = "resolved"
    """`proposed` where only the paper is known, not the minute."""
    words: Text | None = None
    """The resolution in words."""
    author: Text | None = None
    """Whose report it is, as a post."""
    contact: Text | None = None
    """The contact officer's post."""
    key: bool | None = None
    """Whether it is a key decision."""
    urgent: bool | None = None
    """Whether it is urgent."""
    executive: bool | None = None
    """Whether it is an executive decision."""
    forward_plan: bool | None = None
    """Whether it was in the forward plan."""
    call_in: Text | None = None
    """Whether it can be called in, in the source's words."""
    wards: Text | None = None
    """The wards it affects."""
    first_published: Text | None = None
    """When the paper was first published, in the source's words."""
    in_private: bool | None = None
    """Whether its form marks it exempt or confidential; it is `exempt` that withholds anything."""
    exempt: Exemption | None = None
    """Set when the paper exists publicly and its content does not."""
    confidential: Confidential | None = None
    """Set when the law forbids publishing it: of such a paper the site shows nothing."""
    url: Url | None = None
    """Where the paper is."""
    note: Text | None = None
    """What a reader should know."""

    review = Linked["Review"]()


class Event(Part):
    """A dated entry of the timeline."""

    KEPT_WHEN_EXEMPT = frozenset({"date_note", "kind"})

    date: Date
    """When it happened, as far as it is known."""
    date_note: Text | None = None
    """Why the date is only estimated; its presence marks it so."""
    title: Text
    """What happened."""
    kind: Text | None = None
    """What sort of event: `Council`, `Cabinet`, `letter`."""
    text: Text | None = None
    """More about it."""
    by: Text | None = None
    """Who acted or presented."""
    elsewhere: bool = False
    """`yes` for what happened outside the council and the review, such as a new law: it stands on
    the timeline and is no news of the council."""
    assurance: Text | None = None
    """Set where the source counts the event towards the test, with its words."""
    where: Text | None = None
    """The place in the source."""
    exempt: Exemption | None = None
    """Set when the event is public and its papers are not."""
    confidential: Confidential | None = None
    """Set when the law forbids publishing it: of such an event the site shows nothing."""

    review = Linked["Review"]()


class Role(Part):
    """A statutory post over time."""

    role: Literal[
        "Director of Children's Services",
        "Lead Member for Children's Services",
        "Chief Executive",
        "Director of Adult Social Services",
        "Safeguarding children board chair",
        "Leader of the Council",
    ]
    """The statutory post."""
    title: Text | None = None
    """What the council calls the post."""
    holder: Text | None = None
    """Who held it, where the source names a person."""
    since: Annotated[Date | None, Field(alias="from")] = None
    """From when."""
    until: Annotated[Date | None, Field(alias="to")] = None
    """Until when."""
    combined_with: Texts = ()
    """Other posts or functions that the same person holds."""
    answers_to: Texts = ()
    """Who holds the post to account."""
    appointed_by: Text | None = None
    """Who appoints the post."""
    responsibility: Text | None = None
    """What the post is responsible for."""
    council: Name | None = None
    """The council, in a review of several."""
    where: Text | None = None
    """The place in the source."""
    note: Text | None = None
    """What a reader should know."""

    review = Linked["Review | None"]()
    of_council = Linked["Council | None"]()
