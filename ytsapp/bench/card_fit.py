"""Fits the numbers by which the card is chosen to what a reader thought of passages."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from ytsapp.search.card import CardWeights, Weighed, weigh_card

_MOST = 15.0
"""Weight of one search at most: one with many good passages would outvote the others."""

_HALF = 0.5
"""Weight of a pair of which neither explains: which of two poor cards is shown matters less."""

_CALM = 1.0
"""Penalty on the square of each coefficient. 0.3 to 10 found the same numbers to a tenth."""

_STEPS = 12
"""Newton steps; after eight nothing moves."""

_BEST = 2
"""Verdict of a passage that explains."""

Features = tuple[float, float, float, float]
"""Logarithm of the score, introduction, earliness, share after it."""


@dataclass(frozen=True)
class Pairs:
    """The judged passages of one search.

    Attributes:
        passages: with their verdicts, the higher the better.
        differences: features of the better less those of the worse, and the weight of the pair.
    """

    passages: Sequence[tuple[Weighed, int]]
    differences: Sequence[tuple[Features, float]]


def make_pairs(passages: Sequence[tuple[Weighed, int]]) -> Pairs:
    """Return the pairs of passages of a search of which one is better."""
    found: list[tuple[Features, float]] = []
    for (one, first), (other, second) in combinations(passages, 2):
        if first == second:
            continue
        better, worse = (one, other) if first > second else (other, one)
        pair = zip(_features(better), _features(worse), strict=True)
        a, b, c, d = (high - low for high, low in pair)
        found.append(((a, b, c, d), 1.0 if max(first, second) == _BEST else _HALF))
    whole = sum(weight for _, weight in found)
    scale = min(len(found), _MOST) / whole if whole else 0.0
    return Pairs(passages, [(features, weight * scale) for features, weight in found])


def fit_card(searches: Sequence[Pairs]) -> CardWeights:
    """Return the numbers that order most pairs rightly (logistic regression on differences).

    The formula multiplies: a sign of full strength raises a score by `exp(own / that of the
    score's logarithm)`.
    """
    differences = [each for search in searches for each in search.differences]
    found = [0.0] * 4
    for _ in range(_STEPS):
        gradient = [-_CALM * each for each in found]
        curve = [[_CALM if row == column else 0.0 for column in range(4)] for row in range(4)]
        for features, weight in differences:
            wrong = 1.0 / (1.0 + math.exp(sum(map(_times, found, features))))
            for row in range(4):
                gradient[row] += weight * wrong * features[row]
                for column in range(4):
                    bend = weight * wrong * (1.0 - wrong) * features[row]
                    curve[row][column] += bend * features[column]
        found = list(map(float.__add__, found, _solve(curve, gradient)))
    score, *signs = found
    introduction, early, goes_on = (
        math.expm1(each / score) if score > 0 else 0.0 for each in signs
    )
    return CardWeights(introduction, early, goes_on)


def choose(search: Pairs, weights: CardWeights) -> int:
    """Return the verdict of the passage that would be the card; -1 where nothing was judged."""
    best = max(
        search.passages,
        key=lambda each: weigh_card(each[0], weights),
        default=None,
    )
    return -1 if best is None else best[1]


def _features(each: Weighed) -> Features:
    signs = each.signs
    return (math.log(max(each.score, 1e-6)), signs.introduction, signs.early, signs.goes_on)


def _times(one: float, other: float) -> float:
    return one * other


def _solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return the solution of a small positive definite system (Gauss)."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for at, pivot in enumerate(rows):
        for below in rows[at + 1 :]:
            factor = below[at] / pivot[at]
            for column in range(at, len(pivot)):
                below[column] -= factor * pivot[column]
    found = [0.0] * len(rows)
    for at in reversed(range(len(rows))):
        known = sum(map(_times, rows[at][at + 1 : -1], found[at + 1 :]))
        found[at] = (rows[at][-1] - known) / rows[at][at]
    return found
