"""HTML that an author wrote in Markdown: the same rules hold for it as for Markdown itself."""

from __future__ import annotations

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from assay.html import Broken, Note, Tag, pieces
from assay.prose.allowed import VOID
from assay.prose.context import Context
from assay.prose.links import ADDRESSES, resolve_attribute
from assay.prose.policy import report_refused, report_without_caption


class RawHtml(Postprocessor):
    """Looks at every piece that Markdown has put aside, and writes it as every browser reads it."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, text: str) -> str:
        """Look at each piece once, however often Markdown asks."""
        blocks = self.md.htmlStash.rawHtmlBlocks
        for position, block in enumerate(blocks):
            if position not in self.context.settled_html:
                if not isinstance(block, str):  # an element that an extension has put there
                    block = self.md.serializer(block)
                self.context.settled_html.add(position)
                blocks[position] = self._checked(block)
        return text

    def _checked(self, html: str) -> str:
        checked, names = "", []
        for piece in pieces(html):
            match piece:
                case Tag(closes=False) as tag:
                    names.append(tag.name)
                    self.context.anchors.add(tag.id)
                    checked += self._resolved(tag)
                case Broken() | Note():
                    self.context.problem(
                        piece.shown,
                        f"`{piece.shown}` is HTML that browsers mend, each in its own way",
                        "Close every tag and quote, or write `&lt;` for a plain `<`.",
                    )
                case Tag() as closing:
                    checked += str(closing.with_name(closing.name))
                case text:
                    checked += text
        report_without_caption(names, self.context)
        return checked

    def _resolved(self, tag: Tag) -> str:
        """Return a tag with its links resolved; one that is refused stays, to be closed."""
        if report_refused(tag.name, tag.attributes, self.context):
            return tag.written
        attributes: dict[str, str | None] = {}
        for name, value in tag.attributes.items():
            if value and name in ADDRESSES:
                value = resolve_attribute(tag.name, name, value, self.context)
                if value is None:
                    continue
            attributes[name] = value
        return str(tag.with_attributes(attributes))


def report_open(html: str, context: Context) -> None:
    """Report tags of a text that close nothing, or are never closed: a page would be cut there."""
    opened: list[Tag] = []
    for piece in pieces(html):
        if not isinstance(piece, Tag) or piece.name in VOID or piece.is_closed_at_once:
            continue
        if not piece.closes:
            opened.append(piece)
        elif opened and opened[-1].name == piece.name:
            opened.pop()
        elif any(tag.name == piece.name for tag in opened):
            break
        else:
            _report_tag(piece, "closes nothing that is open", context)
            return
    for tag in opened[-1:]:
        _report_tag(tag, "is never closed", context)


def _report_tag(tag: Tag, fault: str, context: Context) -> None:
    written = f"<{'/' if tag.closes else ''}{tag.name}"
    remedy = "Close what was opened last, first: `<div><p>Words</p></div>`."
    context.problem(written, f"`{written}>` {fault}", remedy)
