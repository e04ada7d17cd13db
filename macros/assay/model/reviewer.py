"""Reviewers, and the organisations behind them."""

from __future__ import annotations

from assay.model.base import Part, Text
from assay.model.dates import Date


class Reviewer(Part):
    """Somebody who carried out the review."""

    name: Text | None = None
    """The name, where it was published."""
    post: Text | None = None
    """The post, or the former post."""
    organisation: Text | None = None
    """The organisation."""
    lead: bool = False
    """`yes` for the lead reviewer."""
    note: Text | None = None
    """Honours, earlier reviews of the same council, absence."""


class ReviewingBody(Part):
    """An organisation that carried out the review, and what is known of its standing."""

    name: Text
    """The organisation."""
    standing: Text | None = None
    """Its designation: `Partner in Practice`."""
    inspection_grade: Text | None = None
    """Its own inspection grade, as printed."""
    inspected: Date | None = None
    """When it was inspected."""
    funded_by: Text | None = None
    """Who paid for its part."""
