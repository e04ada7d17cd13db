"""Judgements as marks: those of one cell that look alike, drawn or written once with a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from assay.model.base import Part
from assay.model.judgement import Judgement


@dataclass(frozen=True, slots=True)
class Mark:
    """A judgement as it is drawn: its words, and the tone or lack of grade that shapes it.

    A grade that a council gave itself is underlined, so that it never looks like a reviewer's. One
    that the site infers says so.
    """

    label: str
    shape: str
    self_rated: bool = False

    @property
    def tone(self) -> str:
        """The tone of its tag."""
        return "none" if self.shape in _WITHOUT_GRADE.values() else self.shape


@dataclass(frozen=True, slots=True)
class Marked:
    """The judgements of one cell that have the same mark."""

    mark: Mark
    judgements: tuple[Judgement, ...]

    @property
    def number(self) -> int:
        """How many there are."""
        return len(self.judgements)

    @property
    def passage(self) -> Part | None:
        """Where a reader finds what gave them: one's passage, or the section that holds all."""
        if self.number == 1:
            return self.judgements[0]
        sections = {judgement.section for judgement in self.judgements}
        return sections.pop() if len(sections) == 1 else None


_SHAPES = ("good", "mixed", "poor", "neutral", "narrative-only", "not-assessed", "not-there")
_WITHOUT_GRADE = {
    "narrative only": "narrative-only",
    "not assessed": "not-assessed",
    "did not exist in this edition": "not-there",
}


def marked(judgements: Iterable[Judgement]) -> tuple[Marked, ...]:
    """Return judgements by their marks, best first."""
    alike: dict[Mark, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        alike[_mark(judgement)].append(judgement)
    return tuple(Marked(mark, tuple(alike[mark])) for mark in sorted(alike, key=best_first))


def best_first(mark: Mark) -> tuple[int, str]:
    """Return the place of a mark among others."""
    return _SHAPES.index(mark.shape), mark.label


def _mark(judgement: Judgement) -> Mark:
    label = judgement.label + (" (inferred)" if judgement.basis == "inferred" else "")
    if judgement.graded is None:
        return Mark(label, _WITHOUT_GRADE[judgement.grade])
    words = " (self-rated)" if judgement.self_rated else ""
    return Mark(label + words, judgement.tone, judgement.self_rated)
