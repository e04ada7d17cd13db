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
from html import escape

from assay.problems import Place, Report
from assay.source.code import blank, code_in

_FENCE = re.compile(r".*(?::{3,}|\uff1a{2,}).*|[\s>*+-]*::.*")
"""What may be meant as the beginning or the end of a passage, wherever in a line it stands."""

_OPEN = re.compile(r":::[ \t]+exempt[ \t]*")
_CLOSE = re.compile(r":::[ \t]*")
_EXAMPLE = re.compile("`:::(?: exempt)?`")
"""The mark itself, named in a sentence."""

_KEY = re.compile(r"(?P<key>[a-z][a-z_ ]*):[ \t]+(?P<value>\S.*)")
_WORDS = r"(?:[^|\[\]\n]|\n(?![ \t]*[\n#>|]))"
_REDACTION = re.compile(rf"\[redact:(?P<words>{_WORDS}*+)\|(?P<why>[^|\[\]\n]*+)\]")
_NEARLY_REDACTION = re.compile(
    r"\bre-?d(?:act|cat|ac|acr)\b\W{0,3}[:\uff1a]|[\[({\uff3b]\W{0,3}redact(?:ed)?\b[^\])}\n]*\|",
    re.IGNORECASE,
)
"""What may be meant as a redaction: but "[Redacted: personal data]" is what the public reads."""

_BARRED = re.compile(r"(?<!\|)\[[^\[\]|\n`]*[^\s\[\]|\n`][ \t]*\|[ \t]*[^\s\[\]|\n`][^\[\]|\n`]*\]")
"""Brackets with a bar in them: a redaction whose word is missing or misspelled beyond knowing."""


@dataclass(frozen=True, slots=True)
class ExemptPassage:
    """A passage of a text: its lines in the body, from 0, and what its author says of it."""

    first: int
    last: int
    keys: dict[str, str] = field(default_factory=dict)


def passages_in(
    body: str, file: str, first_line: int, report: Report, *, with_examples: bool = True
) -> tuple[ExemptPassage, ...]:
    """Return the exempt passages of a body; what is nearly one, or a redaction, is reported.

    Code of several lines may hold examples of both, but not in a review: nothing is hidden there.
    """

    def problem(line: int, message: str, remedy: str) -> None:
        report.add(Place(file, first_line + line), message, remedy)

    if not with_examples:
        for number in _marks_in_code(body):
            message = "nothing can be hidden in code, so these words would be published"
            problem(number, message, "Take the fence away, or write what it holds as text.")
    lines = _outside_fences(body, str, blank).split("\n")
    found: list[ExemptPassage] = []
    opened: int | None = None
    for number, line in enumerate(lines):
        named = _EXAMPLE.sub("", line)
        if not _FENCE.fullmatch(named if named.strip() else line):
            continue
        if opened is None and _OPEN.fullmatch(line):
            opened = number
        elif opened is not None and _CLOSE.fullmatch(line):
            found.append(_passage(lines, opened, number, problem))
            opened = None
        else:
            message = f"`{line.strip()}` neither begins nor ends an exempt passage"
            problem(number, message, "Begin it with a line `::: exempt`, and end it with `:::`.")
    if opened is not None:
        message = "the exempt passage that begins here never ends"
        problem(opened, message, "End it with a line `:::`.")
    for number, message in _mistaken_redactions(body):
        problem(number, message, "Write `[redact: the words | personal data]`, in no heading.")
    return tuple(found)


def _passage(
    lines: list[str], first: int, last: int, problem: Callable[[int, str, str], None]
) -> ExemptPassage:
    """Return a passage with the keys at its beginning, spelled as in front matter."""
    keys: dict[str, str] = {}
    for number, line in enumerate(lines[first + 1 : last], start=first + 1):
        if not (match := _KEY.fullmatch(line.strip())):
            break
        key = match["key"].strip().replace(" ", "_")
        if key in keys:
            problem(number, f"the key `{key}` stands here a second time", "Keep one of the two.")
        keys[key] = match["value"].strip()
    return ExemptPassage(first, last, keys)


