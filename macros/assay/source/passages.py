"""Passages of a text that are not for the public, as an author marks them.

A whole passage stands between a line `::: exempt`, with keys below it, and a line `:::`:

    ::: exempt
    paragraphs: 3
    reason: It tells of a provider's prices.
    public interest: Disclosure would harm the next tender.

    The passage.
    :::

Words in a sentence stand in brackets, before the reason that may be read in their place:
`[redact: Jane Doe | personal data]`. Whatever only looks like one of these is a problem, since it
would be published.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from assay.problems import Place, Report
from assay.source.code import CODE, blank, without_code

_FENCE = re.compile(r"[ \t]*:{2,}.*")
_OPEN = re.compile(r":::[ \t]+exempt[ \t]*")
_CLOSE = re.compile(r":::[ \t]*")
_KEY = re.compile(r"(?P<key>[a-z][a-z_ ]*):[ \t]+(?P<value>\S.*)")
_REDACTION = re.compile(
    r"\[redact:[ \t]*(?P<words>[^|\[\]]*)\|[ \t]*(?P<why>[^|\[\]\n]*[^|\[\]\s])[ \t]*\]"
)
_NEARLY_REDACTION = re.compile(r"[\[({][ \t]*redact(?:(?!ed\b)|ed\b[^\])}\n]*\|)", re.IGNORECASE)
"""What may be meant as one: but "[Redacted: personal data]" is what the public reads."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that is exempt: its lines in the body, from 0, and what its author says of it."""

    first: int
    last: int
    keys: dict[str, str] = field(default_factory=dict)


def passages_in(body: str, file: str, first_line: int, report: Report) -> tuple[Passage, ...]:
    """Return the exempt passages of a body; what is nearly one, or a redaction, is reported."""
    lines = without_code(body).split("\n")
    found: list[Passage] = []
    opened: int | None = None
    for number, line in enumerate(lines):
        if not _FENCE.fullmatch(line):
            continue
        if opened is None and _OPEN.fullmatch(line):
            opened = number
        elif opened is not None and _CLOSE.fullmatch(line):
            found.append(Passage(opened, number, _keys_of(lines[opened + 1 : number])))
            opened = None
        else:
            message = f"`{line.strip()}` neither begins nor ends an exempt passage"
            remedy = "Begin it with a line `::: exempt`, and end it with a line `:::`."
            report.add(Place(file, first_line + number), message, remedy)
    if opened is not None:
        message = "the exempt passage that begins here never ends"
        report.add(Place(file, first_line + opened), message, "End it with a line `:::`.")
    for number, message in _mistaken_redactions(body):
        remedy = "Write `[redact: the words | personal data]`, in the text and in no heading."
        report.add(Place(file, first_line + number), message, remedy)
    return tuple(found)


def _keys_of(lines: list[str]) -> dict[str, str]:
    """Return the keys at the beginning of a passage, spelled as in front matter."""
    keys: dict[str, str] = {}
    for line in lines:
        if not (match := _KEY.fullmatch(line.strip())):
            break
        keys[match["key"].strip().replace(" ", "_")] = match["value"].strip()
    return keys


def _mistaken_redactions(body: str) -> Iterator[tuple[int, str]]:
    visible = _outside_fences(body, lambda text: text, blank)
    for number, line in enumerate(_REDACTION.sub(_ends_of_lines, visible).split("\n")):
        if _NEARLY_REDACTION.search(line):
            yield number, "this redaction can't be read, so its words would be published"
    for number, line in enumerate(visible.split("\n")):
        if line.startswith("#") and _REDACTION.search(line):
            yield number, "a heading can't be redacted: it stands in lists and in addresses too"


def hides_something(value: str) -> bool:
    """Return whether a text outside a body is marked as if it could be hidden there."""
    return bool(_NEARLY_REDACTION.search(value)) or value.lstrip().startswith(":::")


def is_inside(line: int, passages: Iterable[Passage]) -> bool:
    """Return whether a line of a body, from 0, stands in one of its exempt passages."""
    return any(passage.first <= line <= passage.last for passage in passages)


def public_body(body: str, passages: Iterable[Passage]) -> str:
    """Return a body as the public may read it, with as many lines as before.

    In place of a passage stands the call of the macro that says why it is not published.
    """
    lines = body.split("\n")
    for number, passage in enumerate(passages, start=1):
        emptied = [""] * (passage.last - passage.first - 1)
        call = f"{{{{ exempt_passage(number={number}) }}}}"
        lines[passage.first : passage.last + 1] = ["", call, *emptied]
    return _outside_fences("\n".join(lines), lambda text: _REDACTION.sub(_in_public, text), str)


def authors_body(body: str, passages: Iterable[Passage]) -> str:
    """Return a body as its authors read it, without the marks and with as many lines as before."""
    lines = body.split("\n")
    for passage in passages:
        for number in (*range(passage.first, passage.first + len(passage.keys) + 1), passage.last):
            lines[number] = ""
    text = "\n".join(lines)
    return _outside_fences(text, lambda text: _REDACTION.sub(r"\g<words>", text), str)


def _in_public(redaction: re.Match[str]) -> str:
    return f"&#91;Redacted: {redaction['why']}&#93;{_ends_of_lines(redaction)}"


def _ends_of_lines(redaction: re.Match[str]) -> str:
    return "\n" * redaction[0].count("\n")


def _outside_fences(body: str, text: Callable[[str], str], fenced: Callable[[str], str]) -> str:
    """Return a body, changed by one function outside code of several lines and another inside.

    Code in a line is text here: a lonely backtick must not publish what was to be hidden.
    """
    pieces, end = [], 0
    for code in CODE.finditer(body):
        if code["fence"]:
            pieces += [text(body[end : code.start()]), fenced(code[0])]
            end = code.end()
    return "".join([*pieces, text(body[end:])])
