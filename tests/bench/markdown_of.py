"""A page's HTML as ordinary Markdown that says the same; never raw HTML."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from html.parser import HTMLParser

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = HEADINGS | {
    *("article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "form"),
    *("header", "main", "nav", "ol", "p", "search", "section", "summary", "table", "ul"),
}
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}
UNSEEN = {"script", "style", "svg", "template"}
MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "cite": "*"}
SPECIAL = re.compile(r"([\\`*_{}\[\]|])")
BEGINNING = re.compile(r"^(\d+(?=[.)]\s)|(?=[#+>-]))")

HomeOf = Callable[[str], "str | None"]
"""Returns the Markdown file that an `href` leads to, or none for one that no page answers."""


def to_markdown(html: str, home_of: HomeOf) -> str:
    """Return a page's HTML as Markdown."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return "\n\n".join(_Writer(home_of).blocks(reader.root.children))


class Element:
    """An element of a page: its tag, attributes, and the elements and texts inside it."""

    def __init__(self, tag: str, attributes: dict[str, str | None]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element | str] = []

    def named(self, *tags: str) -> Iterator[Element]:
        """Yield the nearest descendants with one of these tags."""
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags:
                    yield child
                else:
                    yield from child.named(*tags)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("div", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, dict(attrs))
        self.open[-1].children.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


class _Writer:
    def __init__(self, home_of: HomeOf) -> None:
        self.home_of = home_of

    def blocks(self, children: Iterable[Element | str]) -> list[str]:
        """Return the blocks of Markdown of what stands inside an element, in order."""
        found: list[str] = []
        loose: list[Element | str] = []
        for child in children:
            if isinstance(child, Element) and child.tag in BLOCKS:
                found += self._paragraph(loose)
                loose = []
                found += self._block(child)
            else:
                loose.append(child)
        return found + self._paragraph(loose)

    def _block(self, element: Element) -> list[str]:
        tag, name = element.tag, element.attributes.get("id")
        if tag in HEADINGS:
            return [f"{'#' * int(tag[1])} {self._words(element)}{_anchor(name)}"]
        if tag == "p":
            anchor = f"\n{{: #{name} }}" if name else ""
            return [text + anchor for text in self._paragraph(element.children)]
        if tag in ("ul", "ol"):
            return self._list(element, "-   " if tag == "ul" else "1.  ")
        if tag == "dl":
            return self._definitions(element)
        if tag == "table":
            return self._table(element)
        if tag == "blockquote":
            inside = "\n\n".join(self.blocks(element.children))
            return (
                ["\n".join(f"> {line}".rstrip() for line in inside.split("\n"))] if inside else []
            )
        return self.blocks(element.children)

    def _paragraph(self, children: list[Element | str]) -> list[str]:
        text = BEGINNING.sub(r"\1\\", self._inline(children))
        return [text] if text else []

    def _list(self, element: Element, mark: str) -> list[str]:
        items = [self.blocks(item.children) for item in element.named("li")]
        between = "\n" if all(len(blocks) <= 1 for blocks in items) else "\n\n"
        return [between.join(_hanging(mark, blocks) for blocks in items if blocks)]

    def _definitions(self, element: Element) -> list[str]:
        found = []
        for part in element.named("dt", "dd"):
            if part.tag == "dt":
                found.append(self._words(part))
            else:
                found[-1] += "\n" + _hanging(":   ", self.blocks(part.children))
        return found

    def _table(self, element: Element) -> list[str]:
        rows = list(element.named("tr"))
        cells = [[self._words(cell) for cell in row.named("th", "td")] for row in rows]
        for row, texts in zip(rows, cells, strict=True):
            texts[0] += _anchor(row.attributes.get("id"))
        head, *body = cells
        lines = [head, ["---"] * len(head), *body]
        table = "\n".join(f"| {' | '.join(texts)} |" for texts in lines)
        return [f"**{self._words(caption)}**" for caption in element.named("caption")] + [table]

    def _words(self, element: Element) -> str:
        return self._inline(element.children)

    def _inline(self, children: Iterable[Element | str]) -> str:
        return " ".join("".join(self._pieces(children)).split())

    def _pieces(self, children: Iterable[Element | str]) -> Iterator[str]:
        for child in children:
            if isinstance(child, str):
                yield SPECIAL.sub(r"\\\1", child).replace("&", "&amp;").replace("<", "&lt;")
            elif child.tag not in UNSEEN:
                yield self._piece(child)

    def _piece(self, element: Element) -> str:
        text = "".join(self._pieces(element.children))
        if element.tag in BLOCKS or element.tag in ("li", "dt", "dd", "br"):
            return f" {text} "
        words = text.strip()
        marks = MARKS.get(element.tag, "")
        if element.tag == "code":
            return f"`{''.join(one for one in element.children if isinstance(one, str))}`"
        if element.tag == "a" and "number" not in (element.attributes.get("class") or ""):
            home = self.home_of(element.attributes.get("href") or "")
            words = f"[{words}]({home})" if home and words else words
        before = " " if text[:1].isspace() else ""
        after = " " if text[-1:].isspace() else ""
        return f"{before}{marks}{words}{marks}{after}" if words else before


def _anchor(name: str | None) -> str:
    return f" {{ #{name} }}" if name else ""


def _hanging(mark: str, blocks: list[str]) -> str:
    """Return blocks under a mark, every line but the first set in by four spaces."""
    lines = "\n\n".join(blocks).split("\n")
    return mark + "\n".join([lines[0], *(f"    {line}" if line else "" for line in lines[1:])])
