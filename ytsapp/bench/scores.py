"""How good rankings are: the mean reciprocal rank of the first hit, and how often it is on top."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ytsapp.bench.labels import Search
from ytsapp.domain.passage import Passage

DEPTH = 10
"""Places that count: a hit below them is none."""

Rank: TypeAlias = Callable[[str], Sequence[Passage]]
"""A rival: passages for a query, best first, at least `DEPTH` where it finds so many."""


@dataclass(frozen=True, slots=True)
class Scores:
    """Scores of one ranking over many searches.

    Attributes:
        mrr: mean of 1 / place of the first hit, 0 where none of the first ten is one (MRR@10).
        top: share of searches whose first passage is a hit (S@1).
        searches: how many there were.
    """

    mrr: float
    top: float
    searches: int


def score_places(places: Iterable[int]) -> Scores:
    """Return the scores of the places of first hits, from 1; 0 for none."""
    counted = [place if place <= DEPTH else 0 for place in places]
    if not counted:
        return Scores(0.0, 0.0, 0)
    mrr = sum(1 / place for place in counted if place) / len(counted)
    return Scores(mrr, counted.count(1) / len(counted), len(counted))


def score_ranking(rank: Rank, searches: Iterable[Search]) -> Scores:
    """Return how well a rival answers the searches."""
    return score_places(search.first_hit(rank(search.query)[:DEPTH]) for search in searches)
