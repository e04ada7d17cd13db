"""HTML that an author wrote in Markdown: the same rules hold for it as for Markdown itself."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from assay.prose.context import Context
from assay.prose.links import ADDRESSES, resolve_attribute
from assay.prose.policy import report_forbidden, report_without_caption


@dataclass(frozen=True, slots=True)
class Tag:
    """A start tag: as it was written, and its name and attributes as a browser reads them."""

    written: str
    name: str
    attributes: dict[str, str | None]


class RawHtml(Postprocessor):
    """Resolves links and reports what is forbidden, in every piece that Markdown has put aside."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, text: str) -> str:
        """Look at each piece once, however often Markdown asks, but for what macros made."""
        blocks = self.md.htmlStash.rawHtmlBlocks
        for position, block in enumerate(blocks):
            if isinstance(block, str) and position not in self.context.settled_html:
                self.context.settled_html.add(position)
                blocks[position] = self._checked(block)
        return text

    def _checked(self, html: str) -> str:
        tags = _tags_of(html)
        report_without_caption([tag.name for tag in tags], self.context)
        checked = ""
        for tag in tags:
            before, written, html = html.partition(tag.written)
            self.context.anchors.add(tag.attributes.get("id") or "")
            forbidden = report_forbidden(tag.name, tag.attributes, self.context)
            checked += before + (written if forbidden else self._resolved(tag))
        return checked + html

    def _resolved(self, tag: Tag) -> str:
        """Return a tag with its links resolved, written as all others are: `id="a"`."""
        attributes = ""
        for name, value in tag.attributes.items():
            if value and name in ADDRESSES:
                value = resolve_attribute(tag.name, name, value, self.context)
                if value is None:
                    continue
            attributes += f" {name}" if value is None else f' {name}="{escape(value)}"'
        return f"<{tag.name}{attributes}{' /' if tag.written.endswith('/>') else ''}>"


def _tags_of(html: str) -> list[Tag]:
    """Return the start tags of a piece of HTML, in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.tags


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        first = dict(reversed(attrs))  # of two attributes of one name, a browser takes the first
        written = self.get_starttag_text() or ""
        self.tags.append(Tag(written, tag, {name: first[name] for name, _ in attrs}))
