"""A canary in every key of every model, in every state that holds back: none gets out.

The models are walked, so that a new key is tried without anybody thinking of it. Every byte of the
output is searched, unpacked, in small letters, and as it stands in JSON, HTML and addresses.
"""

import gzip
import html
import json
from collections import defaultdict
from itertools import count
from urllib.parse import unquote

import pytest
from click.testing import CliRunner
from conftest import COUNCIL, REVIEW_FILE, SECTION_FILE, register_with, review_with, section_with
from test_search_corpus import CANARY, filled

from assay.command import main
from assay.model.accessibility import AccessibilityStatement
from assay.model.council import Council
from assay.model.kinds import WITH_FILES
from assay.model.review import Review

OTHER = "reviews/anytown-2024/index.md"
PLACES = {
    "review": "reviews/anytown-2023/index.md",
    "evidence register": "reviews/anytown-2025/evidence.md",
    "section": "reviews/anytown-2025/canary.md",
    "recommendation": "reviews/anytown-2025/recommendations/7.md",
    "framework": "docs/frameworks/canary.md",
    "council": "docs/councils/canary.md",
    "domain": "docs/domains/canary.md",
    "glossary": "docs/glossary.md",
    "crosswalk": "docs/crosswalk.md",
    "article": "docs/canary.md",
}
STATES = {
    "a draft": {"draft": "yes"},
    "before its minute": {"publish_from": "2026-11-21 00:01"},
    "confidential": {"confidential": "from a government department"},
    "exempt": {
        "exempt": {"paragraphs": "3", "reason": "Business.", "public_interest": "It outweighs."}
    },
}
HOLDING_BACK = {"draft", "publish_from", "exempt", "confidential", "withdrawn", "superseded_by"}
NAMES = {"replaces", "predecessors", "spine", "serves", "statements", "successors"}
"""Keys that name other records, and the like."""


def front_matter_of(kind, state):
    """Return front matter that is full of canaries, but for what the public may know of it."""
    keys = {key: value for key, value in filled(kind.model).items() if key not in HOLDING_BACK}
    if "exempt" in state:
        fields = kind.model.model_fields
        kept = kind.model.KEPT_WHEN_EXEMPT | {"aliases"}
        known = {name for name, field in fields.items() if field.is_required() or name in kept}
        keys |= {name: "Known" for name in known if isinstance(keys.get(name), str)}
        keys |= {name: value for name, value in KNOWN[kind.noun].items() if name in known}
    keys = without_names(keys)
    keys |= {"related": [], "kind": "audit"} if kind.model is Review else {}
    keys |= {"website": f"https://{CANARY}.example/"} if kind.model is Council else {}
    return {**keys, **state, "aliases": []}


KNOWN = defaultdict(
    dict,
    {
        "review": {"date": "2023", "kind": "test of assurance", "council": "anytown"},
        "section": {"domain": "leadership"},
        "recommendation": {"kind": "recommendation", "section": "leadership"},
    },
)
"""What keys hold that the public may know of an exempt record, where that is no text."""


NUMBERS = count()
JOINED = ["a-framework/clear-roles", "other/one"]
OTHER_FRAMEWORK = "---\ntitle: B\ndomains:\n  - {id: one, title: One, spine: leadership}\n---\n"


def without_names(value):
    """Leave out what would have to name another record."""
    if isinstance(value, dict):
        named = {key for key in value if key in NAMES or (key == "criteria" and "scales" in value)}
        named |= {"criteria"} if value.get("criteria") == "clear-lines" else set()
        kept = {key: without_names(inside) for key, inside in value.items() if key not in named}
        kept |= {"id": f"x{next(NUMBERS)}"} if "id" in kept and "people" not in value else {}
        return kept | ({"statements": JOINED} if "statements" in value else {})
    return [without_names(inside) for inside in value] if isinstance(value, list) else value


def forms_of(content):
    """Yield the texts that the bytes of a file can mean."""
    if content.startswith(b"\x1f\x8b"):
        content = gzip.decompress(content)
    text = content.decode("utf-8", "replace").lower()
    yield from (text, html.unescape(text), unquote(text), text.replace("\\u00", "%"))


def assert_nowhere(folder, word):
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert any("pagefind" in path.parts for path in files)
    for path in files:
        assert word not in path.as_posix().lower()
        for form in forms_of(path.read_bytes()):
            assert word not in form, path


ROWS = [
    (kind.noun, state)
    for kind in WITH_FILES
    if kind.model is not AccessibilityStatement
    for state in STATES
]


@pytest.mark.parametrize(("noun", "state"), ROWS)
def test_no_canary_gets_out(write_site, noun, state):
    [kind] = [kind for kind in WITH_FILES if kind.noun == noun]
    keys = front_matter_of(kind, STATES[state])
    assert json.dumps(keys).count(CANARY) > 1 or noun in ("article", "domain", "glossary")
    root = write_site(
        {
            OTHER: review_with().replace("2025-03", "2024-03"),
            SECTION_FILE: section_with(),
            "reviews/anytown-2025/evidence.md": register_with("{id: E1, title: A, kind: document}"),
            "docs/councils/othertown.md": COUNCIL,
            "docs/frameworks/other.md": OTHER_FRAMEWORK,
            PLACES[noun]: f"---\n{json.dumps(keys)}\n---\n{CANARY}.\n\n## {CANARY}\n\n{CANARY}.\n",
        }
    )
    done = CliRunner().invoke(main, ["build", "-f", str(root / "mkdocs.yml")])
    assert done.exit_code == 0, done.output
    assert CANARY not in done.output
    assert_nowhere(root / "site", CANARY.lower().removesuffix("e"))


PARTS = {"events": Review, "decisions": Review}


@pytest.mark.parametrize("state", ["confidential", "exempt"])
@pytest.mark.parametrize("name", PARTS)
def test_no_canary_gets_out_of_a_part(write_site, name, state):
    [part] = filled(Review)[name]
    known = {"title": "Known", "body": "Known", "paper": "Known", "kind": "Known"}
    known |= {"date_note": "Known", "where": "Known"}
    part = {key: known.get(key, value) for key, value in part.items() if key not in HOLDING_BACK}
    review = review_with(json.dumps({name: [{**part, **STATES[state]}]})[1:-1] + "\n")
    root = write_site({REVIEW_FILE: review})
    done = CliRunner().invoke(main, ["build", "-f", str(root / "mkdocs.yml")])
    assert done.exit_code == 0, done.output
    assert_nowhere(root / "site", CANARY.lower().removesuffix("e"))
