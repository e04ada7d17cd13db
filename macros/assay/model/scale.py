"""Scales: the ordered grades of a framework's edition."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from assay.model.base import Id, Linked, Part, Text, Texts

Tone = Literal["good", "mixed", "poor", "neutral"]


class Grade(Part):
    """One step of a scale."""

    id: Id
    """The name that judgements use: `met`, `requires-improvement`."""
    label: Text
    """The label as it is printed."""
    tone: Tone
    """What colour repeats the word: good, mixed, poor or neutral."""
    also: Texts = ()
    """Other labels of the same grade in the same source."""
    meaning: Text | None = None
    """What the grade means, in a sentence."""

    scale = Linked["Scale"]()


class Scale(Part):
    """Ordered grades of a framework's edition, best first."""

    id: Id
    """The scale's name inside the framework."""
    title: Text
    """What the scale is called."""
    grades: tuple[Grade, ...] = Field(min_length=1)
    """The grades, best first."""
    note: Text | None = None
    """Where the scale comes from, and when its wording changed."""
