"""Says under a finding's heading what kind of finding it is and what it is about."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from assay.model.finding import Finding
from assay.model.review import Review
from assay.model.section import Section
from assay.prose.context import Context
from assay.urls import link_to

TONES = {"strength": "good", "concern": "poor", "observation": "neutral", "suggestion": "mixed"}
"""The colour that repeats the word."""

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})


class FindingMarks(Treeprocessor):
    """Puts a line with the finding's kind and criteria between its heading and its passage."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(md)
        self.context = context

    def run(self, root: Element) -> None:
        """Mark every heading of the text that is a finding."""
        by_anchor = {one.anchor: one for one in _findings_of(self.context)}
        for parent in list(root.iter()):
            for position, element in reversed(list(enumerate(parent))):
                if element.tag not in _HEADINGS:
                    continue
                if finding := by_anchor.pop(element.get("id", ""), None):
                    parent.insert(position + 1, _mark(finding))
        for finding in by_anchor.values():
            self.context.shared.report.add(
                finding.place(),
                "this finding is not a heading of the page",
                "Take it out of the HTML or the list around it.",
            )


def _findings_of(context: Context) -> tuple[Finding, ...]:
    match context.record:
        case Section() as section:
            return section.findings
        case Review() as review:
            return tuple(one for one in review.findings if one.holder is review)
    return ()


def _mark(finding: Finding) -> Element:
    mark = Element("p", {"class": "finding-mark"})
    tag = SubElement(mark, "strong", {"class": f"tag tag--{TONES[finding.kind]}"})
    tag.text = finding.kind.capitalize()
    tag.tail = f" {finding.number} " if finding.number else " "
    for position, subject in enumerate(finding.named):
        tag.tail = f"{tag.tail}on " if position == 0 else tag.tail
        link = SubElement(mark, "a", {"href": link_to(subject)})
        link.text = subject.title
        link.tail = "; " if position + 1 < len(finding.named) else ""
    if finding.named and finding.mapping == "editorial":
        aside = SubElement(mark, "span", {"class": "aside"})
        aside.text = " (the site's mapping, not the source's)"
    for position, item in enumerate(finding.evidence_items):
        last = mark[-1]
        last.tail = f"{last.tail or ''}{', ' if position else '. Rests on '}"
        link = SubElement(mark, "a", {"href": link_to(item)})
        link.text = f"{item.id} {item.title}"
    return mark
