"""A file's kind follows from its place in the site's folder, never from a key inside it."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a file found in `docs/` or `reviews/` is."""

    REVIEW = "review"
    SECTION = "section"
    EVIDENCE = "evidence register"
    RECOMMENDATION = "recommendation"
    FRAMEWORK = "framework"
    COUNCIL = "council"
    DOMAIN = "domain"
    GLOSSARY = "glossary"
    CROSSWALK = "crosswalk"
    ACCESSIBILITY = "accessibility statement"
    ARTICLE = "article"
    ATTACHMENT = "attachment"


class Identity(NamedTuple):
    """A file's kind, the address of what it holds and, inside a review, that review's id."""

    kind: Kind
    address: str
    review: str = ""


PUBLIC_SUFFIXES = frozenset(
    [
        ".avif",
        ".css",
        ".csv",
        ".gif",
        ".html",
        ".ico",
        ".jpeg",
        ".jpg",
        ".js",
        ".json",
        ".pdf",
        ".png",
        ".svg",
        ".txt",
        ".webp",
        ".woff2",
        ".xml",
    ]
)
"""Files other than Markdown that may be published; office formats keep hidden text and are not."""

HOST_FILES = frozenset({"CNAME", "_headers", "_redirects"})
"""Files without an ending that a host of static files reads."""

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
NUMBER = re.compile(r"[A-Za-z]{0,3}[0-9]+([-.][0-9]+)*")


def identify(parts: tuple[str, ...]) -> Identity | str:
    """Return what the file at these path segments is, or in words why it belongs to nothing.

    The first segment is `docs` or `reviews`, whatever the folders are really called.
    """
    name = parts[-1]
    if not name.endswith(".md"):
        return _identify_attachment(parts)
    stem = name.removesuffix(".md")
    match parts:
        case ("docs", "frameworks", _) if stem != "index":
            return _named(Kind.FRAMEWORK, stem)
        case ("docs", "councils", _) if stem != "index":
            return _named(Kind.COUNCIL, stem)
        case ("docs", "domains", _) if stem != "index":
            return _named(Kind.DOMAIN, stem)
        case ("docs", "glossary.md"):
            return Identity(Kind.GLOSSARY, "glossary")
        case ("docs", "crosswalk.md"):
            return Identity(Kind.CROSSWALK, "crosswalk")
        case ("docs", "accessibility.md"):
            return Identity(Kind.ACCESSIBILITY, "accessibility")
        case ("docs", *folders, _):
            odd = next((name for name in (*folders, stem) if not SLUG.fullmatch(name)), None)
            if odd is not None:
                return _odd_name(odd)
            return Identity(Kind.ARTICLE, "/".join([*folders, stem]).removesuffix("/index"))
        case ("reviews", review, "index.md"):
            return _named(Kind.REVIEW, review, review)
        case ("reviews", review, "evidence.md"):
            return Identity(Kind.EVIDENCE, f"{review}/evidence", review)
        case ("reviews", review, "recommendations", _):
            return _numbered_recommendation(review, stem)
        case ("reviews", review, _):
            return _named(Kind.SECTION, stem, review)
        case _:
            return "Markdown belongs in a review's folder or in its `recommendations` folder"


def _named(kind: Kind, name: str, review: str = "") -> Identity | str:
    if not SLUG.fullmatch(name):
        return _odd_name(name)
    inside_a_review = kind is Kind.SECTION
    return Identity(kind, f"{review}/{name}" if inside_a_review else name, review)


def _odd_name(name: str) -> str:
    return f"`{name}` becomes an address: use only a to z, 0 to 9 and single hyphens"


def _numbered_recommendation(review: str, stem: str) -> Identity | str:
    if not NUMBER.fullmatch(stem):
        return (
            f"`{stem}` is not a recommendation's number: name the file `1.md`, `2.1.md` or `A3.md`"
        )
    number = f"R{stem}" if stem[0].isdigit() else stem
    return Identity(Kind.RECOMMENDATION, f"{review}/{number}", review)


def _identify_attachment(parts: tuple[str, ...]) -> Identity | str:
    name = parts[-1]
    if ".md." in name:
        return (
            f"`{name}` is Markdown with another ending: rename it to `{name.partition('.')[0]}.md`"
        )
    dot = name.rfind(".")
    if dot < 0 and name not in HOST_FILES:
        return "files without an ending are not published"
    if dot > 0 and name[dot:].lower() not in PUBLIC_SUFFIXES:
        return f"files that end in `{name[dot:]}` are not published: offer a PDF, a CSV or a page"
    if parts[0] == "reviews" and len(parts) < 3:
        return "files belong in the folder of a review"
    review = parts[1] if parts[0] == "reviews" else ""
    return Identity(Kind.ATTACHMENT, "/".join(parts[1:]), review)
