"""HTML that an author wrote in Markdown: the same rules hold for it as for Markdown itself."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.postprocessors import Postprocessor

from assay.prose.context import Context
from assay.prose.links import resolve
from assay.prose.policy import report_forbidden

_LINK = re.compile(r"""\b(href|src)\s*=\s*["']?([^"'\s>]*)["']?""")


class RawHtml(Postprocessor):
    """Resolves links and reports what is forbidden, in every piece that Markdown has put aside."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, text: str) -> str:
        """Look at each piece once, however often Markdown asks, but for what macros made."""
        blocks = self.md.htmlStash.rawHtmlBlocks
        for position, block in enumerate(blocks):
            if not isinstance(block, str) or block.startswith("<pre"):
                continue
            if position not in self.context.settled_html:
                self.context.settled_html.add(position)
                if not report_forbidden(block, self.context):
                    blocks[position] = _LINK.sub(self._resolved, block)
        return text

    def _resolved(self, match: re.Match[str]) -> str:
        resolved = resolve(match[2], self.context, loads=match[1] == "src")
        return f'{match[1]}="{resolved}"' if resolved else ""
