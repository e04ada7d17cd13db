"""Printed paragraph numbers, by which a committee cites."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, STX

from assay.prose.context import Context

_ESCAPED_STOP = f"{STX}{ord('.')}{ETX}"
"""How Python-Markdown holds `\\.`, until it has finished."""

_PARAGRAPH_NUMBER = re.compile(rf"(\d+(?:\.\d+)+|\d+(?={_ESCAPED_STOP}))(?:{_ESCAPED_STOP})?\s+")


class PrintedNumbers(Treeprocessor):
    """Makes the number at the beginning of a paragraph its anchor, and a link to itself."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Number the paragraphs of the text, but for those of lists and tables."""
        for element in root:
            if element.tag == "p" and element.text:
                self._number(element)

    def _number(self, paragraph: Element) -> None:
        text = (paragraph.text or "").lstrip()
        match = _PARAGRAPH_NUMBER.match(text)
        if match is None or not (text[match.end() :] or len(paragraph)):
            return
        number, place = match[1], self.context.place_of(match[1])
        if number in self.context.paragraph_numbers:
            message = f"a second paragraph numbered {number}"
            self.context.shared.report.add(place, message, "Number each paragraph once.")
        self.context.paragraph_numbers.add(number)
        paragraph.set("id", number)
        paragraph.set("class", "numbered")
        paragraph.text = ""
        link = Element("a", {"class": "number", "href": f"#{number}"})
        link.text = text[: match.end()].rstrip()
        link.tail = f" {text[match.end() :]}"
        paragraph.insert(0, link)
