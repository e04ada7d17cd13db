"""Sites made at random, with something held back in many places: no byte of it is published.

Each number makes one site, always the same. `ASSAY_LONG=40` tries forty times as many: some ten
thousand placements.
"""

import json
import random

import pytest
from conftest import BASE, TIMES, review_with
from test_canaries import forms_of

from assay.engines.mkdocs import load_settings
from assay.preparation import prepare
from assay.problems import AuthorError
from assay.search import corpus

SITES = 25 * TIMES

WHOLE = {
    "a draft": {"draft": "yes"},
    "before its day": {"publish_from": "2026-11-22"},
    "before its minute": {"publish_from": "2026-11-21 00:01"},
    "exempt": {"exempt": {"paragraphs": [1, 3], "reason": "Business.", "public_interest": "Both."}},
    "confidential": {"confidential": "by an enactment or a court order"},
    "withdrawn": {"withdrawn": {"date": "2026-11-20", "reason": "It was wrong."}},
}
PARTS = {key: WHOLE[key] for key in ("exempt", "confidential")}
EXEMPT = "::: exempt\nparagraphs: 3\nreason: Business.\npublic interest: It outweighs.\n\n{}\n:::"
BLOCKS = [
    "Words of a paragraph.",
    "- one\n- two\n  - three",
    "1. one\n2. two",
    "> Somebody said so.",
    "```\ncode\n```",
    "Table: Who\n\n| A | B |\n| --- | --- |\n| 1 | 2 |",
    "Words[^1] with a note.\n\n[^1]: The note.",
    "Term\n: Its meaning.",
    "<div><p>HTML</p></div>",
    "3.2 A numbered paragraph.",
    "{{ changes() }}",
    '{{ recommendations(review="all") }}',
    "Text with `code` and a \\` tick.",
]


class Made:
    """A site's files as they are made, and every word in them that nobody may read."""

    def __init__(self, number):
        self.random = random.Random(number)
        self.number = number
        self.hidden = []
        self.files = dict(BASE)

    def canary(self):
        self.hidden.append(f"quok{self.number}k{len(self.hidden)}a")
        return self.hidden[-1].capitalize() if self.random.random() < 0.5 else self.hidden[-1]

    def chance(self, share):
        return self.random.random() < share

    def hidden_words(self):
        """Return a piece of Markdown of which the public reads nothing."""
        return self.random.choice(
            [
                lambda: EXEMPT.format(f"Secret {self.canary()}.\n\n- {self.canary()}"),
                lambda: f"Words [redact: {self.canary()} | personal data] and more.",
                lambda: f"- a list\n- [redact: {self.canary()} | personal data]",
                lambda: (
                    f"> quoted [redact: {self.canary()}\n> ".strip("\n> ") + " | personal data]"
                ),
                lambda: f"Words <!-- {self.canary()} --> after it.",
                lambda: f"<!--\n{self.canary()}\n\n## {self.canary()}\n-->",
            ]
        )()

    def body(self, *, hides=True):
        """Return some blocks, with something hidden between them."""
        blocks = [self.random.choice(BLOCKS) for _ in range(self.random.randrange(4))]
        blocks = list(dict.fromkeys(blocks))
        if hides and self.chance(0.7):
            blocks.insert(self.random.randrange(len(blocks) + 1), self.hidden_words())
        return "\n\n".join(blocks or ["Words."])

    def secret_body(self):
        """Return a text of a record that is held back: all of it is secret."""
        word = self.canary
        parts = [
            f"Words {word()}.",
            f"## {word()} {{ kind=concern }}\n\n{word()}",
            f"![{word()}](a.png)",
        ]
        return "\n\n".join(self.random.sample(parts[:2], self.random.randrange(1, 3)))

    def add(self, file, public, secret, states=tuple(WHOLE)):
        """Write a record that is public, or in a state that holds it back."""
        if self.chance(0.5):
            self.files[file] = f"---\n{json.dumps(public)}\n---\n{self.body()}\n"
            return
        state = self.random.choice(states)
        keys = {**public, **WHOLE[state]}
        if state not in ("exempt", "withdrawn"):
            keys |= {key: f"{self.canary()}" for key in ("title",) if key in public}
        keys |= {key: self.canary() for key in secret if self.chance(0.6)}
        self.files[file] = f"---\n{json.dumps(keys)}\n---\n{self.secret_body()}\n"

    def parts(self, secret, **known):
        """Return a part of a record, perhaps exempt or confidential, with what it says then."""
        if self.chance(0.4):
            return known
        return {**known, secret: self.canary(), **PARTS[self.random.choice(list(PARTS))]}


def made(number):
    """Return a site that is made at random, always the same for a number."""
    site = Made(number)
    review = {"title": "Other", "council": "anytown", "kind": "opinion", "date": "2024"}
    parts = {
        "events": [site.parts("text", title="Known", date="2025-01-01") for _ in range(2)],
        "decisions": [site.parts("note", body="Cabinet", date="2025-02-01", paper="Known")],
    }
    keys = "".join(f"{key}: {json.dumps(value)}\n" for key, value in parts.items())
    site.files["reviews/anytown-2025/index.md"] = review_with(keys, site.body())
    items = [site.parts("note", id=f"E{at}", title="Known", kind="document") for at in (1, 2, 3)]
    site.files["reviews/anytown-2025/evidence.md"] = (
        f"---\n{json.dumps({'items': items})}\n---\n{site.body()}\n"
    )
    section = {"title": "Known", "domain": "leadership"}
    site.add("reviews/anytown-2025/leadership.md", section, ["summary"])
    site.add("reviews/anytown-2025/capacity.md", section, ["summary"])
    asked = {"kind": "recommendation", "section": "leadership"}
    later = {"updates": [{"date": "2026-12-01", "text": site.canary()}]} if site.chance(0.5) else {}
    site.files["reviews/anytown-2025/recommendations/1.md"] = (
        f"---\n{json.dumps(later or asked)}\n---\nDo it.\n"
    )
    site.add(
        "reviews/anytown-2025/recommendations/2.md",
        {"kind": "recommendation"},
        ["commentary", "note"],
    )
    site.add("reviews/anytown-2024/index.md", review, ["subject", "access", "commissioned_by"])
    site.add("docs/about.md", {"title": "Known"}, ["description"])
    site.add("docs/notes/inside.md", {"title": "Known"}, ["description"])
    if site.chance(0.5):
        name = site.canary().lower()
        site.files[f"docs/notes/{name}.txt"] = site.canary()
        site.files["docs/notes/draft.md"] = (
            f"---\ntitle: {site.canary()}\ndraft: yes\n---\n[Words]({name}.txt)\n"
        )
    return site


@pytest.mark.parametrize("number", range(SITES))
def test_nothing_that_is_held_back_is_in_any_byte(write_site, number):
    site = made(number)
    root = write_site(site.files)
    try:
        public = prepare(load_settings(str(root / "mkdocs.yml")))
    except AuthorError as error:
        pytest.fail(f"{error}\n{json.dumps(site.files, indent=1)}")
    for path, file in public.files().items():
        texts = [path.lower(), *forms_of(file.content())]
        assert [word for word in site.hidden for text in texts if word in text] == [], path
    for document in corpus(public.pages, public.view):
        assert [word for word in site.hidden if word in document.html.lower()] == [], document.url
