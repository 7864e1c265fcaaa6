"""A comparison: A vs B, when to use each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ytsapp.domain.claim import Claim, Evidence
from ytsapp.domain.moment import Moment


class Choice(StrEnum):
    """What a use case ends in, and where the answer to a decision check leans."""

    A = "a"
    B = "b"
    BOTH = "both"
    NEITHER = "neither"


@dataclass(frozen=True)
class Side:
    """One side of the choice: its names, what it is, who owns what, when to choose it."""

    name: str
    long_name: str
    what: str
    owns: str
    choose: tuple[Claim, ...]


@dataclass(frozen=True)
class DecisionCheck:
    """A question of the fit check.

    Attributes:
        id: its key in a reader's answers, and its place on the page.
        question: answered for one's own system by yes or no.
        yes: where a yes leans; NEITHER where it speaks for neither side.
        no: where a no leans.
        weight: of an answer that leans: 1 is a hint, 2 a reason, 3 decides.
        because: why the answer matters, in one line.
        evidence: the moments behind it.
    """

    id: str
    question: str
    yes: Choice
    no: Choice
    weight: int
    because: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Disagreement:
    """An open debate: a position each camp would sign, and what would settle it."""

    id: str
    title: str
    a: Claim
    b: Claim
    settles: str


@dataclass(frozen=True)
class Mistake:
    """What people did, what they saw, why it happened, and the earlier sign."""

    claim: Claim
    saw: str
    why: str
    sign: str


@dataclass(frozen=True)
class Tradeoff:
    """A cost, and who pays it, e.g. ``people · run``."""

    claim: Claim
    pays: str


@dataclass(frozen=True)
class UseCase:
    """A small concrete scenario and the choice it ends in."""

    scenario: str
    choice: Choice
    why: str


@dataclass(frozen=True)
class Question:
    """A question asked in review meetings and its answer."""

    question: str
    answer: str


@dataclass(frozen=True)
class Link:
    """A page of ours worth opening next, and why."""

    href: str
    title: str
    why: str


@dataclass(frozen=True)
class VerdictChange:
    """A dated entry of the verdict log."""

    date: date
    change: str


@dataclass(frozen=True)
class Comparison:
    """One comparison page with every reference resolved, as it is read."""

    slug: str
    title: str
    kicker: str
    description: str
    topic: str
    core_question: str
    short_answer: str
    decision_rule: str
    a: Side
    b: Side
    checks: tuple[DecisionCheck, ...]
    architecture: tuple[Claim, ...]
    confusions: tuple[Claim, ...]
    agreements: tuple[Claim, ...]
    disagreements: tuple[Disagreement, ...]
    mistakes: tuple[Mistake, ...]
    tradeoffs: tuple[Tradeoff, ...]
    use_cases: tuple[UseCase, ...]
    faq: tuple[Question, ...]
    related_concepts: tuple[str, ...]
    related_comparisons: tuple[str, ...]
    related_queries: tuple[str, ...]
    authority_pages: tuple[Link, ...]
    continue_learning: tuple[Link, ...]
    collection: str
    best_moment: Moment
    best_because: str
    supporting_moments: tuple[Moment, ...]
    verdict_log: tuple[VerdictChange, ...]

    @property
    def updated(self) -> date:
        """Day of the newest verdict."""
        return max(entry.date for entry in self.verdict_log)

    def claims(self) -> Iterator[Claim]:
        """Every claim of the page in reading order."""
        yield from self.a.choose
        yield from self.b.choose
        yield from self.agreements
        for disagreement in self.disagreements:
            yield disagreement.a
            yield disagreement.b
        yield from self.architecture
        yield from self.confusions
        for mistake in self.mistakes:
            yield mistake.claim
        for tradeoff in self.tradeoffs:
            yield tradeoff.claim

    def evidence(self) -> Iterator[Evidence]:
        """Every piece of evidence of every claim and check, repeats included."""
        for claim in self.claims():
            yield from claim.evidence
        for check in self.checks:
            yield from check.evidence

    def moments(self) -> tuple[Moment, ...]:
        """Every moment the page shows, once each, in reading order."""
        seen = {self.best_moment.id: self.best_moment}
        for evidence in self.evidence():
            seen.setdefault(evidence.moment.id, evidence.moment)
        for moment in self.supporting_moments:
            seen.setdefault(moment.id, moment)
        return tuple(seen.values())
