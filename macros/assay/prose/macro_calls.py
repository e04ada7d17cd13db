"""Macro calls in prose: `{{ name(...) }}` outside code; other braces stay prose.

A call is a macro's name and literal arguments, each with its name. It is read as that and nothing
else, so that nothing an author writes ever runs.
"""

from __future__ import annotations

import ast
import re
import warnings

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from assay.problems import AbsentError, MacroError
from assay.prose.context import Call, Context, Value

CALL = r"\{\{\s*[A-Za-z_]\w*\s*\((?:[^}]|\}(?!\}))*\}\}"

LONGEST = 1000
"""How many characters a call may have: Python's reader is not made for what nests without end."""

_WORDS = {"true": True, "false": False, "none": None}
_SURROGATE = re.compile("[\ud800-\udfff]")
"""Half a sign, which no file can hold."""

_CURLED = re.compile("[\u2018-\u201f]")


def read_call(written: str) -> Call:
    """Return the call that stands between double braces; raise MacroError if it is none."""
    inside = written.removeprefix("{{").removesuffix("}}").strip()
    if len(inside) > LONGEST:
        raise MacroError("it is too long", f"A call has at most {LONGEST} characters.")
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about backslashes in what an author wrote
            call = ast.parse(inside, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise MacroError("it can't be read", _remedy(inside)) from None
    if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
        raise MacroError(
            "only a macro's name and what it is given can stand between the braces",
            'Write it like `{{ recommendations(status="open") }}`.',
        )
    arguments: dict[str, Value] = {}
    for keyword in call.keywords:
        if keyword.arg is None:
            raise MacroError("`**` can't stand in a call", "Name each argument.")
        if keyword.arg in arguments:
            raise MacroError(f"`{keyword.arg}` stands in it twice", "Keep one of the two.")
        arguments[keyword.arg] = _literal(keyword.arg, keyword.value)
    if call.args:
        raise MacroError("everything it is given needs a name", 'Such as `status="open"`.')
    return Call(call.func.id, arguments)


def _literal(name: str, value: ast.expr) -> Value:
    match value:
        case ast.Constant(value=str() | int() | None as plain) if not _SURROGATE.search(str(plain)):
            return plain
        case ast.Name(id=word) if word.lower() in _WORDS:
            return _WORDS[word.lower()]
    words = f"`{value.id}`" if isinstance(value, ast.Name) else "what it is given"
    raise MacroError(
        f"`{name}` can't be {words}",
        "Write a text in quotes, a whole number, `true` or `false`.",
    )


def _remedy(inside: str) -> str:
    if _CURLED.search(inside):
        return 'Write straight quotes: `"`.'
    return "Look at its quotes, commas and brackets."


class MacroCall(InlineProcessor):
    """Puts a macro's HTML where its call stands; one that fails is a problem of that line."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(CALL, md)
        self.context = context

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        """Replace the call by a placeholder for its HTML."""
        written = m.group(0)
        html = ""
        try:
            html = self.context.shared.expand(read_call(written), self.context.record)
            if data.strip() != written:
                raise MacroError(
                    "what it shows can't stand inside a sentence", "Make it a paragraph of its own."
                )
        except AbsentError as absent:
            if self.context.shared.hidden.is_any:
                self.context.warn(written, f"`{written}` shows nothing: {absent}", absent.remedy)
        except MacroError as error:
            self.context.problem(written, f"`{written}` fails: {error}", error.remedy)
        return self.context.set_aside(html.strip()), m.start(0), m.end(0)
