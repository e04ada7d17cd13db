"""Which grade of which scale a judgement means."""

from __future__ import annotations

from assay.model.framework import Framework
from assay.model.judgement import NO_GRADES, Judgement
from assay.model.scale import Grade
from assay.problems import PlaceFinder, Report, did_you_mean, listed


def find_grade(
    judgement: Judgement, frameworks: tuple[Framework, ...], find_place: PlaceFinder, report: Report
) -> Grade | None:
    """Return the grade by its id or label as printed, or `None` for a way of having no grade.

    A grade that no scale knows is a problem, never a new grade.
    """
    written = judgement.grade
    if written in NO_GRADES:
        return None
    scales = [scale for framework in frameworks for scale in framework.scales]
    if judgement.scale:
        chosen = [scale for scale in scales if scale.id == judgement.scale]
        if not chosen:
            names = [scale.id for scale in scales]
            report.add(
                find_place("scale"),
                f"there is no scale `{judgement.scale}`",
                did_you_mean(judgement.scale, names),
            )
            return None
        scales = chosen
    grades = [grade for scale in scales for grade in scale.grades]
    matching = [
        grade
        for grade in grades
        if written.lower() in (word.lower() for word in (grade.id, grade.label, *grade.also))
    ]
    if len(matching) == 1:
        return matching[0]
    if matching:
        names = [grade.scale.id for grade in matching]
        report.add(
            find_place("grade"),
            f"`{written}` is a grade of several scales",
            f"Add `scale:` with {listed(names)}.",
        )
        return None
    ids = [*dict.fromkeys(grade.id for grade in grades), *NO_GRADES]
    known = [*ids, *(grade.label for grade in grades)]
    report.add(
        find_place("grade"),
        f"`{written}` is not a grade here",
        did_you_mean(written, known) or f"Write {listed(ids)}.",
    )
    return None
