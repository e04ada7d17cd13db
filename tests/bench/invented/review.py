"""One invented review: a folder with a summary, sections, evidence and recommendations."""

from __future__ import annotations

from collections.abc import Iterator

from invented.framework import CRITERIA, DOMAINS, FRAMEWORK, GRADES
from invented.recommendation import recommendation
from invented.record import record, slug
from invented.words import Words

LIKELY_GRADES = [
    grade for grade, share in zip(GRADES, (6, 3, 1), strict=True) for _ in range(share)
]
DOCUMENTS = [f"E{number}" for number in range(1, 22)]
PEOPLE = [f"P{number}" for number in range(1, 10)]


class Review:
    """One review of a council; those of a council follow each other over the years."""

    def __init__(self, words: Words, council: str, years: list[int], position: int) -> None:
        self.words, self.council, self.year = words, council, years[position]
        self.id = f"{slug(council)}-{self.year}"
        self.earlier = f"{slug(council)}-{years[position - 1]}" if position else None
        self.later_year = years[position + 1] if position + 1 < len(years) else None
        self.recommendations = words.number(2, 4)

    def files(self) -> Iterator[tuple[str, str]]:
        """Yield every file's name and content."""
        folder = f"reviews/{self.id}"
        yield f"{folder}/index.md", self.overview()
        for order, domain in enumerate(DOMAINS, 1):
            yield f"{folder}/{domain}.md", self.section(domain, order)
        yield f"{folder}/evidence.md", self.register()
        for number in range(1, self.recommendations + 1):
            yield f"{folder}/recommendations/{number}.md", recommendation(self, number)

    def month(self, later: int = 0) -> str:
        """Return the month so many months after the review, which is made in June."""
        years, month = divmod(5 + later, 12)
        return f"{self.year + years}-{month + 1:02}"

    def overview(self) -> str:
        """Return `index.md`: facts, judgements, events, decisions, roles and a summary."""
        words = self.words
        related = [{"review": self.earlier, "how": "follows"}] if self.earlier else []
        fields = {
            "title": f"Review of {self.council}, {self.year}",
            "council": slug(self.council),
            "kind": words.one_of(["test of assurance", "peer challenge", "follow-up"]),
            "date": self.month(),
            "subject": "Arrangements for the functions of the Director of Children's Services",
            "framework": FRAMEWORK,
            "sources": [{"title": f"Report to Cabinet, {self.council}", "date": self.month(3)}],
            "dates": {
                "fieldwork": f"{self.month()}-03 to {self.month()}-05",
                "report": self.month(1),
            },
            "reviewers": [{"post": words.post(), "organisation": "Elsewhere"} for _ in range(4)],
            "commissioned_by": "Chief Executive",
            "aims": words.sentences(3),
            "methods": words.sentences(4),
            "judgements": self.judgements(),
            "events": [self.event(later) for later in range(8)],
            "decisions": [self.decision("Scrutiny committee", 4), self.decision("Cabinet", 5)],
            "roles": [
                self.role("Director of Children's Services", "Chief Executive"),
                self.role("Lead Member for Children's Services", "Leader of the Council"),
                self.role("Chief Executive", "The Council"),
            ],
            "indicators": [
                {"title": title, "value": f"{words.number(70, 99)}%", "target": "90%"}
                for title in words.some_of(words.titles, 4)
            ],
            "related": related,
        }
        found = "\n".join(f"- {words.one_of(words.titles)} ([{domain}])." for domain in DOMAINS)
        asked = ", ".join(f"[R{number}]" for number in range(1, self.recommendations + 1))
        return record(
            {key: value for key, value in fields.items() if value},
            words.paragraph(3),
            f"**The result.** {words.paragraph(3)}",
            "**What it found.**",
            found,
            f"**What it recommended.** {words.paragraph(2)} See {asked}.",
        )

    def judgements(self) -> list[dict[str, str]]:
        """Return one judgement on the whole and one on 22 of the 28 criteria."""
        criteria = [criterion for group in CRITERIA.values() for criterion in group]
        whole = {"grade": "narrative only", "words": self.words.sentence(), "by": "Lead reviewer"}
        return [whole, *({"on": one, **self.graded()} for one in self.words.some_of(criteria, 22))]

    def graded(self) -> dict[str, str]:
        """Return a grade, more often a good one, and who gave it."""
        return {"grade": self.words.one_of(LIKELY_GRADES), "by": "Lead reviewer"}

    def event(self, later: int) -> dict[str, str]:
        """Return an event so many months after the review."""
        return {
            "date": f"{self.month(later)}-{self.words.number(1, 28):02}",
            "title": self.words.one_of(self.words.titles),
            "kind": self.words.one_of(["Cabinet", "Council", "letter"]),
            "text": self.words.sentence(),
            "where": f"2.{later}",
        }

    def decision(self, body: str, later: int) -> dict[str, str]:
        """Return a decision on the review's report."""
        return {
            "body": body,
            "date": f"{self.month(later)}-12",
            "paper": f"Review of {self.council}: what it found",
            "verb": self.words.one_of(["note", "approve"]),
            "words": self.words.sentence(),
            "author": self.words.post(),
        }

    def role(self, role: str, answers_to: str) -> dict[str, str]:
        """Return a statutory post and who holds it to account."""
        return {
            "role": role,
            "title": self.words.post(),
            "from": str(self.year - self.words.number(1, 4)),
            "answers_to": answers_to,
            "responsibility": self.words.sentence(),
        }

    def section(self, domain: str, order: int) -> str:
        """Return a section: six findings in numbered paragraphs, 300 to 500 words in all."""
        words = self.words
        cited = words.some_of(DOCUMENTS, 7)
        fields = {
            "title": DOMAINS[domain],
            "order": order,
            "number": order,
            "domain": domain,
            "summary": words.sentence(),
            "evidence": cited,
            "judgements": [self.graded()],
        }
        texts = []
        for number, title in enumerate(words.some_of(words.titles, 6), 1):
            kind = words.one_of(["strength", "strength", "concern", "observation", "suggestion"])
            about = " ".join(words.some_of(CRITERIA[domain], words.number(1, 2)))
            source = words.one_of(cited)
            texts += [
                f'## {title} {{ kind={kind} criteria="{about}" evidence="{source}" }}',
                f"{order}.{number} {words.paragraph(words.number(1, 3))} This is from [{source}].",
            ]
            if number == 3:
                texts.append("\n".join(f"- {sentence}" for sentence in words.sentences(2)))
        asked = words.number(1, self.recommendations)
        return record(fields, *texts, f"What follows from this is in [R{asked}].")

    def register(self) -> str:
        """Return the register of evidence: 21 documents and nine meetings."""
        words = self.words
        documents = [
            {
                "id": one,
                "title": f"{words.one_of(words.documents)} {self.year - words.number(0, 2)}",
                "kind": words.one_of(["document", "document", "data set", "observation"]),
                "period": f"{self.year - 1}/{self.year % 100}",
                "public": words.one_of([True, False]),
            }
            for one in DOCUMENTS
        ]
        people = [
            {"id": one, "title": post, "kind": words.one_of(["interview", "focus group"])}
            for one, post in zip(PEOPLE, words.some_of(words.posts, len(PEOPLE)), strict=True)
        ]
        return record({"title": "Evidence", "items": documents + people}, words.paragraph(4))
