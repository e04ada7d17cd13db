"""Reference links, `[R1]` and `[text][name]`, to whatever the library holds."""

from __future__ import annotations

import re

from markdown.inlinepatterns import InlineProcessor, ReferenceInlineProcessor

from assay.model.base import Part, Record
from assay.model.evidence import EvidenceRegister
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.prose.context import Context
from assay.urls import link_to

_LOOKS_LIKE_A_NAME = re.compile(r"[A-Za-z]{1,3}\d+(\.\d+)*|[\w-]+/[\w./#-]+")
_OF_RECOMMENDATION = re.compile("[Rr]([0-9]+)")
_REFERENCE = r"(?<!\\)\[([^\[\]\n]+)\](?:\[([^\[\]\n]+)\])?(?![(:])"


def scopes_of(record: Record) -> list[str]:
    """Return where names in a record's prose are looked up first: its review, its frameworks."""
    if isinstance(record, Review):
        return [record.address, *record.framework]
    if isinstance(record, (Section, EvidenceRegister, Recommendation)):
        return scopes_of(record.review)
    return [record.address]


class LibraryReferences(dict[str, tuple[str, str | None]]):
    """What `[name]` and `[text][name]` may mean: the text's own definitions, then the library."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or self._find(str(name)) is not None

    def __missing__(self, name: str) -> tuple[str, str | None]:
        record = self._find(name)
        return (link_to(record), None) if record else ("", None)

    def _find(self, name: str) -> Part | None:
        names = self.context.shared.library.names
        found = names.find(name, scopes_of(self.context.record))
        return found if isinstance(found, Part) else None


class Reference(ReferenceInlineProcessor):
    """`[text][name]` without a space between: `[E1] [E2]` are two references."""

    RE_LINK = re.compile(r"\[([^\]]*)\]", re.DOTALL)


class DanglingReference(InlineProcessor):
    """What is left of `[text][name]` and `[R9]` when the library holds no such name."""

    def __init__(self, context: Context) -> None:
        super().__init__(_REFERENCE)
        self.context = context

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:  # type: ignore[override]  # noqa: ARG002, N802
        """Report the name, unless it is ordinary prose in brackets, and leave the words."""
        text, name = m.group(1), m.group(2)
        wanted = name or text
        names, scopes = self.context.shared.library.names, scopes_of(self.context.record)
        head, slash, _ = wanted.partition("/")
        like_a_name = _LOOKS_LIKE_A_NAME.fullmatch(wanted) and not (
            slash and names.find(head) is None and not names.is_absent(head)
        )
        if not (name or like_a_name or ("-" in wanted and " " not in wanted)):
            return None, None, None
        if names.is_absent(wanted, scopes):
            if not name:
                self.context.named(text)
            return text, m.start(0), m.end(0)
        meant = name or like_a_name
        rare = meant or wanted[-1:].isdigit()
        near = names.near(wanted, scopes) if rare else names.near_inside(wanted, scopes)
        if not (meant or near):
            return None, None, None
        message = f"`[{wanted}]` links to nothing"
        if number := _OF_RECOMMENDATION.fullmatch(wanted):
            message = f"`[{wanted}]` links to nothing: there is no recommendation {number[1]} here"
        self.context.problem(m.group(0), message, near or "Check the name, or write `\\[`.")
        return text, m.start(0), m.end(0)