def _marks_in_code(body: str) -> Iterator[int]:
    """Yield the lines of code on which something is marked as hidden."""
    code = _outside_fences(body, blank, str)
    for number, line in enumerate(code.split("\n")):
        if _OPEN.fullmatch(line.strip()) or _NEARLY_REDACTION.search(line):
            yield number


def _mistaken_redactions(body: str) -> Iterator[tuple[int, str]]:
    visible = _outside_fences(body, str, blank)
    for number, line in enumerate(_REDACTION.sub(_without_mark, visible).split("\n")):
        is_row = line.lstrip().startswith("|")
        if _NEARLY_REDACTION.search(line) or (not is_row and _BARRED.search(line)):
            yield number, "this redaction can't be read, so its words would be published"


def _without_mark(redaction: re.Match[str]) -> str:
    """Return nothing for a redaction that says why; the mark of one that does not stays."""
    return _ends_of_lines(redaction) if redaction["why"].strip() else redaction[0]


def hides_something(value: str) -> bool:
    """Return whether a text outside a body is marked as if it could be hidden there."""
    return bool(_NEARLY_REDACTION.search(value)) or value.lstrip().startswith(":::")


def is_inside(line: int, passages: Iterable[ExemptPassage]) -> bool:
    """Return whether a line of a body, from 0, stands in one of its exempt passages."""
    return any(passage.first <= line <= passage.last for passage in passages)


def public_body(body: str, passages: Iterable[ExemptPassage]) -> str:
    """Return a body as the public may read it, with as many lines as before.

    In place of a passage stands the call of the macro that says why it is not published.
    """
    lines = body.split("\n")
    for number, passage in enumerate(passages, start=1):
        emptied = [""] * (passage.last - passage.first - 1)
        call = f"{{{{ exempt_passage(number={number}) }}}}"
        lines[passage.first : passage.last + 1] = ["", call, *emptied]
    return _outside_fences("\n".join(lines), lambda text: _REDACTION.sub(_in_public, text), str)


def authors_body(body: str, passages: Iterable[ExemptPassage]) -> str:
    """Return a body as its authors read it, with as many lines as before.

    Redacted words are marked. Above a passage stands the call of the macro that says why it is not
    published, where its author has left an empty line for it.
    """
    lines = body.split("\n")
    for number, passage in enumerate(passages, start=1):
        ends = passage.first + len(passage.keys)
        is_alone = passage.keys and not lines[ends + 1].strip()
        for at in (*range(passage.first, ends + 1), passage.last):
            lines[at] = ""
        if is_alone:
            lines[ends] = f"{{{{ exempt_passage(number={number}) }}}}"
    return _outside_fences("\n".join(lines), lambda text: _REDACTION.sub(_marked, text), str)


def _marked(redaction: re.Match[str]) -> str:
    why = escape(redaction["why"].strip())
    return f'<mark title="Redacted: {why}">{redaction["words"].strip()}</mark>'


def _in_public(redaction: re.Match[str]) -> str:
    return f"&#91;Redacted: {redaction['why'].strip()}&#93;{_ends_of_lines(redaction)}"


def _ends_of_lines(redaction: re.Match[str]) -> str:
    return "\n" * redaction[0].count("\n")


def _outside_fences(body: str, text: Callable[[str], str], fenced: Callable[[str], str]) -> str:
    """Return a body, changed by one function outside code of several lines and another inside.

    Code in a line is text here: a lonely backtick must not publish what was to be hidden.
    """
    pieces, end = [], 0
    for code in code_in(body):
        if code.is_fenced:
            pieces += [text(body[end : code.start]), fenced(body[code.start : code.end])]
            end = code.end
    return "".join([*pieces, text(body[end:])])
