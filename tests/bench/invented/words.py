"""Invented prose: sentences, paragraphs, posts and names, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

from invented import phrases

T = TypeVar("T")


class Words:
    """Chooses words by chance, but always the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        parts = (phrases.SUBJECTS, phrases.VERBS, phrases.OBJECTS, phrases.TAILS)
        lists = [listed(part) for part in parts]
        drawn = ([self.one_of(part) for part in lists] for _ in range(3000))
        self._sentences = [f"{who} {did} {what}, {how}." for who, did, what, how in drawn]
        self.titles = listed(phrases.TITLES)
        self.documents = listed(phrases.DOCUMENTS)
        self.posts = listed(phrases.POSTS)
        self.asks = listed(phrases.ASKS)

    def one_of(self, choices: Sequence[T]) -> T:
        """Return one of these; one that is written twice comes up twice as often."""
        return self.chance.choice(choices)

    def some_of(self, choices: Sequence[T], count: int) -> list[T]:
        """Return so many of these, each once."""
        return self.chance.sample(choices, count)

    def number(self, least: int, most: int) -> int:
        """Return a number between these two, or one of them."""
        return self.chance.randint(least, most)

    def sentence(self) -> str:
        """Return a sentence of about 20 words."""
        return self.one_of(self._sentences)

    def sentences(self, count: int) -> list[str]:
        """Return so many sentences, each once."""
        return self.some_of(self._sentences, count)

    def paragraph(self, count: int) -> str:
        """Return a paragraph of so many sentences."""
        return " ".join(self.sentences(count))

    def post(self) -> str:
        """Return somebody's post."""
        return self.one_of(self.posts)


def listed(lines: str) -> list[str]:
    """Return the phrases of a list, one a line."""
    return lines.strip().split("\n")


def council_names(count: int) -> list[str]:
    """Return so many invented names, each once: `Ashbourne`, in time also `Ashbourne North`."""
    middles, beginnings = phrases.MIDDLES.split(), phrases.BEGINNINGS.split()
    towns = [f"{beginning}{middle}" for middle in middles for beginning in beginnings]
    names = [*towns, *(f"{town} {end}" for end in phrases.ENDINGS.split() for town in towns)]
    if count > len(names):
        raise ValueError(f"there are only {len(names)} names of councils")
    return names[:count]
