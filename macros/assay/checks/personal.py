"""Personal data in what is public: to be mended, or confirmed once in the record with a reason.

The Information Commissioner's Office asks publishers to look for it before they publish: UK GDPR,
article 5(1)(c). What is looked for has a form of its own; names have none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from assay.checks.checked import Checked
from assay.model.accessibility import AccessibilityStatement
from assay.model.publishing import Publishable
from assay.problems import Place, Problem
from assay.publication.reasons import why_withheld
from assay.source.code import without_code
from assay.source.front_matter import Value
from assay.source.passages import public_body

_AGE = r"(?:[0-9]|1[0-7])\b(?![-:.,%/]?[0-9])"
_FORMS = {
    "an e-mail address": r"(?<![\w.+-])[\w.+-]{1,64}+@(?!example\.)[\w-]+(?:\.[\w-]+)+",
    "a telephone number": r"(?<![\w.])(?:\+44[ ]?\(?0?\)?|\(?0)[1-9](?:[ ()-]{0,2}[0-9]){8,9}"
    r"(?!\w|\.[0-9])",
    "a postcode": r"\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}\b",
    "a date of birth": r"(?i:\b(?:born(?: on)?|d\.?o\.?b\.?|date of birth)\W{0,3}[0-9]{1,2}\W)",
    "an NHS number": r"(?<![0-9])[0-9]{3}[ -][0-9]{3}[ -][0-9]{4}(?![0-9])"
    r"|(?i:NHS number)\W{0,3}[0-9]{10}",
    "a pupil's number": r"\b[A-HJ-NP-RT-Z][0-9]{11}[A-Z0-9]\b",
    "a case number": r"(?i:\b(?:case|client|LCS|Mosaic|Liquidlogic) (?:no|number|id|ref)\W{0,3})"
    r"[A-Z]{0,3}[0-9]{4,}",
    "a child's initials with an age": rf"\b(?:[A-Z]\.?){{1,3}},? \(?aged? {_AGE}"
    rf"|\b(?:[A-Z]\.?){{2,3}} \({_AGE}\)",
}
_PERSONAL = re.compile("|".join(f"(?P<f{n}>{form})" for n, form in enumerate(_FORMS.values())))
_OF_BODIES = frozenset({"url", "website", "personal_data", "aliases"})
"""Keys that lead to a body's own pages, or say why something may be public."""


def nothing_personal_is_public_unawares(checked: Checked) -> Iterator[Problem]:
    """Report personal data in public texts, unless their record says why it may be public."""
    for record in checked.library.records():
        hidden = not checked.by_public and why_withheld(record, checked.settings.now)
        if hidden or record.personal_data or isinstance(record, AccessibilityStatement):
            continue
        for place, what, written in (*_in_body(record), *_in_keys(record, record._source.data)):
            yield Problem(
                place,
                f"`{written}` looks like {what}",
                "Name the post and not the person, or hide it: `[redact: … | personal data]`. If "
                "it may be public, say why in the front matter: `personal_data: …`.",
            )


def _in_body(record: Publishable) -> Iterator[tuple[Place, str, str]]:
    text = without_code(public_body(record.body, record._source.passages))
    for number, line in enumerate(text.split("\n")):
        for position, what, written in _found_in(line):
            yield record.place_in_body(number, position + 1), what, written


def _in_keys(
    record: Publishable, value: Value, path: tuple[str | int, ...] = ()
) -> Iterator[tuple[Place, str, str]]:
    match value:
        case dict():
            for key, inside in value.items():
                if key not in _OF_BODIES:
                    yield from _in_keys(record, inside, (*path, key))
        case list():
            for position, inside in enumerate(value):
                yield from _in_keys(record, inside, (*path, position))
        case _:
            for _, what, written in _found_in(value):
                yield record.place(*path), what, written


def _found_in(text: str) -> Iterator[tuple[int, str, str]]:
    """Yield where something personal begins in a text, what it looks like, and its words."""
    kinds = tuple(_FORMS)
    for match in _PERSONAL.finditer(text):
        number = next(n for n in range(len(kinds)) if match[f"f{n}"] is not None)
        yield match.start(), kinds[number], match[0]
