"""Macro calls in prose: `{{ name(...) }}` outside code; other braces stay prose."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor

from assay.prose.context import AbsentError, Context, MacroError

CALL = r"\{\{\s*[A-Za-z_]\w*\s*\((?:[^}]|\}(?!\}))*\}\}"


class MacroCall(InlineProcessor):
    """Puts a macro's HTML where its call stands; one that fails is a problem of that line."""

    def __init__(self, md: Markdown, context: Context) -> None:
        super().__init__(CALL, md)
        self.context = context

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        """Replace the call by a placeholder for its HTML."""
        call = m.group(0)
        html = ""
        try:
            html = self.context.shared.expand(call, self.context.record)
            if data.strip() != call:
                raise MacroError(
                    "what it shows can't stand inside a sentence", "Make it a paragraph of its own."
                )
        except AbsentError:
            pass
        except MacroError as error:
            self.context.problem(call, f"`{call}` fails: {error}", error.remedy)
        self.context.settled_html.add(self.md.htmlStash.html_counter)
        return self.md.htmlStash.store(html.strip()), m.start(0), m.end(0)
