"""Judgements as marks: those of one cell that look alike, drawn or written once with a number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from assay.model.base import Part
from assay.model.judgement import Judgement
from assay.model.scale import Grade


@dataclass(frozen=True, slots=True)
class Mark:
    """A judgement as it is drawn: its words, and the tone or lack of grade that shapes it.

    A grade that a council gave itself is hollow, so that it never looks like a reviewer's. One that
    the site infers says so.
    """

    label: str
    shape: str
    self_rated: bool = False

    @property
    def is_graded(self) -> bool:
        """Whether it is a grade, and no way of having none."""
        return self.shape not in _WITHOUT_GRADE.values()

    @property
    def tone(self) -> str:
        """The tone of its tag."""
        if not self.is_graded:
            return "none"
        return {"best": "good", "worst": "poor"}.get(self.shape, self.shape)


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


_SHAPES = (
    "best",
    "good",
    "mixed",
    "poor",
    "worst",
    "neutral",
    "narrative-only",
    "not-assessed",
    "not-there",
)
_WITHOUT_GRADE = {
    "narrative only": "narrative-only",
    "not assessed": "not-assessed",
    "did not exist in this edition": "not-there",
}


def marked(judgements: Iterable[Judgement]) -> tuple[Marked, ...]:
    """Return judgements by their marks: reviewers' before councils' own, best first."""
    alike: dict[Mark, list[Judgement]] = defaultdict(list)
    for judgement in judgements:
        alike[_mark(judgement)].append(judgement)
    return tuple(Marked(mark, tuple(alike[mark])) for mark in sorted(alike, key=best_first))


def grades_given(judgements: Iterable[Judgement]) -> tuple[Grade, ...]:
    """Return the grades that judgements gave, each scale's by itself, best first."""
    given = {judgement.graded for judgement in judgements if judgement.graded}
    return tuple(
        sorted(
            given,
            key=lambda grade: (
                grade.scale.title,
                [each.label for each in grade.scale.grades],
                grade.scale.grades.index(grade),
            ),
        )
    )


def best_first(mark: Mark) -> tuple[bool, int, str]:
    """Return the place of a mark among others: a council's own come after reviewers'."""
    return mark.self_rated, _SHAPES.index(mark.shape), mark.label


def _mark(judgement: Judgement) -> Mark:
    is_own = judgement.is_own and judgement.graded is not None
    told = {"self-rated": is_own, "inferred": judgement.basis == "inferred"}
    words = ", ".join(word for word, is_so in told.items() if is_so)
    label = f"{judgement.label} ({words})" if words else judgement.label
    shape = _shape(judgement.graded) if judgement.graded else _WITHOUT_GRADE[judgement.grade]
    return Mark(label, shape, is_own)


def _shape(grade: Grade) -> str:
    """Return a grade's shape: its tone's, unless it is the best of two good ones of its scale, as
    Outstanding is beside Good, or the worst of two poor ones.
    """
    alike = [other for other in grade.scale.grades if other.tone == grade.tone]
    if len(alike) > 1 and grade.tone == "good" and grade is alike[0]:
        return "best"
    if len(alike) > 1 and grade.tone == "poor" and grade is alike[-1]:
        return "worst"
    return grade.tone
