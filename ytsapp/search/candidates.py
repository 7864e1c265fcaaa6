"""Finds the few hundred passages worth reading, by what the three indexes know of them."""

from ytsapp.search import queries
from ytsapp.search.queries import Limits
from ytsapp.search.ranking import Candidate, Weights
from ytsapp.search.reading import Reader
from ytsapp.search.schema import places_around
from ytsapp.search.understanding import Understood

POOL = 100
"""Passages of each kind that are considered. 60 to 400 gave the same order at the top."""

_TALKS = 200
"""Talks whose own score is looked up; the rest are about something else."""

DEEPEST = 5000
"""Passages reachable by turning pages; nobody reads further, and a program narrows its query."""


def find_candidates(
    reader: Reader, understood: Understood, limits: Limits | None, weights: Weights
) -> list[Candidate]:
    """Return the passages worth reading for what is wanted, best first."""
    wanted = understood.wanted
    complete = reader.passages.find(queries.limit(queries.all_of(wanted), limits), POOL)
    matching = dict(complete)
    if len(wanted) > 1:
        matching |= reader.passages.find(
            queries.limit(queries.any_of(understood.telling), limits), POOL
        )
    talks = dict(
        reader.talks.find(queries.context_query(understood.telling, weights.title), _TALKS)
    )
    stretches = dict(
        reader.stretches.find(queries.context_query(understood.telling, weights.title), POOL)
    )
    has_all = {place for place, _ in complete}
    pool = []
    for place, score in matching.items():
        talk, stretch = places_around(place)
        relevance = (
            score
            + weights.talk * talks.get(talk, 0.0)
            + weights.stretch * stretches.get(stretch, 0.0)
        )
        tier = 0 if place in has_all else 1
        pool.append(Candidate(place, tier if weights.tiers else 0, relevance))
    return sorted(pool, key=lambda each: each.order)


def find_everything(
    reader: Reader, understood: Understood, limits: Limits | None
) -> list[Candidate]:
    """Return all that matches, as far as pages go, by BM25 alone; what has all comes first."""
    wanted = understood.wanted
    complete = reader.passages.find(queries.limit(queries.all_of(wanted), limits), DEEPEST)
    found = {place: Candidate(place, 0, score) for place, score in complete}
    if len(wanted) > 1 and len(found) < DEEPEST:
        rest = reader.passages.find(
            queries.limit(queries.any_of(understood.telling), limits), DEEPEST
        )
        for place, score in rest:
            found.setdefault(place, Candidate(place, 1, score))
    return list(found.values())[:DEEPEST]
