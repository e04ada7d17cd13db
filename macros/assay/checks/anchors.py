"""A link to a place on a page leads to one that is there."""

from __future__ import annotations

from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.problems import Problem, did_you_mean


def links_lead_to_places(checked: Checked) -> Iterator[Problem]:
    """Report links that authors wrote to a place that its page does not have."""
    for link in checked.links:
        if link.anchor in checked.in_texts.get(link.url, ()):
            continue
        places = checked.anchors_on(link.url)
        if link.anchor in places:
            continue
        if checked.by_public:
            message = f"the place `#{link.anchor}` on that page is not public"
            remedy = "Take `#` and what follows out of the link."
        else:
            message = f"the page has no place called `#{link.anchor}`"
            remedy = did_you_mean(link.anchor, places) or "Check the name."
        yield Problem(link.place, message, remedy)
