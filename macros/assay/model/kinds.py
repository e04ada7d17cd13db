"""Every kind of record, each declared once. To add one: a model, and its declaration here."""

from __future__ import annotations

from functools import cache

from assay.model.accessibility import AccessibilityStatement
from assay.model.article import Article
from assay.model.council import Council
from assay.model.crosswalk import Crosswalk, Theme
from assay.model.domain import Domain
from assay.model.evidence import EvidenceItem, EvidenceRegister
from assay.model.framework import Framework
from assay.model.glossary import Glossary
from assay.model.kind import Kind
from assay.model.publishing import Publishable
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.section import Section
from assay.model.statement import Statement
from assay.source.identity import Identity

WITH_FILES: tuple[Kind, ...] = (
    Kind(
        Review,
        "review",
        address="{review}",
        url="reviews/{review}/",
        place="reviews/{review}/index.md",
        leaves_stub=True,
        search="review",
    ),
    Kind(
        EvidenceRegister,
        "evidence register",
        address="{review}/evidence",
        url="reviews/{review}/evidence/",
        place="reviews/{review}/evidence.md",
        leaves_stub=True,
        search="evidence",
        former="old-review/evidence",
    ),
    Kind(
        Section,
        "section",
        address="{review}/{name}",
        url="reviews/{review}/{name}/",
        place="reviews/{review}/{name}.md",
        leaves_stub=True,
        search="section",
    ),
    Kind(
        Recommendation,
        "recommendation",
        address="{review}/{id}",
        url="reviews/{review}/recommendations/{number}/",
        place="reviews/{review}/recommendations/{number}.md",
        leaves_stub=True,
        search="recommendation",
        former="R3",
    ),
    Kind(
        Framework,
        "framework",
        address="{name}",
        url="frameworks/{name}/",
        place="docs/frameworks/{name}.md",
        search="framework",
    ),
    Kind(
        Council,
        "council",
        address="{name}",
        url="councils/{name}/",
        place="docs/councils/{name}.md",
        search="council",
    ),
    Kind(
        Domain,
        "domain",
        address="{name}",
        url="domains/{name}/",
        place="docs/domains/{name}.md",
        search="domain",
    ),
    Kind(
        Glossary,
        "glossary",
        address="glossary",
        url="glossary/",
        place="docs/glossary.md",
        search="glossary",
    ),
    Kind(
        Crosswalk,
        "crosswalk",
        address="crosswalk",
        url="crosswalk/",
        place="docs/crosswalk.md",
        search="crosswalk",
    ),
    Kind(
        AccessibilityStatement,
        "accessibility statement",
        address="accessibility",
        url="accessibility/",
        place="docs/accessibility.md",
    ),
    Kind(Article, "article", address="{path}", url="{path}/", place="docs/{path}.md"),
)
"""Kinds that have a file of their own; of two whose place fits a file, the first counts."""

INSIDE: tuple[Kind, ...] = (
    Kind(
        EvidenceItem,
        "evidence item",
        address="{review}/{id}",
        url="reviews/{review}/evidence/#{id}",
    ),
    Kind(
        Statement,
        "criterion",
        address="{framework}/{name}",
        url="frameworks/{framework}/{name}/",
        search="statement",
    ),
    Kind(Theme, "theme", address="crosswalk/{name}", url="crosswalk/#{name}"),
)
"""Kinds that have an address and stand in the file of another record."""

_INDEX = "index.md"
_NO_SECTIONS = ("recommendations.md", "recommendation.md")


def identify(parts: tuple[str, ...]) -> Identity | str:
    """Return what the Markdown file at these path segments is, or why it belongs to nothing.

    The first segment is `docs` or `reviews`, whatever the folders are really called. An `index.md`
    under `docs/` has the address of its folder.
    """
    *folders, name = parts
    if name == _INDEX and len(folders) > 1 and folders[0] == "docs":
        return _of_articles().identify("/".join(folders) + ".md") or ""
    if folders[:1] == ["reviews"] and name in _NO_SECTIONS:
        return "each recommendation is a file of its own: `recommendations/1.md`"
    for kind in WITH_FILES:
        if found := kind.identify("/".join(parts)):
            return found
    return "Markdown belongs in a review's folder or in its `recommendations` folder"


@cache
def kind_of(model: type) -> Kind:
    """Return the kind of a model, or of the one that it is a special case of."""
    return next(kind for kind in (*WITH_FILES, *INSIDE) if issubclass(model, kind.model))


@cache
def kind_called(noun: str) -> Kind:
    """Return the kind with a file of its own that is called so."""
    return next(kind for kind in WITH_FILES if kind.noun == noun)


def model_called(noun: str) -> type[Publishable]:
    """Return the model of the kind with a file of its own that is called so."""
    model = kind_called(noun).model
    assert issubclass(model, Publishable)
    return model


def _of_articles() -> Kind:
    return kind_of(Article)
