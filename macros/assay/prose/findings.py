"""Says under a finding's heading what kind of finding it is and what it is about."""

from __future__ import annotations

from copy import deepcopy
from functools import partial
from itertools import takewhile
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.model.finding import Finding
from assay.model.review import Review
from assay.model.section import Section
from assay.prose.context import Context
from assay.prose.elsewhere import FINDING_LABEL
from assay.urls import link_to

TONES = {"strength": "good", "concern": "poor", "observation": "neutral", "suggestion": "mixed"}
"""The colour that repeats the word."""

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_ALL_HEADINGS = _HEADINGS | {"h1"}


class FindingLabels(Treeprocessor):
    """Puts a line with the finding's kind and criteria between its heading and its passage."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Label every heading of the text that is a finding."""
        by_anchor = {finding.anchor: finding for finding in _findings_of(self.context)}
        for parent in list(root.iter()):
            for position, element in reversed(list(enumerate(parent))):
                if element.tag not in _HEADINGS:
                    continue
                if finding := by_anchor.pop(element.get("id", ""), None):
                    parent.insert(position + 1, _label(finding))
        for finding in by_anchor.values():
            self.context.shared.report.add(
                finding.place(),
                "this finding is not a heading of the page",
                "Take it out of the HTML or the list around it.",
            )


class Passages(Treeprocessor):
    """Takes out what stands below each finding's heading, to be shown on other pages.

    There it has no anchors, and its links to places on its own page lead to that page.
    """

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Note every place of the text, and the HTML of every passage by its finding's anchor."""
        self.context.anchors.update(element.get("id", "") for element in root.iter())
        findings = {finding.anchor: finding for finding in _findings_of(self.context)}
        for parent in root.iter():
            for position, element in enumerate(parent):
                if element.tag in _HEADINGS and element.get("id") in findings:
                    finding = findings.pop(element.get("id", ""))
                    after = parent[position + 2 :]  # the heading, and the label below it
                    goes_on = partial(_goes_on, finding.level)
                    passage = "".join(map(self._shown_elsewhere, takewhile(goes_on, after)))
                    self.context.passages[finding.anchor] = passage

    def _shown_elsewhere(self, element: Element) -> str:
        copy = deepcopy(element)
        for copied in copy.iter():
            copied.attrib.pop("id", None)
            if (target := copied.get("href", "")).startswith("#"):
                copied.set("href", f"{link_to(self.context.record)}{target}")
        return str(self.md.serializer(copy))


def _goes_on(level: int, element: Element) -> bool:
    """Return whether an element belongs to the passage below a heading of this level."""
    return element.tag not in _ALL_HEADINGS or int(element.tag[1]) > level


def _findings_of(context: Context) -> tuple[Finding, ...]:
    match context.record:
        case Section() as section:
            return section.findings
        case Review() as review:
            return tuple(finding for finding in review.findings if finding.within is review)
    return ()


def _label(finding: Finding) -> Element:
    label = Element("p", {"class": "finding-label", FINDING_LABEL: ""})
    tag = SubElement(label, "strong", {"class": f"tag tag--{TONES[finding.kind]}"})
    tag.text = finding.kind.capitalize()
    tag.tail = f" {finding.number} " if finding.number else " "
    for position, subject in enumerate(finding.named):
        tag.tail = f"{tag.tail}on " if position == 0 else tag.tail
        link = SubElement(label, "a", {"href": link_to(subject)})
        link.text = subject.title
        link.tail = "; " if position + 1 < len(finding.named) else ""
    if finding.named and finding.mapping == "editorial":
        aside = SubElement(label, "span", {"class": "aside"})
        aside.text = " (the site's mapping, not the source's)"
    for position, item in enumerate(finding.evidence_items):
        last = label[-1]
        last.tail = f"{last.tail or ''}{', ' if position else '. Rests on '}"
        link = SubElement(label, "a", {"href": link_to(item)})
        link.text = f"{item.id} {item.title}"
    return label
