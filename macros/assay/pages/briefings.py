"""`…/briefing/`: two sheets of paper on a review, a council or a domain, before a meeting."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assay.library import Library
from assay.library.time.age import age
from assay.library.time.asking import most_pressing
from assay.library.time.status import status_on
from assay.library.time.tally import Tally, tally
from assay.model.council import Council
from assay.model.domain import Domain
from assay.model.finding import Finding
from assay.model.judgement import Judgement
from assay.model.recommendation import Recommendation
from assay.model.review import Review
from assay.model.statement import FrameworkDomain
from assay.pages.page import HOME, Page, to

MOST_IN_FULL, MOST_NAMED, MOST_CONCERNS, MOST_QUESTIONS = 9, 12, 6, 3
"""How many recommendations stand in full and how many by their names, concerns and questions."""
LINES, LETTERS = 112, 105
"""How many lines two sheets have, with some to spare, and how many letters a line has."""
OLD = 2
"""After how many years it is to be asked when the next review is."""


@dataclass(frozen=True)
class Briefing:
    """What a member takes to a meeting: on a review, a council or a domain, as it is on a day."""

    of: Review | Council | Domain
    on: datetime.date

    @property
    def reviews(self) -> tuple[Review, ...]:
        """The reviews that it draws on, newest first."""
        if isinstance(self.of, Review):
            return (self.of,)
        if isinstance(self.of, Council):
            return tuple(review for review in self.of.reviews if not review.is_stub)
        told = {section.review for section in self.of.sections}
        told |= {finding.review for finding in self.of.findings}
        return tuple(sorted(told, key=lambda review: (review.date, review.id), reverse=True))

    def overall(self, review: Review) -> list[Judgement]:
        """Return the grades of a whole review; of a council's briefing, those of that council."""
        graded = [judgement for judgement in review.overall if judgement.graded]
        if not isinstance(self.of, Council):
            return graded
        return [judgement for judgement in graded if self.of in judgement.councils]

    @property
    def recommendations(self) -> list[Recommendation]:
        """Those that are followed: late ones first, then open ones, then the others."""
        followed = [made for made in self.of.recommendations if made.is_followed]
        statuses = {made: status_on(made, self.on) for made in followed}
        return sorted(
            followed, key=lambda made: (not statuses[made].is_late, not statuses[made].is_open)
        )

    @property
    def tally(self) -> Tally:
        """How many there are, and how many are open or late."""
        return tally(self.of.recommendations, self.on)

    @property
    def concerns(self) -> list[Finding]:
        """What reviewers were concerned about, newest review first."""
        told = self.of.findings if isinstance(self.of, Domain) else _found(self.reviews)
        return [finding for finding in told if finding.kind == "concern"]

    @property
    def in_full(self) -> list[Recommendation]:
        """Those that stand in full: as many of the first as two sheets have room for."""
        made = self.recommendations
        around = self._lines_around
        for number in range(min(len(made), MOST_IN_FULL), 0, -1):
            named = made[number:][:MOST_NAMED]
            if around + sum(map(_lines_of, made[:number])) + _lines_named(named) <= LINES:
                return made[:number]
        return []

    @property
    def _lines_around(self) -> int:
        """About how many lines everything has but the recommendations, with its headings."""
        told = [f"{review.title}{review.in_a_sentence}" for review in self.reviews[:2]]
        asked = [question for question, _ in self.questions]
        concerns = [f"{one.title}{one.review.title}" for one in self.concerns[:MOST_CONCERNS]]
        parts = [told, asked, concerns]
        return 9 + sum(2 + len(part) + sum(map(_lines, part)) for part in parts if part)

    @property
    def questions(self) -> list[tuple[str, list[Recommendation | FrameworkDomain]]]:
        """What to ask, and of what: of gaps first, then of the framework's lines of enquiry."""
        asked: dict[str, list[Recommendation | FrameworkDomain]] = {}
        for made, question in most_pressing(self.recommendations, self.on):
            asked.setdefault(question, []).append(made)
        lines = [(question, domain) for domain in self._tested for question in domain.questions[:1]]
        gaps = list(asked.items())[: MOST_QUESTIONS - min(1, len(lines))]
        found = [*gaps, *((question, _one(domain)) for question, domain in lines)]
        if len(found) < MOST_QUESTIONS and self._is_old:
            found.append((f"The newest review was {self._age}. When is the next one?", []))
        return found[:MOST_QUESTIONS]

    @property
    def _age(self) -> str:
        return age(self.reviews[0].date, self.on) if self.reviews else ""

    @property
    def _is_old(self) -> bool:
        if not self.reviews:
            return False
        newest = self.reviews[0].date.last_day
        return (self.on - newest).days >= OLD * 365

    @property
    def _tested(self) -> list[FrameworkDomain]:
        """The frameworks' domains to ask about: those with concerns before the others."""
        if isinstance(self.of, Domain):
            pool: Iterable[object] = self.of.statements
        else:
            pool = (
                domain
                for review in self.reviews
                for framework in review.frameworks
                for domain in framework.domains
            )
        found = [domain for domain in pool if isinstance(domain, FrameworkDomain)]
        concerning = {domain for finding in self.concerns for domain in finding.domains}
        return sorted(
            dict.fromkeys(found), key=lambda domain: concerning.isdisjoint(domain.domains)
        )


def briefings(library: Library) -> Iterator[Page]:
    """Yield a briefing for every review, council and domain of which something is told."""
    subjects: list[Review | Council | Domain] = [
        *(review for review in library.reviews if not review.is_stub),
        *(
            council
            for council in library.councils
            if any(not review.is_stub for review in council.reviews)
        ),
        *(domain for domain in library.domains if domain.findings or domain.recommendations),
    ]
    for subject in subjects:
        start = to(subject, subject.title)
        yield Page(
            url=f"{start.url}briefing/",
            title=f"Briefing: {subject.title}",
            template="pages/briefing.html",
            here=subject,
            values={"briefing": Briefing(subject, library.day)},
            trail=(HOME, start),
            description=f"{subject.title} on two sheets, to print before a meeting: the newest "
            "result, what is open and what to ask.",
            gathers=(subject,),
            searchable=False,
        )


def _lines(text: str) -> int:
    """Return about how many lines a text has on paper: list items have lines of their own."""
    return sum(-(-len(line) // LETTERS) for line in text.splitlines() if line.strip())


def _lines_of(recommendation: Recommendation) -> int:
    """Return about how many lines a recommendation has in full, with its heading and its strip."""
    return 6 + _lines(recommendation.name) + _lines(recommendation.body)


def _lines_named(recommendations: list[Recommendation]) -> int:
    """Return about how many lines a list of names has, with its heading."""
    names = [f"{made.name} Open, nothing known" for made in recommendations]
    return 4 + sum(map(_lines, names)) + len(names) // 3 if names else 0


def _one(domain: FrameworkDomain) -> list[Recommendation | FrameworkDomain]:
    return [domain]


def _found(reviews: Iterable[Review]) -> list[Finding]:
    return [finding for review in reviews for finding in review.findings]
