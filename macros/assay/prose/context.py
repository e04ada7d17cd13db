"""What the parts of the converter need to know: the library, and whose text is being rendered."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from assay.library import Library
from assay.model.base import Record
from assay.problems import Place, Report
from assay.prose.text import AnchorLink
from assay.source.code import without_code

Value: TypeAlias = "str | int | bool | None"
"""What an author can give a macro."""


_SIGN = re.compile("<p>\x02assay:([0-9]+)\x03</p>|\x02assay:([0-9]+)\x03")


class Call(NamedTuple):
    """A macro's name, and what it is given."""

    name: str
    arguments: dict[str, Value]


Expand: TypeAlias = Callable[[Call, Record], str]
"""Turns a macro call, written in a record's prose, into HTML; raises MacroError if it can't."""


@dataclass(frozen=True)
class Hidden:
    """What only authors see, so that a public text can't lead there."""

    urls: frozenset[str] = frozenset()
    """Every page that authors see, those of the public among them."""
    stubs: frozenset[str] = frozenset()
    """URLs of which the public has a page without content, and so without places on it."""
    files: frozenset[str] = frozenset()
    """Every file that authors' texts show, or lead to."""
    is_any: bool = False
    """Whether the texts are those of a public that does not see everything."""


@dataclass(frozen=True)
class Shared:
    """What all texts of a site share."""

    library: Library
    report: Report
    files: Mapping[str, str]
    """URL by file, for every file that has a page or is copied: what relative links may lead to."""
    urls: frozenset[str]
    """Every page's URL: what links from the root of the site may lead to."""
    found: frozenset[str]
    """Every file that was found: a link to one without a page is shown as text."""
    hidden: Hidden
    """What there is and these texts' readers do not see."""
    expand: Expand


class Context:
    """The text in hand: whose it is, and where in its file something stands."""

    def __init__(self, shared: Shared) -> None:
        self.shared = shared

    def begin(self, record: Record) -> None:
        """Take up another record's body."""
        self.record = record
        self.links: list[AnchorLink] = []
        self.files: set[str] = set()
        self.anchors: set[str] = set()
        self.passages: dict[str, str] = {}
        self.paragraph_numbers: set[str] = set()
        self.settled_html: set[int] = set()
        """Positions of HTML that the author wrote and that is checked."""
        self._made: list[str] = []
        self._named: set[str] = set()
        self._searched: dict[str, int] = {}
        self._text = without_code(record.body)

    def set_aside(self, html: str) -> str:
        """Keep what a macro has made; return the sign that stands for it in the text."""
        self._made.append(html)
        return f"\x02assay:{len(self._made) - 1}\x03"

    def with_made(self, html: str) -> str:
        """Return a text's HTML with what macros made where it belongs, in no paragraph of its own.

        Until then it is not there: whatever looks at an author's text meets nothing else.
        """
        return _SIGN.sub(lambda sign: self._made[int(sign[1] or sign[2])], html)

    def place_of(self, written: str) -> Place:
        """Return where the next occurrence of a piece of the text stands in its file."""
        text, begin = self._text, self._searched.get(written, 0)
        found = text.find(written, begin)
        if found < 0 and (
            other := re.compile(re.escape(written), re.IGNORECASE).search(text, begin)
        ):
            found = other.start()
        if found < 0:
            return self.record.place_in_body(0)
        self._searched[written] = found + 1
        line = text.count("\n", 0, found)
        return self.record.place_in_body(line, found - text.rfind("\n", 0, found))

    def problem(self, written: str, message: str, remedy: str) -> None:
        """Report what is wrong with a piece of the text."""
        self.shared.report.add(self.place_of(written), message, remedy)

    def named(self, address: str) -> None:
        """Report, once, that a public text gives the address of what is not public."""
        if self.shared.hidden.is_any and address not in self._named:
            self._named.add(address)
            self.problem(
                address,
                f"`{address}` is the address of something that is not public",
                "Take it out, or link to it by words that may be public: `[words][name]`.",
            )

    def warn(self, written: str, message: str, remedy: str) -> None:
        """Report what the site can be published with."""
        self.shared.report.add(self.place_of(written), message, remedy, "warning")
