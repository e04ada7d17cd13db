"""The invented framework: 28 criteria in 6 domains, elements, tests and one scale."""

from __future__ import annotations

from invented.record import record
from invented.words import Words

FRAMEWORK = "assurance-of-posts"
GRADES = {"met": "good", "partly-met": "mixed", "not-met": "poor"}

DOMAINS = {
    "leadership": "Leadership, governance and accountability",
    "capacity": "Management capacity and workforce",
    "performance": "Performance, outcomes and quality",
    "voice": "Children's voice and influence",
    "partnerships": "Partnerships and boards",
    "protection": "Child protection arrangements",
}
CRITERIA = {
    domain: [f"{domain}-{number}" for number in range(1, count + 1)]
    for domain, count in zip(DOMAINS, (5, 4, 6, 3, 5, 5), strict=True)
}
"""The criteria's ids by domain."""


def framework(words: Words) -> str:
    """Return the framework's file."""
    fields = {
        "title": "Assurance of statutory posts",
        "edition": "2013",
        "date": "2013-04",
        "tests": [
            {"id": f"test-{number}", "title": f"Overall test {number}", "text": words.sentence()}
            for number in range(1, 4)
        ],
        "elements": [
            {"id": f"element-{domain}", "title": f"Element: {title}", "serves": domain}
            for domain, title in DOMAINS.items()
        ],
        "domains": [_domain(domain, words) for domain in DOMAINS],
        "scales": [
            {
                "id": "met",
                "title": "Met, partly met or not met",
                "grades": [
                    {"id": grade, "label": grade.replace("-", " ").capitalize(), "tone": tone}
                    for grade, tone in GRADES.items()
                ],
            }
        ],
        "stages": [
            {"title": title, "timing": timing, "activities": words.sentences(2)}
            for title, timing in {"Scoping": "2 weeks", "Fieldwork": "3 days"}.items()
        ],
        "reading": [{"title": "Documents", "items": words.documents}],
    }
    return record(fields, words.paragraph(6))


def _domain(domain: str, words: Words) -> dict[str, object]:
    return {
        "id": domain,
        "title": DOMAINS[domain],
        "stem": "Assurance in this domain rests on",
        "spine": domain,
        "criteria": [
            {"id": one, "title": f"{words.one_of(words.titles)} ({one})", "text": words.sentence()}
            for one in CRITERIA[domain]
        ],
        "questions": words.sentences(6),
        "interviewees": words.some_of(words.posts, 5),
    }
