"""No public text gives the address of what is withheld: it says that it exists, and what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.prose.context import Context

_ADDRESS = re.compile(r"(?<![\w-])[a-z0-9]+(?:-[a-z0-9]+)*(?:/[\w.-]*\w|-[0-9]{4}(?![\w-]))")
"""A record inside another, or what ends in a year as reviews do: other words may be ordinary."""

_SHOWN = ("alt", "title", "href")


class WithheldAddresses(Treeprocessor):
    """Reports addresses of what the public can't see, in words, in code and in links."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Look at every word of a text that the public reads."""
        if not self.context.shared.hidden.is_any:
            return
        names = self.context.shared.library.names
        for words in _words_in(root):
            for found in _ADDRESS.findall(words):
                if names.find(found) is None and names.is_absent(found):
                    self.context.named(found)


def _words_in(root: Element) -> Iterator[str]:
    for element in root.iter():
        yield from filter(None, (element.text, element.tail, *map(element.get, _SHOWN)))
