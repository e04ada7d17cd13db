"""Renders texts of a library's authors; a text is rendered once however often it is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import REFERENCE_RE
from markupsafe import Markup

from assay.model.anchors import heading_anchor
from assay.model.base import Record
from assay.model.finding import Finding
from assay.prose.context import Context, MacroError, Shared
from assay.prose.findings import FindingMarks
from assay.prose.links import Links
from assay.prose.macro_calls import MacroCall
from assay.prose.paragraphs import PrintedNumbers
from assay.prose.policy import Forbidden
from assay.prose.raw_html import RawHtml
from assay.prose.references import DanglingReference, LibraryReferences, Reference
from assay.prose.tables import Tables
from assay.urls import link_to

EXTENSIONS = ("attr_list", "def_list", "fenced_code", "footnotes", "sane_lists", "tables", "toc")

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"<h([1-6])\b")


class Prose:
    """The bodies of a library's records as HTML.

    `extensions` and `configs` are those of Python-Markdown that the site adds to Assay's own.
    """

    def __init__(
        self,
        shared: Shared,
        extensions: Iterable[Any] = (),
        configs: Mapping[str, Any] | None = None,
    ) -> None:
        self._shared = shared
        self._extensions = [*dict.fromkeys([*EXTENSIONS, *extensions])]
        configs = configs or {}
        toc = {**configs.get("toc", {}), "slugify": lambda text, _: heading_anchor(text)}
        self._configs = {**configs, "toc": toc}
        self._bodies: dict[Record, Markup] = {}
        self._in_progress: set[Record] = set()
        self._idle: list[_Converter] = []

    def body(self, record: Record) -> Markup:
        """Return a record's body as HTML.

        Raises MacroError when a macro in the body asks for the body itself.
        """
        if record not in self._bodies:
            if record in self._in_progress:
                raise MacroError("this macro shows a text that shows this one", "Take it out.")
            self._in_progress.add(record)
            try:
                self._bodies[record] = self._convert(record)
            finally:
                self._in_progress.discard(record)
        return self._bodies[record]

    def passage(self, finding: Finding) -> Markup:
        """Return the HTML below a finding's heading, up to the next heading of its level or above.

        Since it is shown on other pages, it has no anchors, and its links lead to its own page.
        """
        html = str(self.body(finding.holder))
        heading = html.find(f'id="{finding.anchor}"')
        mark = html.find('class="finding-mark"', heading)
        if heading < 0 or mark < 0:
            return Markup("")
        begin = html.find("</p>", mark) + len("</p>")
        later = _HEADING.finditer(html, begin)
        end = next((one.start() for one in later if int(one[1]) <= finding.level), len(html))
        passage = re.sub(r' id="[^"]*"', "", html[begin:end]).strip()
        return Markup(passage.replace('href="#', f'href="{link_to(finding.holder)}#'))

    def _convert(self, record: Record) -> Markup:
        """Convert with an idle converter: a macro may need another text while one is being read."""
        if not record.body.strip():
            return Markup("")
        converter = self._idle.pop() if self._idle else self._new_converter()
        try:
            return converter.convert(record)
        finally:
            self._idle.append(converter)

    def _new_converter(self) -> _Converter:
        return _Converter(Context(self._shared), self._extensions, self._configs)


class _Converter:
    """One Markdown converter, told for each text whose it is."""

    def __init__(self, context: Context, extensions: list[Any], configs: Mapping[str, Any]) -> None:
        self._context = context
        self._markdown = Markdown(
            extensions=[*extensions, _AssayExtension(context)], extension_configs=configs
        )

    def convert(self, record: Record) -> Markup:
        self._context.begin(record)
        self._markdown.reset()
        self._markdown.references = LibraryReferences(self._context)  # type: ignore[assignment]
        return Markup(_COMMENT.sub("", self._markdown.convert(record.body)))


class _AssayExtension(Extension):
    """Assay's additions, with Python-Markdown's priorities: the higher number goes first."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        context = self.context
        md.inlinePatterns.register(MacroCall(md, context), "assay_macro", 185)
        md.inlinePatterns.register(Reference(REFERENCE_RE, md), "reference", 170)
        md.inlinePatterns.register(DanglingReference(context), "assay_dangling", 125)
        md.treeprocessors.register(Forbidden(md, context), "assay_forbidden", 8)
        md.treeprocessors.register(Links(md, context), "assay_links", 7)
        md.treeprocessors.register(PrintedNumbers(md, context), "assay_numbers", 6)
        md.treeprocessors.register(Tables(md, context), "assay_tables", 5)
        md.treeprocessors.register(FindingMarks(md, context), "assay_findings", 4)
        md.postprocessors.register(RawHtml(md, context), "assay_raw_html", 35)
