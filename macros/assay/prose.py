"""Authors' Markdown becomes HTML, once per text. Only this module uses Python-Markdown."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

from assay.library import Library
from assay.model.base import Part, Record
from assay.model.evidence import EvidenceRegister
from assay.model.finding import Finding
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.model.validation import slug
from assay.problems import Place, Report, did_you_mean
from assay.urls import SITE, link_to

Expand: TypeAlias = Callable[[str, Record], str]
"""Turns the text of a macro call, written in a record's prose, into HTML.

Raises MacroError, whose message and remedy say what the author wrote wrongly."""

EXTENSIONS = ("attr_list", "def_list", "fenced_code", "footnotes", "sane_lists", "tables", "toc")

_MACRO = r"\{\{\s*[A-Za-z_]\w*\s*\((?:[^}]|\}(?!\}))*\}\}"
_PARAGRAPH_NUMBER = re.compile(r"(\d+(?:\.\d+)+)\s+(?=\S)")
_LOOKS_LIKE_A_NAME = re.compile(r"[A-Za-z]{1,3}\d+(\.\d+)*|[\w-]+/[\w./#-]+")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"<h([1-6])\b[^>]*?(?: id=\"([^\"]*)\")?[^>]*>")


class MacroError(Exception):
    """A macro can't do what an author asked; `remedy` says how to ask."""

    def __init__(self, message: str, remedy: str = "") -> None:
        super().__init__(message)
        self.remedy = remedy


@dataclass(frozen=True, slots=True)
class AnchorLink:
    """A link that an author wrote to a place on a page, to be checked when all pages are there."""

    place: Place
    url: str
    anchor: str


@dataclass
class Prose:
    """Renders texts of one library's authors; a text is rendered once however often it is shown."""

    library: Library
    report: Report
    files: Mapping[str, str]
    """URL by file, for every file that has a page or is copied: what relative links may lead to."""
    absent: frozenset[str] = frozenset()
    """Files that exist and are not published: a link to one is shown as text."""
    expand: Expand = lambda call, _: call
    extensions: Iterable[Any] = EXTENSIONS
    extension_configs: Mapping[str, Any] = field(default_factory=dict)
    anchor_links: list[AnchorLink] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._bodies: dict[Record, str] = {}
        self._idle: list[_Renderer] = []
        self._in_progress: set[Record] = set()

    def body(self, record: Record) -> Markup:
        """Return a record's body as HTML."""
        if record not in self._bodies:
            if record in self._in_progress:
                raise MacroError("this macro shows the text that it stands in", "Take it out.")
            self._in_progress.add(record)
            self._bodies[record] = self._render(record)
            self._in_progress.discard(record)
        return Markup(self._bodies[record])

    def passage(self, finding: Finding) -> Markup:
        """Return the HTML below a finding's heading, up to the next heading of its level or above.

        Anchors are left out, since the passage is shown on other pages than its own.
        """
        html = self.body(finding.holder)
        begin = html.find(f'id="{finding.anchor}"')
        begin = html.find(f"</h{finding.level}>", begin) + len("</hN>")
        end = next(
            (
                match.start()
                for match in _HEADING.finditer(html, begin)
                if int(match[1]) <= finding.level
            ),
            len(html),
        )
        return Markup(re.sub(r' id="[^"]*"', "", html[begin:end]).strip())

    def _render(self, record: Record) -> str:
        renderer = self._idle.pop() if self._idle else _Renderer(self)
        try:
            return renderer.render(record)
        finally:
            self._idle.append(renderer)


class _Renderer:
    """One Markdown converter, told for each text whose it is. Not re-entrant: macros use another."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self.markdown = Markdown(
            extensions=[*dict.fromkeys([*EXTENSIONS, *prose.extensions]), _AssayExtension(self)],
            extension_configs={
                **prose.extension_configs,
                "toc": {"slugify": lambda text, _: slug(text)},
            },
        )

    def render(self, record: Record) -> str:
        self.text, self.record = record.body, record
        self.searched: dict[str, int] = {}
        self.numbers: set[str] = set()
        self.markdown.reset()
        self.markdown.references = _LibraryReferences(self)  # type: ignore[assignment]
        return _COMMENT.sub("", self.markdown.convert(self.text)) if self.text.strip() else ""

    def place_of(self, written: str) -> Place:
        """Return where the next occurrence of a piece of the text stands in its file."""
        found = self.text.find(written, self.searched.get(written, 0))
        if found < 0:
            return self.record.place_in_body(0)
        self.searched[written] = found + 1
        line = self.text.count("\n", 0, found)
        return self.record.place_in_body(line, found - self.text.rfind("\n", 0, found))

    def problem(self, written: str, message: str, remedy: str) -> None:
        self.prose.report.add(self.place_of(written), message, remedy)


class _LibraryReferences(dict[str, tuple[str, str | None]]):
    """What `[name]` and `[text][name]` may refer to: the text's own definitions, then the library."""

    def __init__(self, renderer: _Renderer) -> None:
        super().__init__()
        self.renderer = renderer

    def __contains__(self, name: object) -> bool:
        return super().__contains__(name) or self._find(str(name)) is not None

    def __missing__(self, name: str) -> tuple[str, str | None]:
        record = self._find(name)
        return (link_to(record), None) if record else ("", None)

    def _find(self, name: str) -> Part | None:
        record = self.renderer.record
        found = self.renderer.prose.library.names.find(name, scopes_of(record))
        return found if isinstance(found, Part) else None


