"""Which files beside the texts are public: those that a public text shows, and a site's own."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from assay.publication.publication import Publication, Withheld
from assay.source.identity import HOST_FILES
from assay.source.reading import Source

_OF_EVERY_SITE = frozenset({*HOST_FILES, "robots.txt", "favicon.ico"})
"""Files that browsers and hosts ask for by their name."""


@dataclass(frozen=True, slots=True)
class Shown:
    """The attachments that are shown, by their files: by public texts, by any, and by the site."""

    by_public: Container[str]
    by_authors: Container[str]
    by_site: Container[str]
    """Its logo, its own styles and scripts."""


def without_unused(publication: Publication, shown: Shown) -> Publication:
    """Return a publication without the attachments that only what is withheld may show.

    A chart of an exempt section would be public otherwise, with no page to say what it is.
    """
    texts = [withheld.file for withheld in publication.withheld if withheld.file.endswith(".md")]
    public: list[Source] = []
    withheld: list[Withheld] = []
    for attachment in publication.attachments:
        if attachment.file in shown.by_public or attachment.file in shown.by_site:
            public.append(attachment)
        elif reason := _why_unused(attachment, shown, texts):
            withheld.append(Withheld(attachment.file, attachment.identity.address, reason))
        else:
            public.append(attachment)
    return replace(
        publication, attachments=tuple(public), withheld=(*publication.withheld, *withheld)
    )


def _why_unused(attachment: Source, shown: Shown, texts: Iterable[str]) -> str | None:
    """Return why a file that no public text shows is not public; `texts` are those withheld."""
    if attachment.identity.review:
        return "no public page links to it"
    if attachment.file in shown.by_authors:
        return "only what is withheld links to it"
    if attachment.identity.address not in _OF_EVERY_SITE and any(
        _lies_beside(PurePosixPath(attachment.file), PurePosixPath(text)) for text in texts
    ):
        return "it lies beside a text that is withheld, and no public page links to it"
    return None


def _lies_beside(file: PurePosixPath, text: PurePosixPath) -> bool:
    """Return whether a file is in a text's folder, or below the folder that the text stands for.

    A text stands for the folder of its name, and an `index.md` for the one that holds it.
    """
    own = text.parent if text.name == "index.md" else text.with_suffix("")
    return file.parent == text.parent or own in file.parents
