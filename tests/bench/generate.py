"""Writes a library of invented reviews, structured like the real ones, as large as is asked for.

    python tests/bench/generate.py FOLDER --reviews 200

The same number and seed write the same files, byte for byte.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from invented.framework import DOMAINS, FRAMEWORK, framework
from invented.record import record, slug
from invented.review import Review
from invented.words import Words, council_names

REVIEWS_PER_COUNCIL = 3

CONFIG = """\
site_name: Invented reviews
site_url: https://example.org/
theme:
  name: material
plugins:
  - assay:
      as_at: 2026-11-21
"""

STATEMENT = {
    "scope": "example.org",
    "run_by": "the bench",
    "feedback": {"email": "bench@example.org", "working_days": 5},
    "status": "partially compliant",
    "non_compliances": [
        {"what": "Nobody has tested it", "why": "It is invented", "plan": "None is needed."}
    ],
    "improving": ["Nothing, since nobody reads it."],
    "prepared": "2026-11-01",
    "reviewed": "2026-11-01",
}


def write_library(root: Path, reviews: int, seed: int = 1) -> None:
    """Write a site's source with this many reviews: `mkdocs.yml`, `docs/` and `reviews/`."""
    for name, content in files(reviews, Words(seed)):
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")


def files(reviews: int, words: Words) -> Iterator[tuple[str, str]]:
    """Yield the name and content of every file of a site with this many reviews."""
    yield "mkdocs.yml", CONFIG
    yield "docs/index.md", record({"title": "Invented reviews"}, words.paragraph(4))
    yield "docs/accessibility.md", record(STATEMENT)
    yield "docs/about.md", record({"title": "About this site"}, words.paragraph(8))
    terms = [
        {"term": f"T{number}", "stands_for": stands_for, "meaning": words.sentence()}
        for number, stands_for in enumerate(words.documents, 1)
    ]
    yield "docs/glossary.md", record({"title": "Glossary", "terms": terms})
    yield f"docs/frameworks/{FRAMEWORK}.md", framework(words)
    for order, (domain, title) in enumerate(DOMAINS.items(), 1):
        fields = {"title": title, "order": order, "meaning": words.sentence()}
        yield f"docs/domains/{domain}.md", record(fields)
    for number, council in enumerate(council_names(-(-reviews // REVIEWS_PER_COUNCIL))):
        yield f"docs/councils/{slug(council)}.md", _council(council, number, words)
        count = min(REVIEWS_PER_COUNCIL, reviews - number * REVIEWS_PER_COUNCIL)
        years = sorted(words.some_of(range(2011, 2025), count))
        for position in range(count):
            yield from Review(words, council, years, position).files()


def _council(name: str, number: int, words: Words) -> str:
    fields = {
        "name": f"{name} Metropolitan Borough Council",
        "short_name": name,
        "ons_code": f"E99{number:06}",
        "region": words.one_of(["North", "South", "East", "West"]),
    }
    return record(fields, words.paragraph(2))


def main() -> None:
    """Write a library to the folder that the command line names."""
    parser = argparse.ArgumentParser(description="Write a library of invented reviews.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reviews", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    write_library(given.folder, given.reviews, given.seed)


if __name__ == "__main__":
    main()