def scopes_of(record: Record) -> list[str]:
    """Return where names in a record's prose are looked up first: its review, then its frameworks."""
    if isinstance(record, Review):
        return [record.address, *record.framework]
    if isinstance(record, (Section, EvidenceRegister, Recommendation)):
        return scopes_of(record.review)
    return [record.address]


class _AssayExtension(Extension):
    def __init__(self, renderer: _Renderer) -> None:
        super().__init__()
        self.renderer = renderer

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.inlinePatterns.register(_MacroCall(_MACRO, md, self.renderer), "assay_macro", 185)
        md.inlinePatterns.register(
            _DanglingReference(self.renderer), "assay_dangling_reference", 125
        )
        md.treeprocessors.register(_Links(md, self.renderer), "assay_links", 7)
        md.treeprocessors.register(_Furniture(md, self.renderer), "assay_furniture", 6)


class _MacroCall(InlineProcessor):
    """`{{ name(...) }}` outside code; other braces stay prose."""

    def __init__(self, pattern: str, md: Markdown, renderer: _Renderer) -> None:
        super().__init__(pattern, md)
        self.renderer = renderer

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        call = m.group(0)
        renderer = self.renderer
        try:
            html = renderer.prose.expand(call, renderer.record)
        except MacroError as error:
            renderer.problem(call, f"`{call}` fails: {error}", error.remedy)
            html = ""
        return self.md.htmlStash.store(html), m.start(0), m.end(0)


class _DanglingReference(InlineProcessor):
    """What is left of `[text][name]` and `[R9]` when the library holds no such name."""

    def __init__(self, renderer: _Renderer) -> None:
        super().__init__(r"(?<!\\)\[([^\[\]\n]+)\](?:\[([^\[\]\n]+)\])?(?![(:])")
        self.renderer = renderer

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str | None, int | None, int | None]:  # type: ignore[override]  # noqa: ARG002, N802
        text, name = m.group(1), m.group(2)
        wanted = name or text
        names, scopes = self.renderer.prose.library.names, scopes_of(self.renderer.record)
        near = names.near(wanted, scopes) if " " not in wanted else ""
        if not (name or _LOOKS_LIKE_A_NAME.fullmatch(wanted) or (near and "-" in wanted)):
            return None, None, None
        addresses = [wanted, *(f"{scope}/{wanted}" for scope in scopes)]
        if names.is_absent(addresses, ()):
            return text, m.start(0), m.end(0)
        self.renderer.problem(
            m.group(0), f"`[{wanted}]` links to nothing", near or "Check the name, or write `\\[`."
        )
        return text, m.start(0), m.end(0)


class _Links(Treeprocessor):
    """Relative links to files become links to their pages; one that leads nowhere is a problem."""

    def __init__(self, md: Markdown, renderer: _Renderer) -> None:
        super().__init__(md)
        self.renderer = renderer

    def run(self, root: Element) -> None:
        for element in root.iter():
            for attribute in ("href", "src"):
                if target := element.get(attribute):
                    element.set(attribute, self._resolved(target, element))

    def _resolved(self, target: str, element: Element) -> str:
        prose, record = self.renderer.prose, self.renderer.record
        if target.startswith(SITE):
            return target
        scheme, host, path, _, anchor = urlsplit(target)
        if scheme or host or target.startswith(("/", "&", "\x02")):
            return target
        file = posixpath.normpath(posixpath.join(posixpath.dirname(record.file), path))
        file = file if path else record.file
        if file in prose.files:
            if anchor and path:
                place = self.renderer.place_of(target)
                prose.anchor_links.append(AnchorLink(place, prose.files[file], anchor))
            return f"#{anchor}" if not path else SITE + prose.files[file] + (f"#{anchor}" if anchor else "")
        if file not in prose.absent:
            self.renderer.problem(
                target,
                f"`{target}` links to a file that is not there",
                did_you_mean(file, prose.files) or "Check the path, from this file's folder.",
            )
        element.tag = "span"
        return ""


class _Furniture(Treeprocessor):
    """Anchors for printed paragraph numbers, and table cells that say what they head."""

    def __init__(self, md: Markdown, renderer: _Renderer) -> None:
        super().__init__(md)
        self.renderer = renderer

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in ("p", "li") and element.text:
                self._number(element)
            elif element.tag in ("th", "td"):
                if style := element.attrib.pop("style", ""):
                    element.set("class", f"align-{style.removeprefix('text-align:').strip(' ;')}")
                if element.tag == "th":
                    element.set("scope", "col")

    def _number(self, paragraph: Element) -> None:
        text = (paragraph.text or "").lstrip()
        if not (match := _PARAGRAPH_NUMBER.match(text)):
            return
        number = match[1]
        if number in self.renderer.numbers:
            self.renderer.problem(
                match[0], f"a second paragraph numbered {number}", "Number each paragraph once."
            )
        self.renderer.numbers.add(number)
        paragraph.set("id", number)
        paragraph.set("class", "numbered")
        paragraph.text = ""
        link = Element("a", {"class": "number", "href": f"#{number}"})
        link.text = number
        link.tail = f" {text[match.end() :]}"
        paragraph.insert(0, link)
