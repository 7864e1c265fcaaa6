"""What editors wrote that answers a query: few things, and nothing beside the point."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from ytsapp.domain.library import Library
from ytsapp.search.offers import Kind, Offer, Suggestion, editorial_offers
from ytsapp.search.query import parse_query
from ytsapp.search.terms import TermReader

Terms = frozenset[str]
_Shown = TypeVar("_Shown", str, Suggestion)

MAX_CHARACTERS = 300
"""Of a query that are read: a longer one is about many things, and no page answers it."""

_MOSTLY = 0.6
"""Share of what is wanted that a question has to have. With half of it, "RAG latency" would lead to
whatever else is asked about RAG."""

_ANSWERING = (Kind.COMPARISON, Kind.CONCEPT, Kind.TOPIC)
_VERSUS = re.compile(r"\s+vs\.?\s+")


@dataclass(frozen=True, slots=True)
class Related:
    """What answers a query, each best first.

    Attributes:
        queries: searches that editors put beside a comparison.
        comparisons: pages that weigh what was asked for.
        concepts: pages that explain it.
        topics: hubs it belongs to.
    """

    queries: tuple[str, ...] = ()
    comparisons: tuple[Suggestion, ...] = ()
    concepts: tuple[Suggestion, ...] = ()
    topics: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """Something editors wrote, by its terms.

    Attributes:
        suggestion: what is shown.
        names: whoever names one of them whole, asks for this among other things.
        sides: whoever asks for one of them and hardly anything else, asks for this.
        questions: what it answers.
    """

    suggestion: Suggestion
    names: tuple[Terms, ...]
    sides: tuple[Terms, ...]
    questions: tuple[Terms, ...]

    def fit(self, wanted: Terms) -> float:
        """Return how well this answers what is wanted; 0 where it does not."""
        named = max((len(name) for name in self.names if name and name <= wanted), default=0)
        if named:
            return 1 + named / len(wanted)
        half = max((_share(wanted, side) for side in self.sides if side <= wanted), default=0.0)
        # One word in common makes no question.
        asked = max((_share(wanted, q) for q in self.questions if len(q & wanted) > 1), default=0.0)
        best = max(half, asked)
        return best if best >= _MOSTLY else 0.0


class RelatedIndex:
    """Editorial objects by what they are about; never changes."""

    def __init__(self, library: Library) -> None:
        self._reader = TermReader(library.aliases)
        self._subjects = [
            self._read_subject(offer)
            for offer in editorial_offers(library)
            if offer.suggestion.kind in _ANSWERING
        ]
        asked = (query for each in library.comparisons.values() for query in each.related_queries)
        self._queries = {query: self._reader.read(query) for query in asked}

    def find(self, text: str, limit: int) -> Related:
        """Return at most so many of each."""
        query = parse_query(text[:MAX_CHARACTERS])
        wanted = self._reader.read(query.plain)
        if not wanted:
            return Related()
        fits = [(subject.fit(wanted), subject.suggestion) for subject in self._subjects]
        same = query.text.casefold()
        queries = [
            (_share(wanted, terms), each)
            for each, terms in self._queries.items()
            if each.casefold() != same and _share(wanted, terms) >= _MOSTLY
        ]
        return Related(
            queries=_best(queries, limit),
            comparisons=_best(_only(Kind.COMPARISON, fits), limit),
            concepts=_best(_only(Kind.CONCEPT, fits), limit),
            topics=_best(_only(Kind.TOPIC, fits), limit),
        )

    def _read_subject(self, offer: Offer) -> Subject:
        read = self._reader.read
        sides = _VERSUS.split(offer.names[0].partition(":")[0])
        return Subject(
            suggestion=offer.suggestion,
            names=tuple(map(read, offer.names)),
            sides=tuple(filter(None, map(read, sides))) if len(sides) > 1 else (),
            questions=tuple(map(read, offer.questions)),
        )


def _share(wanted: Terms, terms: Terms) -> float:
    return len(wanted & terms) / len(wanted)


def _only(kind: Kind, fits: Iterable[tuple[float, Suggestion]]) -> list[tuple[float, Suggestion]]:
    return [(fit, shown) for fit, shown in fits if fit and shown.kind is kind]


def _best(fits: Iterable[tuple[float, _Shown]], limit: int) -> tuple[_Shown, ...]:
    """Return the best, of equally good ones those first that editors put first."""
    return tuple(shown for _, shown in sorted(fits, key=lambda each: -each[0])[:limit])
