"""Which result is shown large: of the best, the one that sets out to explain what is asked.

Where a search asks for just one idea that editors explain on a page of its own, it is the moment
they chose there (`explained.py`). Otherwise it is weighed:

    worth = score · (1 + I·introduction) · (1 + E·earliness) · (1 + G·going on)

The list under it keeps its order, which also serves those who look for a mention: ordered by its
worth as a card the labelled searches of the Vector Podcast lose 4 % of their MRR@10.
`docs/search-quality.md` tells how the numbers were found and what they bring.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ytsapp.search.schema import make_place, split_place
from ytsapp.search.texts import Said

CONSIDERED = 10
"""First passages of the ranking among which the card is chosen. In 125 searches of 152 one of them
explains what is asked; 8 to 12 chose equally well, 5 one in ten fewer."""

PLAINLY = 0.5
"""Introduction from which the card says so: the subject named whole, in words that announce it."""


@dataclass(frozen=True)
class CardWeights:
    """The numbers of the formula.

    Fitted to the verdicts of `bench/labels/explanations.tsv`; `bench.card_fit` fits them again.
    Two thirds to one and a half of each chose equally well.

    Attributes:
        introduction: of how plainly the passage sets out to explain the subject.
        early: of how early it has named all of it.
        goes_on: of the share of the talk's matching passages that come after it: who has the most
            to say still is at the beginning of it.
    """

    introduction: float = 0.6
    early: float = 0.25
    goes_on: float = 0.3


CARD_WEIGHTS = CardWeights()


@dataclass(frozen=True, slots=True)
class Signs:
    """What speaks for a passage as the card, each 0 to 1.

    Attributes:
        introduction: how plainly it sets out to explain what is asked.
        early: see `earliness`.
        goes_on: see `share_after`.
    """

    introduction: float
    early: float
    goes_on: float


@dataclass(frozen=True, slots=True)
class Weighed:
    """A passage that may be the card.

    Attributes:
        moment_id: under which it is addressed.
        score: by which it is ranked.
        signs: what speaks for it as the card.
    """

    moment_id: str
    score: float
    signs: Signs


def weigh_card(passage: Weighed, weights: CardWeights = CARD_WEIGHTS) -> float:
    """Return what a passage is worth as the card; see the formula above."""
    signs = passage.signs
    return (
        passage.score
        * (1 + weights.introduction * signs.introduction)
        * (1 + weights.early * signs.early)
        * (1 + weights.goes_on * signs.goes_on)
    )


def earliness(said: Said) -> float:
    """Return the share of a text left when all that is wanted was said; 0 if it never is."""
    if not said.spans or not said.has_all:
        return 0.0
    return 1.0 - max(spans[0][0] for spans in said.spans) / len(said.text)


def share_after(place: int, candidates: Sequence[int]) -> float:
    """Return which share of a talk's candidates is said after a passage of it.

    Args:
        place: of the passage.
        candidates: places of all of them, of any talk, in ascending order.
    """
    talk = split_place(place)[0]
    first = bisect_left(candidates, make_place(talk, 0))
    last = bisect_left(candidates, make_place(talk + 1, 0))
    return (last - bisect_right(candidates, place)) / max(1, last - first)
