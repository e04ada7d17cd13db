"""HTML that an author wrote in Markdown: the same rules hold for it as for Markdown itself."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from assay.prose.context import Context
from assay.prose.links import resolve
from assay.prose.policy import report_forbidden

_LINK = re.compile(r"\b(href|src)=[\"']([^\"']*)[\"']")


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
                report_forbidden(block, self.context)
                blocks[position] = _LINK.sub(self._resolved, block)
        return text

    def _resolved(self, match: re.Match[str]) -> str:
        return f'{match[1]}="{resolve(match[2], self.context) or "#"}"'
