"""The best passages of the whole corpus for each of many claims, in one reading of it."""

import heapq
import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from ytsapp.domain.passage import Passage
from ytsapp.explain.common import COMMON
from ytsapp.explain.directness import score_directness
from ytsapp.explain.question import read_question
from ytsapp.explain.stems import stem

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")

_POOL = 40
"""Passages kept a claim by shared words alone, before each is read for how directly it answers;
the right one is seldom lower, and reading all would take minutes."""

_SHARED, _DIRECT, _CLEAR = 0.5, 0.3, 0.2
"""What counts: that the claim's rare words are said, then how directly, then how clearly. A claim
is a statement and no question, so its words tell more than the form of the passage."""

_USUAL_WORDS = 40
"""Different words of a usual passage that are not everyday ones."""

_QUOTE_WORDS = 30
"""Longest quote an editorial file holds."""

_SENTENCE = re.compile(r"(?<=[.!?]) ")


@dataclass(frozen=True)
class Suggestion:
    """A passage that may back a claim, and why.

    Attributes:
        passage: as it is stored.
        quote: its words that are nearest to the claim, at most 30.
        score: 0 to 1, to compare the suggestions for one claim with each other.
        why: reasons in words, strongest first.
    """

    passage: Passage
    quote: str
    score: float
    why: tuple[str, ...]


def suggest_passages(
    claims: Sequence[str],
    subject: str,
    passages: Callable[[], Iterable[Passage]],
    count: int,
) -> list[list[Suggestion]]:
    """Return for each claim the passages that say it most directly and clearly, best first.

    Args:
        claims: sentences.
        subject: what all of them are about; a claim seldom says it again.
        passages: gives all passages; called twice, to weigh words and to pick.
        count: how many passages a claim gets at most.
    """
    wanted = [_words(claim) for claim in claims]
    about = _words(subject)
    weights = _weigh(about.union(*wanted), passages())
    pools: list[list[tuple[float, int, Passage]]] = [[] for _ in claims]
    for number, passage in enumerate(passages()):
        said = _words(passage.text)
        on_subject = sum(weights[word] for word in about & said)
        # What long passages share by chance is taken off, as search engines do.
        room = _USUAL_WORDS / (_USUAL_WORDS + len(said))
        for words, pool in zip(wanted, pools, strict=True):
            shared = room * (on_subject + sum(weights[word] for word in words & said))
            if len(pool) < _POOL:
                heapq.heappush(pool, (shared, -number, passage))
            elif shared > pool[0][0]:
                heapq.heapreplace(pool, (shared, -number, passage))
    return [
        _best(claim, words, pool, weights, count)
        for claim, words, pool in zip(claims, wanted, pools, strict=True)
    ]


def _words(text: str) -> frozenset[str]:
    return frozenset(map(stem, frozenset(_WORD.findall(text.lower())) - COMMON))


def _weigh(wanted: frozenset[str], passages: Iterable[Passage]) -> dict[str, float]:
    """Return the weight of words by how few passages have them (inverse document frequency)."""
    total = 0
    holding: Counter[str] = Counter()
    for passage in passages:
        total += 1
        holding.update(wanted & _words(passage.text))
    return {word: math.log((total + 1) / (holding[word] + 0.5)) for word in wanted}


def _best(
    claim: str,
    words: frozenset[str],
    pool: list[tuple[float, int, Passage]],
    weights: dict[str, float],
    count: int,
) -> list[Suggestion]:
    most = max((shared for shared, _, _ in pool), default=0.0)
    question = read_question(claim, lambda term: weights.get(stem(term), 1.0))
    found = []
    for shared, _, passage in pool:
        if shared <= 0:
            continue
        direct = score_directness(question, passage.text)
        score = _SHARED * shared / most + _DIRECT * direct.value + _CLEAR * passage.clarity.value
        why = tuple(dict.fromkeys(direct.reasons + passage.clarity.reasons))
        found.append(Suggestion(passage, _quote(passage.text, words, weights), score, why))
    found.sort(key=lambda each: (-each.score, each.passage.moment_id))
    return found[:count]


def _quote(text: str, words: frozenset[str], weights: dict[str, float]) -> str:
    """Return the whole sentences, or else the run of words, that share most with a claim."""
    runs = [run for run in _runs(_SENTENCE.split(text)) if len(run.split()) <= _QUOTE_WORDS]
    if not runs:
        said = text.split()
        last = max(1, len(said) - _QUOTE_WORDS + 1)
        runs = [" ".join(said[at : at + _QUOTE_WORDS]) for at in range(last)]
    return max(runs, key=lambda run: sum(weights[word] for word in words & _words(run)))


def _runs(sentences: list[str]) -> Iterator[str]:
    for first in range(len(sentences)):
        for after in range(first + 1, min(first + 4, len(sentences) + 1)):
            yield " ".join(sentences[first:after])
