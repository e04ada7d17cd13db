"""Renders texts of a library's authors; a text is rendered once however often it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from markdown import Markdown
from markdown.blockprocessors import OListProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import REFERENCE_RE
from markupsafe import Markup

from assay.model.anchors import heading_anchor
from assay.model.base import Record
from assay.model.finding import Finding
from assay.problems import MacroError
from assay.prose.context import Context, Shared
from assay.prose.findings import FindingLabels, Passages
from assay.prose.links import Links
from assay.prose.macro_calls import MacroCall
from assay.prose.paragraphs import PrintedNumbers
from assay.prose.policy import Refused
from assay.prose.raw_html import RawHtml, report_open
from assay.prose.references import DanglingReference, LibraryReferences, Reference
from assay.prose.tables import Tables
from assay.prose.text import Text
from assay.prose.whole_numbers import WholeNumbers
from assay.prose.withheld import report_withheld
from assay.source.passages import authors_body

EXTENSIONS = ("attr_list", "def_list", "fenced_code", "footnotes", "sane_lists", "tables", "toc")


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
        self._texts: dict[Record, Text] = {}
        self._in_progress: set[Record] = set()
        self._idle: list[_Converter] = []

    def text(self, record: Record) -> Text:
        """Return a record's body, rendered.

        Raises MacroError when a macro in the body asks for the body itself.
        """
        if record not in self._texts:
            if record in self._in_progress:
                raise MacroError("this macro shows a text that shows this one", "Take it out.")
            self._in_progress.add(record)
            try:
                self._texts[record] = self._convert(record)
            finally:
                self._in_progress.discard(record)
        return self._texts[record]

    def body(self, record: Record) -> Markup:
        """Return a record's body as HTML."""
        return self.text(record).html

    def passage(self, finding: Finding) -> Markup:
        """Return the HTML below a finding's heading, up to the next heading of its level or above.

        Since it is shown on other pages, it has no anchors, and its links lead to its own page.
        """
        return self.text(finding.within).passages.get(finding.anchor, Markup(""))

    def _convert(self, record: Record) -> Text:
        """Convert with an idle converter: a macro may need another text while one is being read."""
        if not record.body.strip():
            return Text()
        converter = self._idle.pop() if self._idle else self._new_converter()
        try:
            return converter.convert(record)
        except RecursionError:
            message = "something in this text stands too deep in something else"
            self._shared.report.add(record.place_in_body(0), message, "Use fewer levels.")
            return Text()
        finally:
            self._idle.append(converter)

    def _new_converter(self) -> _Converter:
        return _Converter(Context(self._shared), self._extensions, self._configs)


class _Converter:
    """One Markdown converter, told for each text whose it is."""

    def __init__(self, context: Context, extensions: list[Any], configs: Mapping[str, Any]) -> None:
        self._context = context
        self._markdown = Markdown(
            extensions=[*extensions, _AssayExtension(context)],
            extension_configs=configs,
        )

    def convert(self, record: Record) -> Text:
        context, markdown = self._context, self._markdown
        context.begin(record)
        markdown.reset()
        markdown.references = LibraryReferences(context)  # type: ignore[assignment]
        html = markdown.convert(authors_body(record.body, record._source.passages))
        report_withheld(html, context)
        if context.settled_html:  # what Markdown makes by itself is always closed
            report_open(html, context)
        return Text(
            html=Markup(context.with_made(html)),
            anchors=frozenset(context.anchors),
            passages={
                anchor: self._finished(passage) for anchor, passage in context.passages.items()
            },
            links=tuple(context.links),
            files=frozenset(context.files),
        )

    def _finished(self, html: str) -> Markup:
        """Return a piece of the text as Python-Markdown finishes the whole."""
        for step in self._markdown.postprocessors:
            html = step.run(html)
        return Markup(self._context.with_made(html.strip()))


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
        md.treeprocessors.register(Refused(md, context), "assay_refused", 8)
        md.treeprocessors.register(Links(md, context), "assay_links", 7)
        # A list that begins with 4 is none that begins with 1.
        lists = md.parser.blockprocessors["olist"]
        assert isinstance(lists, OListProcessor)
        lists.LAZY_OL = False  # type: ignore[misc]
        md.preprocessors.register(WholeNumbers(md, context), "assay_whole_numbers", 15)
        md.treeprocessors.register(PrintedNumbers(md, context), "assay_numbers", 6)
        md.treeprocessors.register(Tables(md, context), "assay_tables", 5)
        md.treeprocessors.register(FindingLabels(md, context), "assay_findings", 4)
        md.treeprocessors.register(Passages(md, context), "assay_passages", -10)
        md.postprocessors.register(RawHtml(md, context), "assay_raw_html", 35)
