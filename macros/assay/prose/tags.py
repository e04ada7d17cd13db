"""HTML that an author wrote, taken apart so strictly that no browser reads it in another way.

The rules are those of the HTML standard's tokenizer for what every browser agrees on; whatever it
would mend (a tag that never ends, `<!`, `<?`, a quote in a name) is broken, and no text.
https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape, unescape

_OF_DRAWINGS = frozenset(["path", "svg"])
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?=[\s/>])")
_BETWEEN = re.compile(r"[ \t\n\f\r/]*")
_ATTRIBUTE = re.compile(r"[^\s\"'<>/=]+")
_EQUALS = re.compile(r"\s*=\s*")
_VALUE = re.compile(r"\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+)(?=[\s>])")
_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9-]*)\s*>")


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: as it was written, and its name and attributes as a browser reads them.

    Of two attributes of one name, a browser takes the first.
    """

    written: str
    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    closes: bool = False

    @property
    def is_closed_at_once(self) -> bool:
        """Whether it ends with `/>` and is of a drawing: in HTML that sign says nothing."""
        return self.name in _OF_DRAWINGS and self.written.endswith("/>")

    def __str__(self) -> str:
        if self.closes:
            return f"</{self.name}>"
        attributes = "".join(
            f" {name}" if value is None else f' {name}="{escape(value)}"'
            for name, value in self.attributes.items()
        )
        return f"<{self.name}{attributes}{' /' if self.written.endswith('/>') else ''}>"


@dataclass(frozen=True, slots=True)
class Broken:
    """What a browser would mend, or read in a way that nobody sees."""

    written: str


def pieces(html: str) -> Iterator[str | Tag | Broken]:
    """Yield a piece of HTML in order: its text as it is, its tags, and what is broken."""
    position = 0
    while (begin := html.find("<", position)) >= 0:
        if begin > position:
            yield html[position:begin]
        following = html[begin + 1 : begin + 2]
        if not (following.isascii() and following.isalpha()) and following not in ("/", "!", "?"):
            yield "&lt;"
            position = begin + 1
            continue
        found = _tag_at(html, begin)
        if found is None:
            yield Broken(html[begin : begin + 20].split("\n")[0])
            return
        yield found
        position = begin + len(found.written)
    yield html[position:]


def _tag_at(html: str, begin: int) -> Tag | None:
    if closing := _CLOSING.match(html, begin):
        return Tag(closing[0], closing[1].lower(), closes=True)
    if not (name := _NAME.match(html, begin + 1)):
        return None
    attributes: dict[str, str | None] = {}
    position = name.end()
    while True:
        between = _BETWEEN.match(html, position)
        position = between.end() if between else position
        if html.startswith(">", position):
            return Tag(html[begin : position + 1], name[0].lower(), attributes)
        if not (attribute := _ATTRIBUTE.match(html, position)):
            return None
        position, value = attribute.end(), None
        if equals := _EQUALS.match(html, position):
            if not (given := _VALUE.match(html, equals.end())):
                return None
            position = given.end()
            value = unescape(next(part for part in given.groups() if part is not None))
        attributes.setdefault(attribute[0].lower(), value)
