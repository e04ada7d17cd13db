"""When and how far a record is public."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, PrivateAttr

from assay.model.base import Linked, Name, Names, Part, Record, Text, Url, one_or_many
from assay.model.dates import Date, Day
from assay.model.moments import When


class Exemption(Part):
    """Why something is not published although the public may know that it exists.

    The paragraphs are those of Part 1 of Schedule 12A to the Local Government Act 1972.
    """

    paragraphs: Annotated[
        tuple[Annotated[int, Field(ge=1, le=7)], ...], BeforeValidator(one_or_many)
    ] = ()
    """The paragraphs of Schedule 12A that apply, 1 to 7."""
    reason: Text
    """Why it is exempt, in a sentence that may be published."""
    public_interest: Text | None = None
    """Why the public interest in exemption outweighs that in disclosure."""
    decided_by: Text | None = None
    """The post or body that decided it."""
    review_on: Date | None = None
    """When the exemption is looked at again."""


Confidential = Literal["from a government department", "by an enactment or a court order"]
"""Why the law forbids publishing something; no interest outweighs that, and no body decides it.

The Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England)
Regulations 2012, SI 2012/2089, regulation 2: what a government department furnished on terms that
forbid disclosure, or what an enactment or a court's order prohibits from being disclosed.
"""


class Withdrawal(Part):
    """That something was public and is not any more."""

    date: Day
    """The first day on which it is gone, `2026-03-31`; until then it stays as it is."""
    reason: Text
    """Why, in a sentence that may be published."""
    replaced_by: Name | None = None
    """The record that took its place."""


class Correction(Part):
    """What was changed in a record after it was public."""

    date: Day
    """The day of the change, `2026-11-01`."""
    changed: Text
    """What is different now: `Paragraph 3.2 says 41 visits; it said 14.`"""
    why: Text
    """Why it was changed."""


class Publishable(Record):
    """A record that can be held back."""

    draft: bool = False
    """`yes` keeps the record off the site until it is ready."""
    publish_from: When | None = None
    """When the record becomes public: a day, or `2026-03-31 09:30`, by the clocks in London."""
    exempt: Exemption | None = None
    """Set when the record exists publicly and its content does not."""
    confidential: Confidential | None = None
    """Set when the law forbids publishing it: of such a record the site shows nothing."""
    personal_data: Text | None = None
    """Why something in it that looks like personal data may be public."""
    updated: Date | None = None
    """The day of the last change that a reader should know of; the page shows it."""
    corrections: tuple[Correction, ...] = ()
    """What was changed since it is public, each with its day and the reason; the page shows it."""
    aliases: Names = ()
    """Its earlier addresses, `old-name`, which lead to it for ever."""

    successor = Linked["Publishable | None"]()

    _is_stub: bool = PrivateAttr(default=False)
    _exempt_passages: tuple[Exemption, ...] = PrivateAttr(default=())
    _held: tuple[tuple[type[Part], str], ...] = PrivateAttr(default=())

    @property
    def is_stub(self) -> bool:
        """Whether the public may know only that it exists, or existed."""
        return self._is_stub

    @property
    def exempt_passages(self) -> tuple[Exemption, ...]:
        """Why passages of its body are not published, in their order."""
        return self._exempt_passages

    @property
    def held(self) -> tuple[tuple[type[Part], str], ...]:
        """The kind and address of everything that went with it when it was withdrawn."""
        return self._held


class Withdrawable(Publishable):
    """A record that can be taken back after it was public."""

    withdrawn: Withdrawal | None = None
    """Set when the record was public and is not any more; a page says so."""


class Supersedable(Publishable):
    """A record that stays as it is when a newer one takes its place."""

    superseded_by: Name | None = None
    """The newer record that a reader should use; this one stays, and says so."""


class Origin(Part):
    """A published document that a record digests or was taken from."""

    title: Text
    """The document's title."""
    publisher: Text | None = None
    """Who published it."""
    date: Date | None = None
    """When it was published."""
    url: Url | None = None
    """Where it is, or was."""
    no_url: Text | None = None
    """Why it has no address: `No copy was online on 3 November 2026.`"""
    note: Text | None = None
    """What a reader should know: undated, moved, a scan."""
