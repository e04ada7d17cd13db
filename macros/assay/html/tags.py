"""What HTML is made of: tags, notes that nobody reads, and what is broken. All else is its text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html import escape
from typing import TypeAlias

_OF_DRAWINGS = frozenset(["path", "svg"])
_LEVELS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: as it was written, and its name and attributes as a browser reads them.

    Of two attributes of one name, a browser takes the first.
    """

    written: str
    name: str
    attributes: Mapping[str, str | None] = field(default_factory=dict)
    closes: bool = False
    id: str = field(init=False)
    """The place on the page that it makes, if any."""
    level: int = field(init=False)
    """The level of a heading that it opens or closes, 1 to 6; 0 for any other."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", self.attributes.get("id") or "")
        object.__setattr__(self, "level", _LEVELS.get(self.name, 0))

    @property
    def is_closed_at_once(self) -> bool:
        """Whether it ends with `/>` and is of a drawing: in HTML that sign says nothing."""
        return self.name in _OF_DRAWINGS and self.written.endswith("/>")

    def with_name(self, name: str) -> Tag:
        """Return the same tag with another name, written as every browser reads it."""
        return replace(self, name=name)._rewritten()

    def with_attributes(self, attributes: Mapping[str, str | None]) -> Tag:
        """Return the same tag with these attributes alone, written as every browser reads it."""
        return replace(self, attributes=attributes)._rewritten()

    def without(self, attribute: str) -> Tag:
        """Return the same tag without an attribute."""
        return self.with_attributes(
            {name: value for name, value in self.attributes.items() if name != attribute}
        )

    def __str__(self) -> str:
        return self.written

    def _rewritten(self) -> Tag:
        attributes = "".join(
            f" {name}" if value is None else f' {name}="{escape(value)}"'
            for name, value in self.attributes.items()
        )
        end = " /" if self.written.endswith("/>") else ""
        written = f"</{self.name}>" if self.closes else f"<{self.name}{attributes}{end}>"
        return replace(self, written=written)


@dataclass(frozen=True, slots=True)
class _NoTag:
    """What stands between angle brackets and is no tag, as it was written."""

    written: str

    @property
    def shown(self) -> str:
        """Its beginning, to be quoted."""
        return self.written[:20].split("\n")[0]

    def __str__(self) -> str:
        return self.written


class Broken(_NoTag):
    """What a browser would mend, or read in a way that nobody sees, and all that follows it."""


class Note(_NoTag):
    """A comment, or what says which HTML a page is written in: nothing that a reader sees."""


Piece: TypeAlias = "str | Tag | Note | Broken"
