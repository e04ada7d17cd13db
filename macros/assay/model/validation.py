"""Turns what was read into records, and pydantic's errors into problems an author understands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from assay.model.anchors import heading_anchor
from assay.model.base import Record
from assay.model.finding import Finding, MarkedHeading
from assay.model.kinds import model_called
from assay.model.plain_words import in_plain_words
from assay.model.publishing import Exemption, Publishable
from assay.problems import Place, Report
from assay.source.headings import headings
from assay.source.passages import hides_something, is_inside
from assay.source.reading import Source

_TITLES = ("title", "name")
"""The key that a body's first heading may stand for."""

P = TypeVar("P", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Validated:
    """A record of any kind and the findings that the headings of its body mark."""

    record: Publishable
    findings: tuple[Finding, ...] = field(default=())


def validate(source: Source, report: Report, unreadable: list[str]) -> Validated | None:
    """Return the record that a Markdown file holds, or `None` after reporting every error of it.

    The addresses of what can't be used, the file or a finding in it, are added to `unreadable`.
    """
    model = model_called(source.identity.kind)
    source, findings = _read_headings(source, model, report, unreadable)
    record = _validate(model, source.data, source.place, report)
    if record is None:
        unreadable.append(source.identity.address)
        return None
    record._source = source
    record._exempt_passages = tuple(_exemptions(source, report))
    return Validated(record, findings)


def _exemptions(source: Source, report: Report) -> Iterator[Exemption]:
    """Yield why each exempt passage of a body is exempt."""
    for passage in source.passages:
        place = source.place_in_body(passage.first)
        exemption = _validate(Exemption, passage.keys, lambda *_, at=place: at, report)
        if exemption:
            yield exemption


def _read_headings(
    source: Source, model: type[Record], report: Report, unreadable: list[str]
) -> tuple[Source, tuple[Finding, ...]]:
    """Take the title out of the body and the attributes out of its headings, line by line."""
    lines = source.body.split("\n")
    data = source.data
    findings: list[Finding] = []
    anchors: set[str] = set()
    for heading in headings(source.body):
        place = source.place_in_body(heading.line)
        if hides_something(heading.text):
            message = "a heading can't be redacted: it stands in lists and in addresses too"
            report.add(place, message, "Choose other words.")
        if heading.level == 1 and is_inside(heading.line, source.passages):
            report.add(place, "an exempt passage holds no title", "Begin this heading with `##`.")
            continue
        if heading.level == 1:
            if any(line.strip() for line in lines[: heading.line]):
                report.add(
                    place, "a second title", "A page has one title; begin this heading with `##`."
                )
            elif key := next((key for key in _TITLES if key in model.model_fields), ""):
                data = {key: heading.text, **data}
                if data[key] != heading.text:
                    report.add(
                        place, "the title stands here a second time, in other words", "Delete it."
                    )
                lines[heading.line] = ""
                if not heading.is_marked:
                    lines[heading.line + 1] = ""
            continue
        if heading.malformed:
            report.add(
                place,
                "the attributes in braces can't be read",
                'Write them like `{ kind=strength criteria="clear-lines" }`.',
            )
            lines[heading.line] = lines[heading.line].partition("{")[0]
        elif "kind" in heading.attributes or heading.attributes.keys() - {"id"}:
            finding = _validate(Finding, heading.attributes, lambda *_, at=place: at, report)
            name = heading.attributes.get("id")
            if name in anchors:
                report.add(place, f"a second heading named `{name}`", "Name it otherwise.")
            anchor = _unique(name or heading_anchor(heading.text), anchors)
            if finding:
                finding._heading = MarkedHeading(heading.text, anchor, heading.level, place)
                findings.append(finding)
            else:
                unreadable.append(f"{source.identity.address}#{anchor}")
            lines[heading.line] = f"{'#' * heading.level} {heading.text} {{#{anchor}}}"
    return replace(source, data=data, body="\n".join(lines)), tuple(findings)


def _unique(anchor: str, taken: set[str]) -> str:
    candidate, count = anchor, 1
    while candidate in taken:
        count += 1
        candidate = f"{anchor}-{count}"
    taken.add(candidate)
    return candidate


def _validate(model: type[P], data: Any, place: Callable[..., Place], report: Report) -> P | None:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            message, remedy = in_plain_words(model, details)
            report.add(place(*details["loc"]), message, remedy)
        return None
